package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * A PNG without the chunks that its dots do not need: Exif, XMP and other texts, the time, makers'
 * own, what is hung on behind its end.
 */
final class BarePng {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final String END = "IEND";

    private static final String PACKED_XMP = "XML:com.adobe.xmp\0\1";

    /** Colours, transparency, sizes on paper, and further pictures of a moving one. */
    private static final Set<String> NEEDED =
            Set.of(
                    "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
                    "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT");

    private BarePng() {}

    /**
     * With the same array where nothing of that stands in it.
     *
     * @throws IndexOutOfBoundsException if it is cut
     */
    static Bare of(byte[] png) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(png.length);
        bare.write(png, 0, SIGNATURE);
        ByteBuffer numbers = ByteBuffer.wrap(png);
        String type = "";
        boolean traces = false;
        int at = SIGNATURE;
        while (!type.equals(END)) {
            int length = numbers.getInt(at);
            if (length < 0 || length > png.length - at - AROUND) {
                throw new IndexOutOfBoundsException(at);
            }
            type = new String(png, at + 4, 4, ISO_8859_1);
            if (Character.isUpperCase(type.charAt(0)) || NEEDED.contains(type)) {
                bare.write(png, at, length + AROUND);
            } else {
                traces |= ofACamera(type, Arrays.copyOfRange(png, at + 8, at + 8 + length));
            }
            at += length + AROUND;
        }
        for (int behind = at; behind < png.length; behind++) {
            traces |= "\0\r\n ".indexOf(png[behind]) < 0;
        }
        return new Bare(bare.size() == png.length ? png : bare.toByteArray(), traces);
    }

    /** Programs note their name and the time; Exif and XMP also stand in texts, packed or not. */
    private static boolean ofACamera(String type, byte[] body) {
        return switch (type) {
            case "eXIf", "caBX" -> true;
            case "tEXt", "zTXt", "iTXt" ->
                    (Bytes.starts(body, 0, "Raw profile type ") && !Bytes.starts(body, 17, "ic"))
                            || Bytes.starts(body, 0, PACKED_XMP)
                            || Described.tells(body);
            default -> false;
        };
    }
}
