package kz.moldir.notification.listening;

import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;

/**
 * What notification-service reads of an amended activity: the row as it stands since.
 *
 * @param version of the plan, 0 where it was only put right
 */
record ActivityAmendedV1(
        String activityId, int version, int number, LocalizedText title, Timeframe timeframe) {

    /** Whether it had been entered wrongly, and nothing was decided: work outside the plan. */
    boolean correction() {
        return version == 0;
    }
}
