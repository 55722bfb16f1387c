package kz.moldir.eventstore.event;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;

/**
 * The stored payload of an event that an upcaster failed on. It is handed out like any other, so
 * that those before and after it are read; whoever asks what it says is told why nobody knows.
 */
public final class Unlifted implements SerializedObject<String>, SerializedType {

    private final SerializedObject<?> stored;
    private final NotLifted failure;

    /**
     * @param stored as JSON text
     */
    public Unlifted(SerializedObject<?> stored, NotLifted failure) {
        this.stored = stored;
        this.failure = failure;
    }

    NotLifted failure() {
        return failure;
    }

    @Override
    public Class<String> getContentType() {
        return String.class;
    }

    @Override
    public SerializedType getType() {
        return this;
    }

    @Override
    public String getData() {
        return stored.getData().toString();
    }

    @Override
    public String getName() {
        return stored.getType().getName();
    }

    @Override
    public String getRevision() {
        return stored.getType().getRevision();
    }
}
