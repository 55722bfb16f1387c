package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/** Looks for letters among bytes, without a copy of them. */
final class Bytes {

    private Bytes() {}

    static boolean starts(byte[] in, int at, String with) {
        return at >= 0
                && in.length - at >= with.length()
                && Arrays.equals(
                        in, at, at + with.length(), with.getBytes(ISO_8859_1), 0, with.length());
    }

    static boolean holds(byte[] in, List<String> any) {
        return any.stream().anyMatch(one -> holds(in, 0, in.length, one));
    }

    static boolean holds(byte[] in, int from, int to, String one) {
        byte first = (byte) one.charAt(0);
        for (int at = from; at <= to - one.length(); at++) {
            if (in[at] == first && starts(in, at, one)) {
                return true;
            }
        }
        return false;
    }

    static String text(byte[] in, int from, int length) {
        return new String(in, from, length, ISO_8859_1);
    }
}
