package kz.moldir.monitoring.listening;

/** What monitoring-service reads of an activity that a later plan goes on with. */
record ActivityCarriedOverV1(String activityId, int year, int half, int number) {

    /** Its visit is left as by a cancellation: the later plan's row makes one of its own. */
    ActivityCancelledV1 leaves() {
        return new ActivityCancelledV1(activityId, "→ %d/%d, № %d".formatted(year, half, number));
    }
}
