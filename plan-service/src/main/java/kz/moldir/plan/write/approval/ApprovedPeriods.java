package kz.moldir.plan.write.approval;

import java.time.LocalDate;
import java.util.Optional;

/** Which plans are approved for what time; the plans' view stands behind it. */
public interface ApprovedPeriods {

    /** An approved plan that has a part of another one's months too. */
    Optional<Approved> sharing(String planId);

    /** What time a plan is for; empty where nothing is known of it. */
    Optional<Period> of(String planId);

    /**
     * A year or a half of it.
     *
     * @param half 0 for all of the year
     */
    record Period(int year, int half) {}

    /**
     * A plan.
     *
     * @param half 0 for all of the year
     */
    record Approved(int year, int half, LocalDate on) {}
}
