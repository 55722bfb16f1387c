package kz.moldir.plan.write.review.diff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Field;
import org.jspecify.annotations.Nullable;

/**
 * How the term and the responsible cell of a row are to be understood, where a person says so; the
 * words stay. What is null is not said.
 *
 * @param commissions their numbers
 * @param persons their names
 */
public record Meaning(
        @Nullable Term term, @Nullable List<String> commissions, @Nullable List<String> persons) {

    public static final Meaning NONE = new Meaning(null, null, null);

    /** The names of the fields of a form. */
    public static final List<String> FIELDS =
            List.of("termKind", "termFrom", "termTo", "commissions", "persons");

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** Kinds that speak of days of a calendar. */
    private static final Set<TimeframeKind> DATED =
            EnumSet.range(TimeframeKind.EXACT_DAY, TimeframeKind.QUARTER);

    /**
     * A kind of term and the days that it covers.
     *
     * @param kind null: as the words say, days included
     */
    public record Term(
            @Nullable TimeframeKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {

        private Timeframe of(Timeframe read) {
            if (kind == null) {
                return read;
            }
            boolean day = kind == TimeframeKind.EXACT_DAY;
            return new Timeframe(
                    read.text(),
                    kind,
                    day && from == null ? to : from,
                    day && to == null ? from : to);
        }

        private boolean holds() {
            LocalDate first = from;
            LocalDate last = to == null && kind == TimeframeKind.EXACT_DAY ? from : to;
            if (kind == null) {
                return true;
            }
            return (last != null || (!DATED.contains(kind) && first == null))
                    && Stream.of(first, last)
                            .filter(Objects::nonNull)
                            .allMatch(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                    && (first == null || last == null || !first.isAfter(last))
                    && (kind != TimeframeKind.EXACT_DAY || first == null || first.equals(last));
        }
    }

    /** As fields of a form have it. */
    public static Map<String, String> of(Timeframe timeframe, Responsible responsible) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("termKind", timeframe.kind().name());
        values.put("termFrom", Objects.toString(timeframe.start(), ""));
        values.put("termTo", Objects.toString(timeframe.end(), ""));
        values.put("commissions", String.join("; ", responsible.commissions()));
        values.put("persons", String.join("; ", responsible.persons()));
        return values;
    }

    /**
     * What fields of a form say otherwise than they did.
     *
     * @param is as the row has it
     * @throws Invalid where a day is none
     */
    public static Meaning typed(Map<String, String> values, Map<String, String> is) {
        boolean term = FIELDS.subList(0, 3).stream().anyMatch(field -> says(field, values, is));
        return new Meaning(
                term
                        ? new Term(
                                kind(values.getOrDefault("termKind", "")),
                                day(values.getOrDefault("termFrom", "")),
                                day(values.getOrDefault("termTo", "")))
                        : null,
                says("commissions", values, is) ? names(values, "[;,]") : null,
                says("persons", values, is) ? names(values, ";") : null);
    }

    private static boolean says(String field, Map<String, String> values, Map<String, String> is) {
        String said = values.get(field);
        return said != null && !said.strip().equals(is.getOrDefault(field, ""));
    }

    private static List<String> names(Map<String, String> values, String between) {
        String field = between.equals(";") ? "persons" : "commissions";
        return Stream.of(values.getOrDefault(field, "").split(between, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable TimeframeKind kind(String name) {
        return Arrays.stream(TimeframeKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            throw Invalid.field("term", "rows.problem.term");
        }
    }

    /** What is said, so that it stands above what the words say. */
    public Set<Field> given() {
        Set<Field> given = EnumSet.noneOf(Field.class);
        if (term != null) {
            given.addAll(Set.of(Field.TIMEFRAME_KIND, Field.START, Field.END));
        }
        if (commissions != null) {
            given.add(Field.COMMISSIONS);
        }
        if (persons != null) {
            given.add(Field.PERSONS);
        }
        return given;
    }

    /** The row as it was read, understood so. */
    public PlannedRow in(PlannedRow read) {
        Responsible who = read.responsible();
        return read.understood(
                term == null ? read.timeframe() : term.of(read.timeframe()),
                new Responsible(
                        who.text(),
                        Objects.requireNonNullElse(commissions, who.commissions()),
                        who.committees(),
                        Objects.requireNonNullElse(persons, who.persons()),
                        who.groups(),
                        who.note()));
    }

    /** What is wrong with it, by field and text; empty where nothing is. */
    public List<Invalid.Fault> faults() {
        return Stream.of(
                        term == null || term.holds() ? null : fault("term"),
                        commissions == null || commissions.stream().allMatch(Meaning::number)
                                ? null
                                : fault("commissions"),
                        persons == null || bounded(persons) ? null : fault("persons"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Invalid.Fault fault(String field) {
        return new Invalid.Fault(field, "rows.problem." + field, List.of());
    }

    private static boolean number(String name) {
        return name.matches("[1-9]\\d?");
    }

    private static boolean bounded(List<String> names) {
        return names.size() <= MOST
                && names.stream().allMatch(name -> !name.isBlank() && name.length() <= LONGEST);
    }

    /**
     * Whether a question about a row is answered by how it is understood now.
     *
     * @param question its stable name
     * @param plain what the words alone say
     */
    public static boolean answers(String question, PlannedRow plain, PlannedRow now) {
        String about = question.substring(question.lastIndexOf('.') + 1);
        if (about.startsWith("timeframe-")
                || about.equals("day-does-not-exist")
                || about.equals("other-year")) {
            return !now.timeframe().equals(plain.timeframe());
        }
        if (about.startsWith("kind-")) {
            return !now.kinds().equals(plain.kinds());
        }
        return (about.startsWith("responsible-")
                        || about.startsWith("person-")
                        || about.startsWith("commission-"))
                && !now.responsible().equals(plain.responsible());
    }
}
