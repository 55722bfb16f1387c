package kz.moldir.plan.document.timeframe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import kz.moldir.council.TimeframeKind;
import org.jspecify.annotations.Nullable;

/**
 * One named stretch of the calendar, whose year may come from elsewhere.
 *
 * @param number day of the month, quarter, half, decade or week; {@link #LAST} for the last week
 * @param month 1 to 12, or 0 where the unit has none or a following point names it
 * @param from whether it was written in the Kazakh case that means "from"
 */
record Point(Unit unit, int number, int month, @Nullable Integer year, boolean from) {

    static final int LAST = -1;

    /** What the stretch is. */
    enum Unit {
        BARE(TimeframeKind.UNKNOWN),
        DAY(TimeframeKind.EXACT_DAY),
        WEEK(TimeframeKind.WEEK),
        DECADE(TimeframeKind.DECADE),
        MONTH(TimeframeKind.MONTH),
        QUARTER(TimeframeKind.QUARTER),
        HALF(TimeframeKind.HALF_YEAR);

        final TimeframeKind kind;

        Unit(TimeframeKind kind) {
            this.kind = kind;
        }
    }

    static Point of(Unit unit, int number, int month) {
        return new Point(unit, number, month, null, false);
    }

    Point in(@Nullable Integer named) {
        return named == null || year != null ? this : new Point(unit, number, month, named, from);
    }

    Point startingRange() {
        return new Point(unit, number, month, year, true);
    }

    /** A bare number takes its unit and month from the point behind it: "3-5 июня". */
    Point like(Point behind) {
        return unit == Unit.BARE
                ? new Point(behind.unit, number, behind.month, behind.year, from)
                : this;
    }

    /**
     * First day of the stretch.
     *
     * @throws DateTimeException if the calendar has no such day
     */
    LocalDate first(int year) {
        return switch (unit) {
            case DAY -> LocalDate.of(year, month, number);
            case WEEK ->
                    number == LAST
                            ? last(year).minusDays(6)
                            : LocalDate.of(year, month, 7 * number - 6);
            case DECADE -> LocalDate.of(year, month, 10 * number - 9);
            case MONTH -> LocalDate.of(year, month, 1);
            case QUARTER -> LocalDate.of(year, 3 * number - 2, 1);
            case HALF -> LocalDate.of(year, 6 * number - 5, 1);
            case BARE -> throw new DateTimeException("a bare number is no date");
        };
    }

    /**
     * Last day of the stretch, inclusive.
     *
     * @throws DateTimeException if the calendar has no such day
     */
    LocalDate last(int year) {
        return switch (unit) {
            case DAY -> first(year);
            case WEEK ->
                    number == LAST || number >= 4 ? lastOf(year, month) : first(year).plusDays(6);
            case DECADE -> number == 3 ? lastOf(year, month) : first(year).plusDays(9);
            case MONTH -> lastOf(year, month);
            case QUARTER -> lastOf(year, 3 * number);
            case HALF -> lastOf(year, 6 * number);
            case BARE -> throw new DateTimeException("a bare number is no date");
        };
    }

    private static LocalDate lastOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }
}
