package kz.moldir.plan.read.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.read.filter.DayRange;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries are asked for; null asks for all.
 *
 * @param actor a role or an account
 * @param field one that was changed
 * @param from the first day of recording
 * @param to the last one, included
 */
public record HistoryQuery(
        @Nullable String actor,
        @Nullable String field,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Asks for all. */
    static final HistoryQuery ALL = new HistoryQuery(null, null, null, null);

    /**
     * Reads the parameters of a request.
     *
     * @throws Invalid if a day is none, or the days are in the wrong order
     */
    public static HistoryQuery of(
            @Nullable String actor,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {
        DayRange days = DayRange.of(from, to);
        return new HistoryQuery(given(actor), given(field), days.from(), days.to());
    }

    /** Whether an entry is asked for. */
    public boolean wants(Entry entry, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(entry.at(), zone);
        return (actor == null || actor.equals(entry.by()) || actor.equals(entry.actor()))
                && (field == null
                        || entry.changes().stream()
                                .anyMatch(change -> change.field().equals(field)))
                && new DayRange(from, to).includes(day);
    }

    /** As the query of an address, with its question mark; empty where all is asked for. */
    public String parameters() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        address.queryParamIfPresent("actor", Optional.ofNullable(actor));
        address.queryParamIfPresent("field", Optional.ofNullable(field));
        address.queryParamIfPresent("from", Optional.ofNullable(from));
        address.queryParamIfPresent("to", Optional.ofNullable(to));
        return address.encode().build().toUriString();
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
