package kz.moldir.plan.document.timeframe;

import java.time.LocalDate;
import java.time.Month;

/** The half-year or the year that a plan is for; words without a year mean this year. */
public record PlanPeriod(int year, Half half) {

    public LocalDate first() {
        return LocalDate.of(year, half == Half.SECOND ? Month.JULY : Month.JANUARY, 1);
    }

    /** The last day, inclusive. */
    public LocalDate last() {
        return half == Half.FIRST ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    /** Whether "the half-year" says which one. */
    boolean namesHalf() {
        return half != Half.WHOLE;
    }
}
