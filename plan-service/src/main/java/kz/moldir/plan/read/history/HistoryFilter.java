package kz.moldir.plan.read.history;

import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import org.jspecify.annotations.Nullable;

/** What the page of a history is filtered by, as it was typed. */
public record HistoryFilter(
        @Nullable String actor,
        @Nullable String field,
        @Nullable String from,
        @Nullable String to) {

    /**
     * What it asks for.
     *
     * @throws Invalid if a day is none, or the days are in the wrong order
     */
    HistoryQuery query() {
        return HistoryQuery.of(actor, field, from, to);
    }

    /** Whether anything was typed. */
    public boolean narrows() {
        return Stream.of(actor, field, from, to)
                .filter(Objects::nonNull)
                .anyMatch(typed -> !typed.isBlank());
    }
}
