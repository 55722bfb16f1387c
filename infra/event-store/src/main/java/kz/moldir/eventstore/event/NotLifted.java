package kz.moldir.eventstore.event;

import org.axonframework.serialization.SerializedType;

/**
 * An upcaster failed on this very event, so what it says is not known in its present form. No
 * SerializationException: of such a one Axon tells only that it was one.
 */
public final class NotLifted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotLifted(SerializedType stored, RuntimeException failed) {
        super(
                "An upcaster failed on %s revision %s: %s"
                        .formatted(stored.getName(), stored.getRevision(), failed),
                failed);
    }
}
