package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.TimeframeKind;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of an activity of an approved plan; kinds are text, since the plan
 * may come to know more of them than we do.
 *
 * @param disclosure what is told of it before it is held; absent where everything is
 * @param outside true where it is no row of the plan
 */
record ActivityPlannedV1(
        String activityId,
        LocalDate approvedOn,
        int number,
        LocalizedText title,
        List<String> kinds,
        TimeframeV1 timeframe,
        ResponsibleV1 responsible,
        @Nullable String disclosure,
        @Nullable Boolean outside)
        implements PlanEventV1 {

    /** The term, as far as it can name a day. */
    record TimeframeV1(String text, String kind, @Nullable LocalDate start) {

        /** The day that the plan itself names, or null where it names none. */
        @Nullable LocalDate day() {
            return kind.equals(TimeframeKind.EXACT_DAY.name()) ? start : null;
        }
    }

    /** Who carries it out. */
    record ResponsibleV1(List<String> commissions) {}

    boolean monitoring() {
        return monitoring(kinds);
    }

    /** Whether a monitoring team carries out what is of these kinds. */
    static boolean monitoring(List<String> kinds) {
        return kinds.contains(ActivityKind.SITE_VISIT.name())
                || kinds.contains(ActivityKind.PUBLIC_MONITORING.name());
    }

    /**
     * The day that the plan itself names, or null where it names none; a visit that is not
     * announced is made by hand.
     */
    @Nullable LocalDate day() {
        return disclosure == null ? timeframe.day() : null;
    }
}
