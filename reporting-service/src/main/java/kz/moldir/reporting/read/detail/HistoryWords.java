package kz.moldir.reporting.read.detail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/** The history of an activity in the words of one language. */
final class HistoryWords {

    private static final Set<String> DAYS =
            Set.of(
                    "approvedOn",
                    "date",
                    "cancelledOn",
                    "carriedOn",
                    "decidedOn",
                    "occurrence",
                    "closedOn",
                    "publishedOn",
                    "visitDate",
                    "askedOn",
                    "answeredOn");
    private static final Set<String> CODES = Set.of("kind", "channel", "disclosure");
    private static final Set<String> AS_IN_PLAN = Set.of("timeframe", "responsible");

    private final Messages messages;
    private final Dates dates;

    HistoryWords(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** One entry; {@code role} is null where nobody said who it was. */
    record Line(Instant at, String what, @Nullable String role, List<Field> fields) {}

    /**
     * One field's values in words.
     *
     * @param link whether the value is an address on the web
     * @param lang of the value where it is the plan's own words, else null
     */
    record Field(
            String name,
            @Nullable String from,
            @Nullable String to,
            boolean link,
            @Nullable String lang) {}

    Line line(HistoryEntry entry) {
        return new Line(
                entry.at(),
                text("reporting.history." + entry.type()),
                entry.role() == null ? null : role(entry.role()),
                entry.changes().stream().map(this::field).toList());
    }

    private Field field(HistoryEntry.Change change) {
        String to = value(change.field(), change.to());
        return new Field(
                text("reporting.field." + change.field()),
                value(change.field(), change.from()),
                to,
                to != null && change.field().equals("publication") && Publication.linked(to),
                AS_IN_PLAN.contains(change.field()) ? "ru" : null);
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (DAYS.contains(field)) {
            return dates.day(LocalDate.parse(value));
        }
        String key = "reporting." + field + "." + value;
        return CODES.contains(field) && messages.has(key) ? text(key) : value;
    }

    private String role(String role) {
        String key = "reporting.role." + role;
        return messages.has(key) ? text(key) : role;
    }

    private String text(String key) {
        return messages.text(dates.language().locale(), key);
    }
}
