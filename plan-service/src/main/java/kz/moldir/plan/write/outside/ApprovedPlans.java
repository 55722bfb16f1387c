package kz.moldir.plan.write.outside;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans beside which work is entered; the plans' view stands behind it. */
public interface ApprovedPlans {

    /** The plan of an id, where there is one. */
    Optional<ApprovedPlan> of(String planId);

    /**
     * A plan.
     *
     * @param approvedOn null while it is a draft
     * @param next the number that the next work beside it gets
     */
    record ApprovedPlan(String id, int year, int half, @Nullable LocalDate approvedOn, int next) {}
}
