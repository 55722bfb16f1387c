package kz.moldir.monitoring.listening;

/**
 * What monitoring-service reads of an activity that a later plan goes on with. A visit that was
 * still to come is left: the later plan's row makes one of its own.
 *
 * @param half of that plan; 0 where it is of a whole year
 */
record ActivityCarriedOverV1(String activityId, int year, int half, int number)
        implements PlanEventV1 {

    /** Why its visit is left, without words of any language. */
    String reason() {
        String period = half == 0 ? String.valueOf(year) : year + "/" + half;
        return "→ %s, № %d".formatted(period, number);
    }
}
