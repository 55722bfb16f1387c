package kz.moldir.eventstore.commit;

import org.jspecify.annotations.Nullable;

/**
 * The part of one aggregate's stream that a commit holds.
 *
 * @param aggregate the aggregate's identifier; for an event of no aggregate, the event's own
 * @param type the aggregate's type, absent for an event of no aggregate
 * @param from sequence number of the first event, from 0
 * @param to sequence number of the last event
 */
public record StreamRange(String aggregate, @Nullable String type, long from, long to) {}
