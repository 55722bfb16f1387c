package kz.moldir.plan.office.guard;

import java.nio.charset.StandardCharsets;

/** The bytes by which kinds of files are told apart. */
final class Signature {

    static final byte[] ZIP = {'P', 'K', 3, 4};
    static final byte[] ZIP_END = {'P', 'K', 5, 6};
    static final byte[] PDF = ascii("%PDF-");
    static final byte[] PDF_END = ascii("%%EOF");
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The name of the stream in which an office document is encrypted, as UTF-16. */
    static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Signature() {}

    static boolean starts(byte[] file, byte[] bytes) {
        return at(file, 0, bytes);
    }

    /** Where the bytes stand last, or -1. */
    static int last(byte[] file, byte[] bytes) {
        for (int i = file.length - bytes.length; i >= 0; i--) {
            if (at(file, i, bytes)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the bytes stand first, or -1. */
    static int first(byte[] file, byte[] bytes) {
        for (int i = 0; i <= file.length - bytes.length; i++) {
            if (at(file, i, bytes)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean at(byte[] file, int from, byte[] bytes) {
        if (file.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (file[from + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
