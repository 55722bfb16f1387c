package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.listening.ActivityPlannedV1.ResponsibleV1;
import kz.moldir.monitoring.listening.ActivityPlannedV1.TimeframeV1;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring-service reads of an amended activity: the row as it stands since.
 *
 * @param version 0 where work outside the plan is put right
 * @param on the day of the decision, or on which it is put right
 * @param decision its number, or why it is put right
 * @param standing the day that stands since; absent in older events and where none is told
 */
record ActivityAmendedV1(
        String activityId,
        int version,
        LocalDate on,
        String decision,
        int number,
        LocalizedText title,
        List<String> kinds,
        TimeframeV1 timeframe,
        ResponsibleV1 responsible,
        @Nullable Standing standing)
        implements PlanEventV1 {

    /** Leaves a visit that has no day any more, and says what decided that. */
    CancelWithActivity leave(String visitId) {
        return version == 0
                ? new CancelWithActivity(visitId, decision + ": " + timeframe.text())
                : CancelWithActivity.amended(visitId, new Amendment(decision, on));
    }

    /** The day that the amended plan names, or null where it names none. */
    @Nullable LocalDate day() {
        return timeframe.day();
    }
}
