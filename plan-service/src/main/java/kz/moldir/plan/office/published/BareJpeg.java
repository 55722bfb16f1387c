package kz.moldir.plan.office.published;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG without the segments that its dots do not need: Exif, XMP, IPTC, small pictures, what is
 * hung on behind its end. The dots are copied as they are coded; colours keep their profile.
 */
final class BareJpeg {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_OF_APPLICATIONS = 0xE0;

    /** IPTC and two kinds of small pictures. */
    private static final List<String> OF_PHOTOSHOP = List.of("8BIM\4\4", "8BIM\4\t", "8BIM\4\f");

    /** Lengths and densities, of the segment without a small picture behind them. */
    private static final int JFIF = 16;

    private final byte[] jpeg;
    private boolean traces;

    /** Made once something is left out. */
    private @Nullable ByteArrayOutputStream bare;

    private BareJpeg(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /**
     * With the same array where nothing of that stands in it.
     *
     * @throws IndexOutOfBoundsException if it is cut before its dots
     * @throws IllegalArgumentException if it is not made of segments
     */
    static Bare of(byte[] jpeg) {
        BareJpeg one = new BareJpeg(jpeg);
        one.walk();
        return new Bare(one.bare == null ? jpeg : one.bare.toByteArray(), one.traces);
    }

    private void walk() {
        keep(0, 2);
        int at = 2;
        while (at < jpeg.length) {
            int start = at;
            if (u8(at) != 0xFF) {
                throw new IllegalArgumentException("No segment begins at " + at);
            }
            while (u8(at + 1) == 0xFF) {
                at++;
            }
            int marker = u8(at + 1);
            if (marker == END) {
                keep(start, at + 2);
                behind(at + 2);
                return;
            }
            int end = at + 2 + (standsAlone(marker) ? 0 : u16(at + 2));
            segment(marker, start, at + 4, end);
            at = marker == START_OF_SCAN ? scanned(end) : end;
        }
    }

    private void segment(int marker, int start, int body, int end) {
        if (end > jpeg.length) {
            throw new IndexOutOfBoundsException(end);
        }
        if (marker == FIRST_OF_APPLICATIONS && begins(body, "JFIF\0") && end - body > JFIF - 2) {
            ByteArrayOutputStream shorter = without(start);
            keep(start, body - 2);
            shorter.writeBytes(new byte[] {0, JFIF});
            keep(body, body + JFIF - 4);
            shorter.writeBytes(new byte[2]);
            traces = true;
        } else if (needed(marker, body)) {
            keep(start, end);
        } else {
            without(start);
            traces |= ofACamera(marker, body, end);
        }
    }

    /** Programs that draw note how they saved; what else applications write is cameras' own. */
    private boolean ofACamera(int marker, int body, int end) {
        return switch (marker) {
            case COMMENT -> false;
            case 0xE1 ->
                    !begins(body, "http://ns.adobe.com/xap/1.0/\0")
                            || Described.tells(Arrays.copyOfRange(jpeg, body, end));
            case 0xEC -> !begins(body, "Ducky");
            case 0xED ->
                    !begins(body, "Photoshop 3.0\0")
                            || OF_PHOTOSHOP.stream()
                                    .anyMatch(one -> Bytes.holds(jpeg, body, end, one));
            case 0xEE -> false;
            default -> true;
        };
    }

    private ByteArrayOutputStream without(int from) {
        if (bare == null) {
            bare = new ByteArrayOutputStream(jpeg.length);
            bare.write(jpeg, 0, from);
        }
        return bare;
    }

    /** Tables and frames; how colours are meant; sizes on paper. */
    private boolean needed(int marker, int body) {
        return switch (marker) {
            case FIRST_OF_APPLICATIONS -> begins(body, "JFIF\0");
            case 0xE2 -> begins(body, "ICC_PROFILE\0");
            case 0xEE -> begins(body, "Adobe");
            default -> marker == 1 || (marker >= 0xC0 && marker < FIRST_OF_APPLICATIONS);
        };
    }

    private static boolean standsAlone(int marker) {
        return marker == 1 || (marker >= 0xD0 && marker <= 0xD8);
    }

    /**
     * Copies dots as they are coded; where the next segment begins, or the end if it was cut.
     *
     * @throws IllegalArgumentException if something stands between them that is no segment
     */
    private int scanned(int from) {
        int at = from;
        for (; at + 1 < jpeg.length; at++) {
            int next = u8(at) == 0xFF ? u8(at + 1) : 0;
            if (next == 0 || next == 0xFF || restarts(next)) {
                continue;
            }
            if (next < 0xC0) {
                throw new IllegalArgumentException("No segment stands at " + at);
            }
            break;
        }
        int end = at + 1 < jpeg.length ? at : jpeg.length;
        keep(from, end);
        return end;
    }

    private static boolean restarts(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** Some fill up with blanks; anything else is another picture, a film, or a maker's own. */
    private void behind(int end) {
        for (int at = end; at < jpeg.length; at++) {
            if ("\0\r\n \u00FF".indexOf(u8(at)) < 0) {
                without(end);
                traces = true;
                return;
            }
        }
        keep(end, jpeg.length);
    }

    private void keep(int from, int to) {
        if (to > jpeg.length || from > to) {
            throw new IndexOutOfBoundsException(to);
        }
        if (bare != null) {
            bare.write(jpeg, from, to - from);
        }
    }

    private boolean begins(int at, String with) {
        return Bytes.starts(jpeg, at, with);
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private int u8(int at) {
        return jpeg[at] & 0xFF;
    }
}
