package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.listening.ActivityPlannedV1.ResponsibleV1;
import kz.moldir.monitoring.listening.ActivityPlannedV1.TimeframeV1;
import org.jspecify.annotations.Nullable;

/** What monitoring-service reads of an amended activity: the row as it stands since. */
record ActivityAmendedV1(
        String activityId,
        String decision,
        int number,
        LocalizedText title,
        List<String> kinds,
        TimeframeV1 timeframe,
        ResponsibleV1 responsible)
        implements PlanEventV1 {

    /** Why a visit is left that has no day any more: the decision, and the words of the term. */
    String reason() {
        return "№ " + decision + ": " + timeframe.text();
    }

    /** The day that the amended plan names, or null where it names none. */
    @Nullable LocalDate day() {
        return timeframe.day();
    }
}
