package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of a change of what is told of an activity.
 *
 * @param standing absent where its day is told to nobody before it is held
 */
record DisclosureV1(String activityId, String disclosure, @Nullable Standing standing)
        implements PlanEventV1 {

    private static final String OPEN = "open";

    /** What was said there is told to nobody. */
    static final String RESTRICTED = "restricted";

    /**
     * Why a visit is left whose day is told no more; the contract needs words, and none is told.
     */
    static final String REASON = "—";

    /** What is told of it before it is held, or null where everything is. */
    @Nullable String mark() {
        return disclosure.equals(OPEN) ? null : disclosure;
    }

    /** Whether its day is told. */
    boolean told() {
        return standing != null;
    }

    /** The day that was agreed, or null where the plan's own term stands or no day is told. */
    @Nullable LocalDate date() {
        return standing == null ? null : standing.date();
    }
}
