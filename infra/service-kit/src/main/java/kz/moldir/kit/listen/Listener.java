package kz.moldir.kit.listen;

import java.util.List;
import kz.moldir.kit.view.View;

/** What a service does about another service's events; called at least once an event. */
public interface Listener {

    /** The function's and binding's name, such as {@code planEvents}; frozen. */
    String name();

    /** The topic it listens to. */
    String topic();

    /** Takes one event; ignores types it does not know. */
    void on(PublishedEvent event);

    /**
     * Only what an event does to {@link #views}: how they are filled anew. A listener that sends
     * commands as well must leave them out here; one that fills nothing does nothing.
     */
    default void fold(PublishedEvent event) {
        if (!views().isEmpty()) {
            on(event);
        }
    }

    /**
     * Whether subjects go side by side, which a listener that sends commands wants: those that wait
     * together are stored together. Events of one subject stay in order.
     */
    default boolean sideBySide() {
        return false;
    }

    /**
     * Whether what a poll brought is left lying for a moment, so that more is handled together and
     * whoever is waited for goes first. For listeners whose effects nobody waits for.
     */
    default boolean gathers() {
        return false;
    }

    /** The views it fills; when one of them is missing, the listener starts from the beginning. */
    default List<View<?>> views() {
        return List.of();
    }

    /** The name its position is kept under. */
    default String position() {
        return name() + View.epochOf(views());
    }
}
