package kz.moldir.plan.office.published;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;

/** What cameras write into films and pictures of boxes (ISO 14496-12) and of chunks (RIFF). */
final class Boxes {

    private static final Set<String> AROUND_OTHERS =
            Set.of("moov", "trak", "mdia", "udta", "meta", "iinf", "ilst", "asoc");
    private static final Set<String> DOTS = Set.of("mdat", "idat", "free", "skip", "wide", "jp2c");
    private static final Set<String> OF_CAMERAS =
            Set.of("\u00A9xyz", "\u00A9mak", "\u00A9mod", "loci", "Exif", "cmov");

    /** Of which the rest is told by what stands in them: keys, pictures' parts, makers' own. */
    private static final List<String> WORDS =
            List.of(
                    "com.apple.quicktime.location",
                    "com.apple.quicktime.make",
                    "com.apple.quicktime.model",
                    "JpgTiffExif->JP2",
                    "\u00BEz\u00CF\u00CB\u0097\u00A9B\u00E8");

    private static final int DEEPEST = 8;

    private final byte[] file;
    private final ByteBuffer numbers;

    private Boxes(byte[] file) {
        this.file = file;
        this.numbers = ByteBuffer.wrap(file);
    }

    static boolean are(byte[] file) {
        return Bytes.starts(file, 4, "ftyp")
                || Bytes.starts(file, 4, "jP  ")
                || Bytes.starts(file, 4, "moov");
    }

    /** By their lengths: what dots look like by chance is nobody's word. */
    static boolean tell(byte[] file) {
        return new Boxes(file).tell(0, file.length, 0);
    }

    private boolean tell(int from, int to, int depth) {
        int at = from;
        while (at + 8 <= to) {
            long length = Integer.toUnsignedLong(numbers.getInt(at));
            int head = length == 1 ? 16 : 8;
            if (length == 1 && at + 16 <= to) {
                length = numbers.getLong(at + 8);
            } else if (length == 0) {
                length = (long) to - at;
            }
            if (length < head || length > to - at) {
                return Bytes.holds(file, WORDS);
            }
            int end = at + (int) length;
            if (tells(Bytes.text(file, at + 4, 4), at + head, end, depth)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private boolean tells(String type, int body, int end, int depth) {
        if (DOTS.contains(type)) {
            return false;
        }
        if (OF_CAMERAS.contains(type)) {
            return true;
        }
        if (AROUND_OTHERS.contains(type) && depth < DEEPEST) {
            return tell(body + before(type, body), end, depth + 1);
        }
        return switch (type) {
            case "infe" ->
                    Bytes.holds(file, body, end, "Exif") || Bytes.holds(file, body, end, "rdf+xml");
            case "keys", "uuid" ->
                    WORDS.stream().anyMatch(one -> Bytes.holds(file, body, end, one));
            case "xml ", "XMP_" -> true;
            default -> false;
        };
    }

    /** Version, flags and how many follow; QuickTime's own leaves them out. */
    private int before(String type, int body) {
        if (type.equals("meta")) {
            return Bytes.starts(file, body + 4, "hdlr") ? 0 : 4;
        }
        return type.equals("iinf") ? (file[body] == 0 ? 6 : 8) : 0;
    }

    /** Chunks of a WebP, of sounds and of older films. */
    static boolean chunksTell(byte[] file) {
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= file.length) {
            String type = Bytes.text(file, at, 4);
            long length = Integer.toUnsignedLong(numbers.getInt(at + 4));
            if (Set.of("EXIF", "XMP ", "_PMX", "IDIT", "strd").contains(type)
                    || (type.equals("LIST") && Bytes.starts(file, at + 8, "exif"))) {
                return true;
            }
            if (length > file.length - at - 8) {
                return Bytes.holds(file, List.of("Exif\0\0", "<x:xmpmeta"));
            }
            at += (int) (8 + length + length % 2);
        }
        return false;
    }
}
