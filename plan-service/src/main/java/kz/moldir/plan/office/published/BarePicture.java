package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;

/** A picture, or another thing that is shown, without what a camera wrote into it. */
final class BarePicture {

    /** By which Exif, XMP and the place of a film begin, wherever they stand. */
    private static final List<String> WRITTEN =
            List.of(
                    "Exif\0\0",
                    "http://ns.adobe.com/xap/1.0/\0",
                    "<x:xmpmeta",
                    "<?xpacket",
                    "JpgTiffExif->JP2",
                    "\u00A9xyz",
                    "com.apple.quicktime.location");

    private static final List<String> IN_A_WEBP = List.of("EXIF", "XMP ");
    private static final List<String> IN_BOXES = List.of("Exif", "loci");

    /** Maker and model, small pictures, XMP, IPTC, Photoshop's, Exif, the place, serial numbers. */
    private static final Set<Integer> IN_A_TIFF =
            Set.of(0x10F, 0x110, 0x14A, 0x2BC, 0x83BB, 0x8649, 0x8769, 0x8825, 0xC62F);

    private static final int MOST_FIELDS = 1_000;

    private BarePicture() {}

    /**
     * The same array where nothing of that stands in it.
     *
     * @throws RefusedFile if something stands in it that cannot be left out
     */
    static byte[] of(byte[] shown) {
        byte[] bare = shortened(shown);
        if (writtenIn(bare)) {
            throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
        }
        return bare;
    }

    /** What is broken stays: nothing that was written is told of it, or it is refused. */
    private static byte[] shortened(byte[] shown) {
        try {
            if (starts(shown, 0, "\u00FF\u00D8\u00FF")) {
                return BareJpeg.of(shown);
            }
            if (starts(shown, 0, "\u0089PNG\r\n\u001A\n")) {
                return BarePng.of(shown);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return shown;
        }
        return shown;
    }

    private static boolean writtenIn(byte[] shown) {
        String text = new String(shown, ISO_8859_1);
        return holds(text, WRITTEN)
                || (starts(shown, 4, "ftyp") && holds(text, IN_BOXES))
                || (starts(shown, 8, "WEBP") && holds(text, IN_A_WEBP))
                || (starts(shown, 0, "II") && inFields(shown, ByteOrder.LITTLE_ENDIAN))
                || (starts(shown, 0, "MM") && inFields(shown, ByteOrder.BIG_ENDIAN))
                || (text.contains("<svg") && text.contains("data:image/jp"));
    }

    /** The fields of a TIFF, or of a JPEG XR, which has them too. */
    private static boolean inFields(byte[] tiff, ByteOrder order) {
        ByteBuffer file = ByteBuffer.wrap(tiff).order(order);
        try {
            int at = file.getInt(4);
            for (int all = 0; at != 0 && all < MOST_FIELDS; ) {
                int fields = Short.toUnsignedInt(file.getShort(at));
                for (int i = 0; i < fields; i++, all++) {
                    if (IN_A_TIFF.contains(Short.toUnsignedInt(file.getShort(at + 2 + 12 * i)))) {
                        return true;
                    }
                }
                at = file.getInt(at + 2 + 12 * fields);
                all++;
            }
            return at != 0;
        } catch (IndexOutOfBoundsException noSuch) {
            return false;
        }
    }

    private static boolean holds(String text, List<String> written) {
        return written.stream().anyMatch(text::contains);
    }

    private static boolean starts(byte[] shown, int at, String with) {
        return shown.length >= at + with.length()
                && new String(shown, at, with.length(), ISO_8859_1).equals(with);
    }
}
