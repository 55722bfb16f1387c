package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.listening.ActivityPlannedV1.ResponsibleV1;
import kz.moldir.monitoring.listening.ActivityPlannedV1.TimeframeV1;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of an amended activity: the row as it stands since.
 *
 * @param version 0 where work outside the plan is put right
 * @param decision its number, or why it is put right
 * @param standing the day that stands since; absent in older events and where none is told
 */
record ActivityAmendedV1(
        String activityId,
        int version,
        String decision,
        int number,
        LocalizedText title,
        List<String> kinds,
        TimeframeV1 timeframe,
        ResponsibleV1 responsible,
        @Nullable Standing standing)
        implements PlanEventV1 {

    /** Why a visit is left that has no day any more: what decided it, and the words of the term. */
    String reason() {
        return (version == 0 ? "" : "№ ") + decision + ": " + timeframe.text();
    }

    /** The day that the amended plan names, or null where it names none. */
    @Nullable LocalDate day() {
        return timeframe.day();
    }
}
