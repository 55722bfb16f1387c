package kz.moldir.eventstore.deadletter;

import java.time.Duration;

/**
 * How one dead-letter queue is set up.
 *
 * @param collection name of the collection, one for all groups of a service
 * @param group the processing group
 * @param maxSequences most subjects that may wait, at least 1; {@link #NO_BOUND} for any number
 * @param maxSequenceSize most letters of one subject, at least 1; {@link #NO_BOUND} for any number
 * @param claim how long one process may work on a letter before another may
 */
public record DeadLetterSettings(
        String collection, String group, int maxSequences, int maxSequenceSize, Duration claim) {

    /** The disk's only. */
    public static final int NO_BOUND = Integer.MAX_VALUE;

    public DeadLetterSettings {
        if (maxSequences < 1 || maxSequenceSize < 1) {
            throw new IllegalArgumentException("A queue has room for at least one letter");
        }
    }

    boolean isUnbounded() {
        return maxSequences == NO_BOUND && maxSequenceSize == NO_BOUND;
    }

    /**
     * Collection {@code dead-letters}, claims of 30 seconds, and no bound: where a letter found no
     * room, its whole processor would stop.
     */
    public static DeadLetterSettings standard(String group) {
        return new DeadLetterSettings(
                "dead-letters", group, NO_BOUND, NO_BOUND, Duration.ofSeconds(30));
    }
}
