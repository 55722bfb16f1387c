package kz.moldir.plan.write.outside;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/** The plans beside which work is entered; the plans' view stands behind it. */
public interface ApprovedPlans {

    /** The plan of an id, where there is one. */
    Optional<ApprovedPlan> of(String planId);

    /** The work outside a plan of an id, as it is entered by now, where there is one. */
    Optional<Entered> entered(String activityId);

    /**
     * Work outside a plan.
     *
     * @param row as it was understood
     */
    record Entered(String planId, Row row) {}

    /**
     * A plan.
     *
     * @param approvedOn null while it is a draft
     */
    record ApprovedPlan(String id, int year, int half, @Nullable LocalDate approvedOn) {}
}
