package kz.moldir.kit.operate;

import java.util.List;

/** One place where events can be parked: a listener, a processor or the publisher. */
public interface Holds {

    /** The listener's or processor's name. */
    String where();

    /** What waits here, a subject each. */
    List<Held> held();

    /** Tries a subject's events again, in order, until one fails. */
    Held.Replayed replay(String subject);

    /** All such places of one kind. */
    @FunctionalInterface
    interface All {

        List<Holds> holds();
    }
}
