package kz.moldir.eventstore.event;

import org.axonframework.serialization.SerializationException;

/** An event or its class has no stored name here, or its stored revision is one nobody lifts. */
public final class UnknownEventType extends SerializationException {

    UnknownEventType(String message) {
        super(message);
    }
}
