package kz.moldir.notification.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kz.moldir.kit.command.Invalid;
import org.jspecify.annotations.Nullable;

/** Opaque names for places in a list, and the bounds of its pages. */
public final class Cursors {

    private static final int MOST = 1000;

    private Cursors() {}

    /** The name of a place. */
    public static String of(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place of a name that a caller gave back; null for none. */
    public static @Nullable String place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Invalid.field("cursor", "notification.problem.cursor");
        }
    }

    /** A page's size, from 1 to 1,000; others are refused. */
    public static int size(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Invalid.field("size", "notification.problem.size", MOST);
        }
        return asked;
    }
}
