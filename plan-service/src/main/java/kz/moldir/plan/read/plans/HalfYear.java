package kz.moldir.plan.read.plans;

import java.time.LocalDate;

/**
 * The time of a plan.
 *
 * @param half 1 from January, 2 from July
 */
record HalfYear(int year, int half) {

    static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    HalfYear before() {
        return half == 1 ? new HalfYear(year - 1, 2) : new HalfYear(year, 1);
    }

    HalfYear after() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }
}
