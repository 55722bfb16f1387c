package kz.moldir.plan.document.timeframe;

import java.time.LocalDate;
import java.time.Month;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import org.jspecify.annotations.Nullable;

/** The half-year or the year that a plan is for; words without a year mean this year. */
public record PlanPeriod(int year, Half half) {

    /** The same by the number of the half, 0 for the whole year. */
    public static PlanPeriod of(int year, int half) {
        return new PlanPeriod(year, Half.of(half));
    }

    public LocalDate first() {
        return LocalDate.of(year, half == Half.SECOND ? Month.JULY : Month.JANUARY, 1);
    }

    /** The last day, inclusive. */
    public LocalDate last() {
        return half == Half.FIRST ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    /** Whether a term with days stays within it; one of all the year is of every period. */
    public boolean holds(TimeframeKind kind, @Nullable LocalDate start, @Nullable LocalDate end) {
        return end == null
                || kind == TimeframeKind.ALL_YEAR
                || (!(start == null ? end : start).isBefore(first()) && !end.isAfter(last()));
    }

    /** Whether a day is one of its days. */
    public boolean has(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** The last day of a term that goes beyond it; null where it stays within, or has no day. */
    public @Nullable LocalDate beyond(Timeframe term) {
        return holds(term.kind(), term.start(), term.end()) ? null : term.end();
    }

    /**
     * The first day of a term of all the year that begins before it. Words of the plan itself may
     * well mean the whole year; what it takes over from an earlier plan is asked about.
     */
    public @Nullable LocalDate begunBefore(Timeframe term) {
        LocalDate start = term.start();
        return term.kind() == TimeframeKind.ALL_YEAR && start != null && start.isBefore(first())
                ? start
                : null;
    }

    /** Whether "the half-year" says which one. */
    boolean namesHalf() {
        return half != Half.WHOLE;
    }
}
