package kz.moldir.kit.axon;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.operate.Holds;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** What one processor could not handle, and trying it again. */
final class HeldBack implements Holds {

    private final Processor processor;
    private final AxonLifecycle axon;
    private final EventTypes types;
    private final DeadLetters letters;

    HeldBack(Processor processor, AxonLifecycle axon, EventTypes types, DeadLetters letters) {
        this.processor = processor;
        this.axon = axon;
        this.types = types;
        this.letters = letters;
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
                new Held.First(
                        first.message().getIdentifier(),
                        types.typeOf(first.message().getPayloadType()).name()),
                reason(first));
    }

    private static String reason(DeadLetter<?> letter) {
        return letter.cause().map(HeldBack::words).orElse("");
    }

    private static String words(Cause cause) {
        return cause.message() == null ? cause.type() : cause.type() + ": " + cause.message();
    }

    private static String subject(DeadLetter<? extends EventMessage<?>> letter) {
        return ((DomainEventMessage<?>) letter.message()).getAggregateIdentifier();
    }

    @Override
    public Held.Replayed replay(String subject) {
        long before = queue().sequenceSize(subject);
        axon.configuration()
                .eventProcessingConfiguration()
                .sequencedDeadLetterProcessor(processor.position())
                .orElseThrow()
                .process(letter -> subject(letter).equals(subject));
        long left = queue().sequenceSize(subject);
        String reason = null;
        for (DeadLetter<? extends EventMessage<?>> first : queue().deadLetterSequence(subject)) {
            reason = reason(first);
            break;
        }
        return new Held.Replayed(Math.max(0, before - left), left, reason);
    }
}
