package kz.moldir.eventstore.commit;

import org.axonframework.common.AxonNonTransientException;

/** Something is larger than may be stored; nothing was stored, and trying again cannot help. */
public final class TooLarge extends AxonNonTransientException {

    private final String what;
    private final long bytes;
    private final long limit;

    /**
     * @param what the stored name of an event's type, or what else was too large
     * @param bytes its size
     * @param limit the most it may have
     */
    public TooLarge(String what, long bytes, long limit) {
        super("%s has %,d bytes, more than %,d".formatted(what, bytes, limit));
        this.what = what;
        this.bytes = bytes;
        this.limit = limit;
    }

    /** The stored name of the event's type, or {@code commit}. */
    public String what() {
        return what;
    }

    public long bytes() {
        return bytes;
    }

    public long limit() {
        return limit;
    }
}
