package kz.moldir.kit.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of this service as its event store has it.
 *
 * @param id the event's own id
 * @param payload what happened
 * @param type the stored name, such as {@code plan.approved}
 * @param subject the aggregate
 * @param sequence within the aggregate, from 0
 * @param position in the event store
 * @param time the council's time
 * @param actor who caused it
 * @param role in which role
 * @param correlation the request that started it all
 * @param traceparent the trace it belongs to, or null
 * @param actingFor the account for which the actor stood in, or null
 */
public record RecordedEvent(
        String id,
        Object payload,
        String type,
        String subject,
        long sequence,
        long position,
        Instant time,
        String actor,
        String role,
        String correlation,
        @Nullable String traceparent,
        @Nullable String actingFor) {

    /** Of somebody who stood in for nobody. */
    public RecordedEvent(
            String id,
            Object payload,
            String type,
            String subject,
            long sequence,
            long position,
            Instant time,
            String actor,
            String role,
            String correlation,
            @Nullable String traceparent) {
        this(
                id,
                payload,
                type,
                subject,
                sequence,
                position,
                time,
                actor,
                role,
                correlation,
                traceparent,
                null);
    }
}
