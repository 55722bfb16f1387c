package kz.moldir.plan.office.published;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;

/** A picture, or another thing that is shown, without what a camera wrote into it. */
final class BarePicture {

    /** By which Exif, IPTC and further pictures begin, wherever they stand. */
    private static final List<String> WRITTEN = List.of("Exif\0\0", "8BIM\4\4", "JpgTiffExif->JP2");

    /** In what is broken, and cannot be walked through. */
    private static final List<String> IN_THE_BROKEN =
            List.of(
                    "Exif\0\0",
                    "eXIf",
                    "Raw profile type ",
                    "http://ns.adobe.com/xap/1.0/\0",
                    "XML:com.adobe.xmp",
                    "Photoshop 3.0\0",
                    "MPF\0");

    private static final List<String> DESCRIBED =
            List.of("http://ns.adobe.com/xap/1.0/\0", "<x:xmpmeta", "<?xpacket");

    /** Maker and model, small pictures, XMP, IPTC, Photoshop's, Exif, the place, serial numbers. */
    private static final Set<Integer> IN_A_TIFF =
            Set.of(0x10F, 0x110, 0x14A, 0x2BC, 0x83BB, 0x8649, 0x8769, 0x8825, 0xC62F);

    private static final int MOST_FIELDS = 1_000;

    private BarePicture() {}

    /**
     * With the same array where nothing of that stands in it.
     *
     * @throws RefusedFile if something stands in it that cannot be left out
     */
    static Bare of(byte[] shown) throws IOException {
        boolean jpeg = Bytes.starts(shown, 0, "\u00FF\u00D8\u00FF");
        if (!jpeg && !Bytes.starts(shown, 0, "\u0089PNG\r\n\u001A\n")) {
            if (writtenIn(shown)) {
                throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
            }
            return new Bare(shown, false);
        }
        try {
            return jpeg ? BareJpeg.of(shown) : BarePng.of(shown);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            if (Bytes.holds(shown, IN_THE_BROKEN)) {
                throw new RefusedFile(Code.DAMAGED_PHOTO);
            }
            return new Bare(shown, false);
        }
    }

    private static boolean writtenIn(byte[] shown) throws IOException {
        if (Bytes.starts(shown, 0, "\u001F\u008B")) {
            return writtenIn(unpacked(shown));
        }
        if (Boxes.are(shown)) {
            return Boxes.tell(shown);
        }
        if (Bytes.starts(shown, 0, "RIFF")) {
            return Boxes.chunksTell(shown);
        }
        return Bytes.holds(shown, WRITTEN)
                || (Bytes.holds(shown, DESCRIBED) && Described.tells(shown))
                || (Bytes.starts(shown, 0, "II") && inFields(shown, ByteOrder.LITTLE_ENDIAN))
                || (Bytes.starts(shown, 0, "MM") && inFields(shown, ByteOrder.BIG_ENDIAN))
                || InLetters.tell(shown);
    }

    /** A drawing that is packed; nothing is packed twice. */
    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream drawing = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] all = new Unpacked().all(drawing);
            if (Bytes.starts(all, 0, "\u001F\u008B")) {
                throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
            }
            return all;
        } catch (EOFException | ZipException broken) {
            return new byte[0];
        }
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
}
