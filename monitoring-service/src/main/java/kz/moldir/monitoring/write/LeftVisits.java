package kz.moldir.monitoring.write;

/** The visits whose activity is over in its plan, which then neither moves nor cancels them. */
@FunctionalInterface
public interface LeftVisits {

    /** Whether the activity of a visit is over. */
    boolean left(String visitId);
}
