package kz.moldir.reporting.read.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.state.StateGroups;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Invalid;
import kz.moldir.reporting.read.rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a plan are asked for; every condition that is named must hold.
 *
 * @param groups any of them; empty for all. A state asks for its groups
 * @param commission number of a commission, such as "2"
 * @param counted rows that one number of the summary counts
 * @param words as typed; each must begin some word of the row
 */
public record Filter(
        Set<String> groups,
        @Nullable String commission,
        @Nullable ActivityKind kind,
        @Nullable YearMonth month,
        @Nullable Counted counted,
        String words) {

    /** Everything. */
    public static final Filter ALL = new Filter(Set.of(), null, null, null, null, "");

    /** The numbers of the summary that are no state. */
    public enum Counted {
        TOOK_PLACE("tookPlace"),
        EVER_HELD("everHeld"),
        EVER_COVERED("everCovered"),
        UNDERWAY("underway"),
        DUE("due"),
        NOT_DONE("notDone");

        private final String code;

        Counted(String code) {
            this.code = code;
        }

        /** The number's name in the summary. */
        public String code() {
            return code;
        }

        static Counted ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such number: " + code));
        }
    }

    /** Reads the parameters of an address; a blank one counts as absent. */
    static Filter of(RegisterQuery query) {
        return new Filter(
                groups(query.state()),
                blankToNull(query.commission()),
                value("kind", query.kind(), ActivityKind::valueOf),
                value("month", query.month(), YearMonth::parse),
                value("counted", query.counted(), Counted::ofCode),
                query.q() == null ? "" : query.q().strip());
    }

    /** Whether a row is asked for. */
    public boolean matches(Row row, LocalDate today) {
        return (groups.isEmpty() || groups.contains(row.group()))
                && (commission == null || row.commissions().contains(commission))
                && (kind == null || row.promise().kinds().contains(kind))
                && (month == null || row.in(month))
                && (counted == null || counts(counted, row, today))
                && SearchFold.matches(row.promise().folded(), words);
    }

    /** The codes of the groups that are asked for. */
    public List<String> stateCodes() {
        return List.copyOf(groups);
    }

    /** Whether anything is filtered at all. */
    public boolean narrows() {
        return !equals(ALL);
    }

    static boolean counts(Counted counted, Row row, LocalDate today) {
        return switch (counted) {
            case TOOK_PLACE -> row.facts().tookPlace();
            case EVER_HELD -> row.facts().closedOn() != null;
            case EVER_COVERED -> row.facts().covered();
            case UNDERWAY -> row.facts().resultMissing(today);
            case DUE -> row.facts().dueBy(row.due(), today);
            case NOT_DONE -> row.notDone();
        };
    }

    private static Set<String> groups(@Nullable List<String> codes) {
        Set<String> groups = new LinkedHashSet<>();
        for (String code : codes == null ? List.<String>of() : codes) {
            List<String> asked = value("state", code, StateGroups::asked);
            if (asked != null) {
                groups.addAll(asked);
            }
        }
        return groups;
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T> @Nullable T value(String field, @Nullable String text, Reading<T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.read(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            throw Invalid.field(field, "reporting.unknown-value", text);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
