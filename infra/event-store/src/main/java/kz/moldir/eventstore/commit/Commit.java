package kz.moldir.eventstore.commit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one command changed, stored as one document, so wholly or not at all.
 *
 * @param id global index of its first event, from 1, without gaps
 * @param last global index of its last event
 * @param streams the aggregates it covers
 * @param command identifier of the command
 * @param hash hash of the command's content, where the caller gave one
 * @param answer JSON text of what the command answered
 * @param at machine time of the commit, in milliseconds, never before that of its predecessor
 * @param events at least one
 */
public record Commit(
        long id,
        long last,
        List<StreamRange> streams,
        String command,
        @Nullable String hash,
        @Nullable String answer,
        Instant at,
        List<StoredEvent> events) {

    /** As it reads back when it was stored under that number, at that time. */
    public Commit stored(long id, Instant at) {
        return new Commit(
                id,
                id + events.size() - 1,
                streams,
                command,
                hash,
                answer,
                at,
                events.stream().map(StoredEvent::readBack).toList());
    }

    /** Letters of all its payloads, near enough its size. */
    public long letters() {
        return events.stream().mapToLong(event -> event.payload().length()).sum();
    }

    /** Whether it holds the given aggregate's event with the given sequence number. */
    boolean holds(String aggregate, long seq) {
        return streams.stream()
                .anyMatch(s -> s.aggregate().equals(aggregate) && s.from() <= seq && seq <= s.to());
    }
}
