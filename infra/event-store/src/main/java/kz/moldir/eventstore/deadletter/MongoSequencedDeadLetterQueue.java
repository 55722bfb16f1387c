package kz.moldir.eventstore.deadletter;

import com.mongodb.client.MongoDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kz.moldir.eventstore.event.EventSerializer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.WrongDeadLetterTypeException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;

/**
 * Axon's dead-letter queue for one processing group: an event that could not be handled waits here
 * with its reason, later events of its subject behind it, and they are tried again in the order of
 * their sequence numbers, whatever came first. The same event (identifier and type) waits once,
 * however often it is enqueued. Subjects are named by the text of their sequence identifier.
 */
public final class MongoSequencedDeadLetterQueue
        implements SequencedDeadLetterQueue<EventMessage<?>> {

    private final DeadLetterSettings settings;
    private final Letters letters;
    private final LetterForm form;

    /** Opens the queue, creating its index where it is missing. */
    public MongoSequencedDeadLetterQueue(
            MongoDatabase database, EventSerializer serializer, DeadLetterSettings settings) {
        this(database, serializer, settings, NoOpEventUpcaster.INSTANCE);
    }

    /**
     * The same with what lifts events of older revisions; one event of them, as the letter is one.
     */
    public MongoSequencedDeadLetterQueue(
            MongoDatabase database,
            EventSerializer serializer,
            DeadLetterSettings settings,
            EventUpcaster upcasters) {
        this.settings = settings;
        this.letters = new Letters(database, settings.collection(), settings.group());
        this.form = new LetterForm(serializer, upcasters);
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        String sequence = sequenceIdentifier.toString();
        var unused = add(sequence, stored(sequence, letter), letter);
    }

    /**
     * An event that comes again before those that wait does not wait behind them; one that finds
     * the last of them gone when it is about to wait does not either.
     */
    @Override
    public boolean enqueueIfPresent(
            Object sequenceIdentifier,
            Supplier<DeadLetter<? extends EventMessage<?>>> letterBuilder) {
        String sequence = sequenceIdentifier.toString();
        Optional<Document> first = letters.first(sequence);
        if (first.isEmpty()) {
            return false;
        }
        DeadLetter<? extends EventMessage<?>> letter = letterBuilder.get();
        Document stored = stored(sequence, letter);
        if (isBefore(stored, first.get())) {
            return false;
        }
        return !add(sequence, stored, letter)
                || !letters.takeBack(sequence, stored.getString("_id"));
    }

    private static boolean isBefore(Document letter, Document other) {
        Long seq = letter.get("event", Document.class).getLong("seq");
        Long otherSeq = other.get("event", Document.class).getLong("seq");
        return seq != null && otherSeq != null && seq < otherSeq;
    }

    private Document stored(String sequence, DeadLetter<? extends EventMessage<?>> letter) {
        Document stored =
                letters.enqueued(UUID.randomUUID().toString(), sequence, letter.enqueuedAt());
        stored.putAll(form.state(letter));
        return stored.append("event", form.event(letter.message()));
    }

    private boolean add(
            String sequence, Document stored, DeadLetter<? extends EventMessage<?>> letter) {
        if (isFull(sequence)) {
            if (letters.keeps(stored)) {
                return false;
            }
            throw new DeadLetterQueueOverflowException(
                    "No room in %s for event %s of %s"
                            .formatted(
                                    settings.group(), letter.message().getIdentifier(), sequence));
        }
        return letters.add(sequence, stored);
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        letters.delete(own(letter).id());
    }

    private static StoredLetter own(DeadLetter<? extends EventMessage<?>> letter) {
        if (letter instanceof StoredLetter stored) {
            return stored;
        }
        throw new WrongDeadLetterTypeException("Not a letter of this queue: " + letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater) {
        String id = own(letter).id();
        if (!letters.touch(id, form.state(letterUpdater.apply(letter).markTouched()))) {
            throw new NoSuchDeadLetterException("Letter " + id + " is no longer in the queue");
        }
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return letters.first(sequenceIdentifier.toString()).isPresent();
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(
            Object sequenceIdentifier) {
        return letters.sequence(sequenceIdentifier.toString()).map(this::letter);
    }

    private DeadLetter<? extends EventMessage<?>> letter(Document stored) {
        return form.letter(stored);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return firstLetters().stream()
                .map(first -> deadLetterSequence(first.getString("sequence")))
                .toList();
    }

    /** The first letter of each subject, the one longest untouched first. */
    private List<Document> firstLetters() {
        return letters.sequences().stream()
                .map(letters::first)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(first -> first.getDate("lastTouched")))
                .toList();
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        if (settings.isUnbounded()) {
            return false;
        }
        long size = sequenceSize(sequenceIdentifier);
        return size > 0
                ? size >= settings.maxSequenceSize()
                : amountOfSequences() >= settings.maxSequences();
    }

    @Override
    public long size() {
        return letters.size();
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        return letters.size(sequenceIdentifier.toString());
    }

    @Override
    public long amountOfSequences() {
        return letters.sequences().size();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    processingTask) {
        for (Document first : firstLetters()) {
            if (sequenceFilter.test(form.letter(first)) && letters.claim(first, settings.claim())) {
                return processFrom(first, processingTask);
            }
        }
        return false;
    }

    private boolean processFrom(
            Document first,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>>
                    task) {
        Document current = first;
        while (true) {
            StoredLetter letter = form.letter(current);
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                requeue(letter, l -> decided(decision, letter));
                return false;
            }
            evict(letter);
            // Asked only now: whatever comes later finds none waiting.
            Optional<Document> next = letters.first(letter.sequence());
            if (next.isEmpty()) {
                return true;
            }
            current = next.get();
            if (!letters.claim(current, settings.claim())) {
                return false;
            }
        }
    }

    private static DeadLetter<EventMessage<?>> decided(
            EnqueueDecision<EventMessage<?>> decision, StoredLetter letter) {
        DeadLetter<? extends EventMessage<?>> noted = decision.withDiagnostics(letter);
        return own(noted).withCause(decision.enqueueCause().orElse(null));
    }

    @Override
    public void clear() {
        letters.clear();
    }
}
