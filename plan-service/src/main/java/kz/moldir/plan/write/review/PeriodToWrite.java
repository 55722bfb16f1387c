package kz.moldir.plan.write.review;

import java.time.LocalDate;

/** For when a plan is to be written; the plans' view stands behind it. */
@FunctionalInterface
public interface PeriodToWrite {

    /** Where the form of a file begins on a day. */
    Period on(LocalDate day);

    /**
     * A year or a half of it.
     *
     * @param half 0 for all of the year
     */
    record Period(int year, int half) {}
}
