package kz.moldir.kit.operate;

import java.util.List;

/** One place where events can be parked: a listener, a processor or the publisher. */
public interface Holds {

    /** The listener's or processor's name. */
    String where();

    /** What waits here, a subject each. */
    List<Held> held();

    /**
     * Tries a subject's events again, in order, until one fails.
     *
     * @param waiting whether to wait a moment for the end of what is being handled before them
     */
    Held.Replayed replay(String subject, boolean waiting);

    /** All such places of one kind. */
    @FunctionalInterface
    interface All {

        List<Holds> holds();
    }
}
