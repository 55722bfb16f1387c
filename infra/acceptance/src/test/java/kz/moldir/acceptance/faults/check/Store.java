package kz.moldir.acceptance.faults.check;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an event store holds.
 *
 * @param commits in their global order
 */
public record Store(String name, List<Commit> commits) {

    /** One document. */
    public record Commit(long id, long last, String command, Instant at, List<Event> events) {}

    /**
     * One event.
     *
     * @param marks that its payload carries, in the order of its text
     */
    public record Event(String subject, long sequence, String type, List<String> marks) {}

    Stream<Event> events() {
        return commits.stream().flatMap(commit -> commit.events().stream());
    }
}
