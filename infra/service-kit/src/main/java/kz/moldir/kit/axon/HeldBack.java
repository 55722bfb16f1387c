package kz.moldir.kit.axon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.operate.Holds;
import kz.moldir.ui.errors.Fault;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * What one processor could not handle, and trying it again. While the batch that an event came with
 * is not over, those before it may still be handled again, so it is not tried.
 */
final class HeldBack implements Holds {

    private static final Duration BATCH_ENDS_WITHIN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Processor processor;
    private final AxonLifecycle axon;
    private final DeadLetters letters;

    private final ToLongFunction<String> stored;

    /**
     * @param stored the position that a processor has stored
     */
    HeldBack(
            Processor processor,
            AxonLifecycle axon,
            DeadLetters letters,
            ToLongFunction<String> stored) {
        this.processor = processor;
        this.axon = axon;
        this.letters = letters;
        this.stored = stored;
    }

    @Override
    public String where() {
        return processor.name();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return letters.of(processor.position());
    }

    @Override
    public List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (var sequence : queue().deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> first : sequence) {
                held.add(held(first));
                break;
            }
        }
        return held;
    }

    private Held held(DeadLetter<? extends EventMessage<?>> first) {
        String subject = subject(first);
        return new Held(
                CommandIds.derived(processor.name(), subject),
                processor.name(),
                subject,
                queue().sequenceSize(subject),
                first.enqueuedAt(),
                new Held.First(first.message().getIdentifier(), letters.typeOf(first.message())),
                reason(first));
    }

    private static String reason(DeadLetter<?> letter) {
        return letter.cause().map(HeldBack::words).map(Fault::told).orElse("");
    }

    private static String words(Cause cause) {
        return cause.message() == null ? cause.type() : cause.type() + ": " + cause.message();
    }

    private static String subject(DeadLetter<? extends EventMessage<?>> letter) {
        return ((DomainEventMessage<?>) letter.message()).getAggregateIdentifier();
    }

    @Override
    public Held.Replayed replay(String subject, boolean waiting) {
        long before = queue().sequenceSize(subject);
        if (!passed(subject, waiting)) {
            return Held.Replayed.early(0, before);
        }
        axon.configuration()
                .eventProcessingConfiguration()
                .sequencedDeadLetterProcessor(processor.position())
                .orElseThrow()
                .process(letter -> subject(letter).equals(subject));
        long left = queue().sequenceSize(subject);
        return new Held.Replayed(
                Math.max(0, before - left),
                left,
                first(subject).map(HeldBack::reason).orElse(null));
    }

    private Optional<DeadLetter<? extends EventMessage<?>>> first(String subject) {
        for (DeadLetter<? extends EventMessage<?>> first : queue().deadLetterSequence(subject)) {
            return Optional.of(first);
        }
        return Optional.empty();
    }

    /** Whether the batch that the first event came with is over. */
    private boolean passed(String subject, boolean waiting) {
        long position = first(subject).map(HeldBack::position).orElse(0L);
        long until = System.nanoTime() + BATCH_ENDS_WITHIN.toNanos();
        while (stored.applyAsLong(processor.position()) < position) {
            if (!waiting || System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static long position(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }
}
