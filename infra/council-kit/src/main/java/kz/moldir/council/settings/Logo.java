package kz.moldir.council.settings;

import java.util.Base64;

/**
 * The council's logo, small enough to travel with its settings.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param sha256 of the picture, in hexadecimal digits
 * @param data the picture in Base64
 */
public record Logo(String mediaType, String sha256, String data) {

    /** Bytes of the picture at most. */
    public static final int LARGEST = 48 * 1024;

    /** The picture. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(data);
    }
}
