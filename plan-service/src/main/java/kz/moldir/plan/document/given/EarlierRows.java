package kz.moldir.plan.document.given;

import java.util.List;

/** The rows of approved plans, and work beside them, as far as a table can name one. */
@FunctionalInterface
public interface EarlierRows {

    /** The rows of the plan of a half-year, or of a year where the half is 0; none without one. */
    List<Known> of(int year, int half);

    /**
     * A row's activity, and its number.
     *
     * @param outside whether it is work beside the plan, which has numbers of its own
     */
    record Known(String activityId, int number, boolean outside) {}

    /** No plan was approved. */
    static EarlierRows none() {
        return (year, half) -> List.of();
    }
}
