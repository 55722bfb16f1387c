package kz.moldir.monitoring.listening;

/**
 * What monitoring-service reads of an activity that a later plan goes on with.
 *
 * @param half of that plan; 0 where it is of a whole year
 */
record ActivityCarriedOverV1(String activityId, int year, int half, int number) {

    /** Its visit is left as by a cancellation: the later plan's row makes one of its own. */
    ActivityCancelledV1 leaves() {
        String period = half == 0 ? String.valueOf(year) : year + "/" + half;
        return new ActivityCancelledV1(activityId, "→ %s, № %d".formatted(period, number));
    }
}
