package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.moldir.plan.read.history.HistoryView.Change;
import org.jspecify.annotations.Nullable;

/** Two versions of one thing, compared field by field; there may have been none before. */
final class Changed<T> {

    private final @Nullable T before;
    private final T after;
    private final List<Change> changes = new ArrayList<>();

    private Changed(@Nullable T before, T after) {
        this.before = before;
        this.after = after;
    }

    static <T> Changed<T> of(@Nullable T before, T after) {
        return new Changed<>(before, after);
    }

    Changed<T> field(String name, Function<T, @Nullable Object> value) {
        changes.add(
                new Change(
                        name,
                        before == null ? null : text(value.apply(before)),
                        text(value.apply(after))));
        return this;
    }

    List<Change> all() {
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
