package kz.moldir.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Asks where the rows speak of another year or half-year than the one that was chosen for them: a
 * table has no heading, and a year that was typed wrong would give every month that wrong year.
 */
final class PeriodOfRows {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    /** Columns that name days; those that are only shown tell of which year they were. */
    private static final Set<Field> DAYS =
            Set.of(Field.TIMEFRAME, Field.START, Field.END, Field.SHOWN);

    private static final Set<TimeframeKind> OF_ANY_HALF =
            Set.of(TimeframeKind.ALL_YEAR, TimeframeKind.ONGOING, TimeframeKind.RECURRING);

    /** Single rows of another year have questions and warnings of their own. */
    private static final int FEW = 3;

    private final PlanPeriod period;

    PeriodOfRows(PlanPeriod period) {
        this.period = period;
    }

    /**
     * The questions that a heading of another period does not ask already.
     *
     * @param raw the rows before they were understood
     */
    List<Question> questions(PlanHeading heading, List<RawRow> raw, List<PlannedRow> rows) {
        List<Question> questions = new ArrayList<>();
        Integer told = heading.year();
        Integer year = told == null || told == period.year() ? otherYear(raw) : null;
        if (year != null) {
            questions.add(
                    Question.of(
                            null, year.toString(), Question.Code.ROWS_YEAR, year, period.year()));
        }
        Half other = period.half() == Half.FIRST ? Half.SECOND : Half.FIRST;
        if ((heading.half() == null || heading.half() == period.half()) && allOf(other, rows)) {
            questions.add(
                    Question.of(
                            null,
                            other.named(),
                            Question.Code.ROWS_HALF,
                            other.named(),
                            period.half().named()));
        }
        return questions;
    }

    /** The year that most of the rows name that name one, where it is not the plan's. */
    private @Nullable Integer otherYear(List<RawRow> raw) {
        Map<Integer, Integer> rowsOf = new TreeMap<>();
        int ours = 0;
        int others = 0;
        for (RawRow row : raw) {
            Set<Integer> named = years(row);
            if (named.contains(period.year())) {
                ours++;
            } else if (!named.isEmpty()) {
                others++;
                named.forEach(year -> rowsOf.merge(year, 1, Integer::sum));
            }
        }
        return others <= ours || others < Math.min(FEW, raw.size())
                ? null
                : rowsOf.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    private static Set<Integer> years(RawRow row) {
        Set<Integer> years = new TreeSet<>();
        Stream.concat(
                        Stream.of(Markup.plain(row.timeframe())),
                        row.given().entrySet().stream()
                                .filter(given -> DAYS.contains(given.getKey()))
                                .map(Map.Entry::getValue))
                .flatMap(words -> YEAR.matcher(words).results())
                .forEach(found -> years.add(Integer.valueOf(found.group())));
        return years;
    }

    /** Whether every row with a term has it in another half of a year, and few are not enough. */
    private boolean allOf(Half other, List<PlannedRow> rows) {
        if (period.half() == Half.WHOLE) {
            return false;
        }
        List<Timeframe> terms =
                rows.stream()
                        .map(PlannedRow::timeframe)
                        .filter(term -> term.end() != null && !OF_ANY_HALF.contains(term.kind()))
                        .toList();
        return terms.size() >= Math.min(FEW, rows.size())
                && terms.stream()
                        .allMatch(term -> in(other, term.start()) && in(other, term.end()));
    }

    private static boolean in(Half half, @Nullable LocalDate day) {
        return day == null || (day.getMonthValue() > 6) == (half == Half.SECOND);
    }
}
