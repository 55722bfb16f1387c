package kz.moldir.eventstore.deadletter;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the queue.
 *
 * @param id identifier of the letter
 * @param sequence the subject it waits for
 * @param index its place among the letters of its sequence
 * @param message the event that waits
 * @param reason why it waits; none if it only waits behind another
 * @param enqueuedAt when it came
 * @param lastTouched when it was last tried
 * @param diagnostics what the policy noted
 */
public record StoredLetter(
        String id,
        String sequence,
        long index,
        EventMessage<?> message,
        @Nullable Cause reason,
        Instant enqueuedAt,
        Instant lastTouched,
        MetaData diagnostics)
        implements DeadLetter<EventMessage<?>> {

    @Override
    public Optional<Cause> cause() {
        return Optional.ofNullable(reason);
    }

    @Override
    public StoredLetter markTouched() {
        return with(reason, diagnostics);
    }

    @Override
    public StoredLetter withCause(@Nullable Throwable cause) {
        return with(cause == null ? reason : ThrowableCause.asCause(cause), diagnostics);
    }

    @Override
    public StoredLetter withDiagnostics(MetaData noted) {
        return with(reason, noted);
    }

    private StoredLetter with(@Nullable Cause why, MetaData noted) {
        Instant now = GenericDeadLetter.clock.instant();
        return new StoredLetter(id, sequence, index, message, why, enqueuedAt, now, noted);
    }
}
