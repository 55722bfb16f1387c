package kz.moldir.monitoring.read.visits;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import kz.moldir.kit.command.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the opaque cursor of what follows, or null when nothing does
 */
record VisitPage(List<VisitView> items, @Nullable String next) {

    /** At most {@code size} visits of a list that gives as many as it is asked for. */
    static VisitPage of(int size, IntFunction<List<VisitView>> list) {
        List<VisitView> found = list.apply(size + 1);
        if (found.size() <= size) {
            return new VisitPage(found, null);
        }
        List<VisitView> items = found.subList(0, size);
        byte[] key = items.getLast().key().getBytes(StandardCharsets.UTF_8);
        return new VisitPage(items, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }

    /**
     * The key that a cursor stands for.
     *
     * @throws Invalid when it is none of ours
     */
    static String key(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw Invalid.field("cursor", "monitoring.problem.cursor");
        }
    }
}
