package kz.moldir.plan.write.days;

import java.time.LocalDate;

/**
 * The days that can belong to a plan, by what is said to be on them; most others are slips of the
 * year.
 *
 * @param first year of the plan, or of the earlier one from which something goes on
 * @param last year in which something of it may still be done
 */
public record PlanDays(int first, int last) {

    /** What a day that somebody typed stands for. */
    public enum Kind {
        /** Something is done, moved, cancelled or told to the public. */
        DONE,
        /** A paper, an answer, a decision: it may come long after. */
        PAPER,
        /** Set by somebody else, or not by anybody who types: it is as it is. */
        GIVEN
    }

    /** Those of a plan that nothing before or after it has to do with. */
    public static PlanDays of(int year) {
        return new PlanDays(year, year + 1);
    }

    /** Whether that may be: from the quarter before the first year on. */
    public boolean may(Kind kind, LocalDate day) {
        return switch (kind) {
            case DONE -> !early(day) && day.getYear() <= last;
            case PAPER -> !early(day);
            case GIVEN -> true;
        };
    }

    private boolean early(LocalDate day) {
        return day.isBefore(LocalDate.of(first - 1, 10, 1));
    }

    /** Whether a plan may have been approved then, which is done late more often than early. */
    public boolean mayBeApproved(LocalDate day) {
        return day.getYear() >= first - 1;
    }

    /**
     * Whether an approval would lie more than half a year before the plan's first day: possible,
     * but mostly last year's number.
     *
     * @param half 1, 2 or 0 for a whole year
     */
    public boolean longBefore(LocalDate approval, int half) {
        return approval.isBefore(LocalDate.of(first, half == 2 ? 7 : 1, 1).minusMonths(6));
    }
}
