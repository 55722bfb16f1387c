package kz.moldir.reporting.read.detail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.text.Written;
import kz.moldir.kit.access.RoleWords;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.PublicDecision;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/** The history of an activity in the words of one language. */
final class HistoryWords {

    /** Names the document that an entry tells of; no reader needs it. */
    private static final String DOCUMENT = "document";

    private static final String WHY = "why";

    /** Stands for words of before that must not be public any more: of them nothing is said. */
    private static final String NOT_TOLD = "—";

    private static final Set<String> DAYS =
            Set.of(
                    "approvedOn",
                    "date",
                    "cancelledOn",
                    "carriedOn",
                    "carriedFrom",
                    "decidedOn",
                    "until",
                    "occurrence",
                    "closedOn",
                    "publishedOn",
                    "withdrawnOn",
                    "visitDate",
                    "askedOn",
                    "answeredOn");

    private static final Set<String> CODES =
            Set.of("kind", "channel", "concealed", "disclosure", "documentKind", "medium");

    /** What nobody wrote as words: it has no language. */
    private static final Set<String> WORDLESS =
            Set.of("number", "nextNumber", "time", "file", "publication", "votes", "findings");

    private final Messages messages;
    private final Dates dates;
    private final Map<String, String> files;

    /**
     * The words of a history.
     *
     * @param files the address of each document that everybody can have, by its id
     */
    HistoryWords(Messages messages, Dates dates, Map<String, String> files) {
        this.messages = messages;
        this.dates = dates;
        this.files = files;
    }

    /** One entry; {@code role} is null where nobody said who it was. */
    record Line(Instant at, String what, @Nullable String role, List<Field> fields) {}

    /**
     * One field's values in words.
     *
     * @param link where the value leads, or null
     * @param lang of the value where somebody wrote it in another language, else null
     * @param fromLang the same of the value of before
     */
    record Field(
            String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String link,
            @Nullable String lang,
            @Nullable String fromLang) {}

    /**
     * The whole history; a correction and the right record that follows it at once are one line,
     * which says what was wrong and what is right.
     */
    List<Line> lines(List<HistoryEntry> history) {
        Map<Place, HistoryEntry> corrections =
                history.stream()
                        .filter(HistoryEntry::replaced)
                        .collect(Collectors.toMap(Place::behind, Function.identity(), (a, b) -> a));
        return history.stream()
                .filter(entry -> !repeats(entry, corrections.get(Place.of(entry)), history))
                .map(this::line)
                .toList();
    }

    private record Place(String source, long sequence) {

        static Place of(HistoryEntry entry) {
            return new Place(entry.source(), entry.sequence());
        }

        static Place behind(HistoryEntry entry) {
            return new Place(entry.source(), entry.sequence() + 1);
        }
    }

    /**
     * Whether a record is the right one that stands at once behind its correction and says nothing
     * that was not told: the correction tells what is right, or the same was told before.
     */
    private static boolean repeats(
            HistoryEntry record, @Nullable HistoryEntry correction, List<HistoryEntry> history) {
        return correction != null
                && (correction.changes().stream().anyMatch(change -> !change.field().equals(WHY))
                        || history.stream().anyMatch(before -> tellsTheSame(before, record)));
    }

    private static boolean tellsTheSame(HistoryEntry before, HistoryEntry record) {
        return before.source().equals(record.source())
                && before.sequence() < record.sequence()
                && before.type().equals(record.type())
                && before.changes().equals(record.changes());
    }

    /** A field that a newer plan-service tells and that has no words here is left out. */
    Line line(HistoryEntry entry) {
        return new Line(
                entry.at(),
                text("reporting.history." + entry.type()),
                entry.role() == null ? null : role(entry.role()),
                entry.changes().stream()
                        .filter(change -> !change.field().equals(DOCUMENT))
                        .filter(change -> !PublicDecision.isId(entry, change))
                        .filter(change -> messages.has("reporting.field." + change.field()))
                        .filter(change -> change.to() != null || !NOT_TOLD.equals(change.from()))
                        .map(change -> field(change, file(entry)))
                        .toList());
    }

    /** Where the document is that an entry tells of; null where it cannot be had any more. */
    private @Nullable String file(HistoryEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(DOCUMENT))
                .map(change -> files.get(change.to()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Field field(HistoryEntry.Change change, @Nullable String file) {
        String to = value(change.field(), change.to());
        String from = NOT_TOLD.equals(change.from()) ? null : value(change.field(), change.from());
        return new Field(
                text("reporting.field." + change.field()),
                from,
                to,
                link(change.field(), to, file),
                lang(change.field(), change.to(), to),
                lang(change.field(), change.from(), from));
    }

    /** Of what is told as it was written, by what is written. */
    private @Nullable String lang(String field, @Nullable String written, @Nullable String told) {
        if (written == null || !written.equals(told) || WORDLESS.contains(field)) {
            return null;
        }
        String spoken = field.endsWith("Kk") ? Written.KAZAKH : Written.told(written);
        return dates.language().code().equals(spoken) ? null : spoken;
    }

    private static @Nullable String link(
            String field, @Nullable String value, @Nullable String file) {
        return switch (field) {
            case "file" -> value == null ? null : file;
            case "publication" -> value != null && Publication.linked(value) ? value : null;
            default -> null;
        };
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (DAYS.contains(field)) {
            return dates.day(LocalDate.parse(value));
        }
        if (field.equals("kinds")) {
            return Stream.of(value.split(" "))
                    .map(kind -> messages.has("ui.kind." + kind) ? text("ui.kind." + kind) : kind)
                    .collect(Collectors.joining(", "));
        }
        if (field.equals("nextRow")) {
            return next(value.split("/", -1));
        }
        if (field.equals("amendment")) {
            return amendment(value.split("/", 2));
        }
        String key = "reporting." + field + "." + value;
        return CODES.contains(field) && messages.has(key) ? text(key) : value;
    }

    private String next(String[] row) {
        return messages.text(
                dates.language().locale(),
                "reporting.visit.next",
                row[0],
                Integer.valueOf(row[1]),
                Integer.valueOf(row[2]));
    }

    private String amendment(String[] decision) {
        return messages.text(
                dates.language().locale(),
                "reporting.visit.amendment",
                decision[1],
                dates.day(LocalDate.parse(decision[0])));
    }

    private String role(String role) {
        String key = "reporting.role." + role;
        return messages.has(key)
                ? text(key)
                : RoleWords.of(messages, role, dates.language().locale());
    }

    private String text(String key) {
        return messages.text(dates.language().locale(), key);
    }
}
