package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A JPEG without the segments that its dots do not need: Exif, XMP, IPTC, small pictures, what is
 * hung on behind its end. The dots are copied as they are coded; colours keep their profile.
 */
final class BareJpeg {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int NOTED_BY_A_PROGRAM = 0xEC;
    private static final int FIRST_OF_APPLICATIONS = 0xE0;

    /** Lengths and densities, of the segment without a small picture behind them. */
    private static final int JFIF = 16;

    private final byte[] jpeg;
    private final ByteArrayOutputStream bare;
    private boolean carries;

    private BareJpeg(byte[] jpeg) {
        this.jpeg = jpeg;
        this.bare = new ByteArrayOutputStream(jpeg.length);
    }

    /**
     * The same array where nothing of that stands in it.
     *
     * @throws IndexOutOfBoundsException if it is cut before its dots
     * @throws IllegalArgumentException if it is not made of segments
     */
    static byte[] of(byte[] jpeg) {
        BareJpeg one = new BareJpeg(jpeg);
        one.walk();
        return one.carries ? one.bare.toByteArray() : jpeg;
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
            keep(start, body - 2);
            bare.writeBytes(new byte[] {0, JFIF});
            keep(body, body + JFIF - 4);
            bare.writeBytes(new byte[2]);
            carries = true;
        } else if (needed(marker, body)) {
            keep(start, end);
        } else {
            carries |= marker != COMMENT && marker != NOTED_BY_A_PROGRAM;
        }
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

    /** Copies dots as they are coded; where the next segment begins, or the end if it was cut. */
    private int scanned(int from) {
        int at = from;
        while (at + 1 < jpeg.length
                && (u8(at) != 0xFF || u8(at + 1) == 0 || restarts(u8(at + 1)))) {
            at++;
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
                carries = true;
                return;
            }
        }
        keep(end, jpeg.length);
    }

    private void keep(int from, int to) {
        if (to > jpeg.length || from > to) {
            throw new IndexOutOfBoundsException(to);
        }
        bare.write(jpeg, from, to - from);
    }

    private boolean begins(int at, String with) {
        byte[] wanted = with.getBytes(ISO_8859_1);
        return at + wanted.length <= jpeg.length
                && Arrays.equals(jpeg, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private int u8(int at) {
        return jpeg[at] & 0xFF;
    }
}
