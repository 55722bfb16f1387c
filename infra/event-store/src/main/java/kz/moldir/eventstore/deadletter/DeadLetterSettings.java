package kz.moldir.eventstore.deadletter;

import java.time.Duration;

/**
 * How one dead-letter queue is set up.
 *
 * @param collection name of the collection, one for all groups of a service
 * @param group the processing group
 * @param maxSequences most subjects that may wait, at least 1
 * @param maxSequenceSize most letters of one subject, at least 1
 * @param claim how long one process may work on a letter before another may
 */
public record DeadLetterSettings(
        String collection, String group, int maxSequences, int maxSequenceSize, Duration claim) {

    public DeadLetterSettings {
        if (maxSequences < 1 || maxSequenceSize < 1) {
            throw new IllegalArgumentException("A queue has room for at least one letter");
        }
    }

    /** Collection {@code dead-letters}, 1,024 subjects of 1,024 letters, claims of 30 seconds. */
    public static DeadLetterSettings standard(String group) {
        return new DeadLetterSettings("dead-letters", group, 1024, 1024, Duration.ofSeconds(30));
    }
}
