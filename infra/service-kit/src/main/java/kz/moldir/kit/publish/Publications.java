package kz.moldir.kit.publish;

import java.util.Optional;
import kz.moldir.kit.view.RecordedEvent;

/** A service's choice of what it publishes, and in which words. */
public interface Publications {

    /** The topic, such as {@code moldir.plan}. */
    String topic();

    /** The message for an event, or empty where the event stays inside; pure. */
    Optional<Publication> of(RecordedEvent event);
}
