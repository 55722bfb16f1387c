package kz.moldir.kit.limit;

import java.time.Duration;

/** A client asks too often. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooMany(Duration wait) {
        super("too many requests", null, false, false);
        this.seconds = wait.toSeconds() + 1;
    }

    /** After how many it may ask again. */
    public long seconds() {
        return seconds;
    }
}
