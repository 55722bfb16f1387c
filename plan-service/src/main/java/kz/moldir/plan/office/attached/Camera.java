package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;

/** What a camera writes into a picture (Exif): the place, the device, a small picture. */
final class Camera {

    /** It stands before the dots: in a JPEG within its first segments, in a PNG mostly. */
    private static final int HEAD = 256 << 10;

    private static final String OF_A_JPEG = "Exif\0\0";
    private static final String OF_A_PNG = "eXIf";

    private Camera() {}

    /** Whether a picture keeps it. The stream is closed. */
    static boolean wrote(InputStream picture) throws IOException {
        try (picture) {
            String head = new String(picture.readNBytes(HEAD), ISO_8859_1);
            return head.contains(OF_A_JPEG) || head.contains(OF_A_PNG);
        }
    }
}
