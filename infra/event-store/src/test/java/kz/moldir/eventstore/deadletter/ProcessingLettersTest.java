package kz.moldir.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProcessingLettersTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoSequencedDeadLetterQueue queue;

    @BeforeEach
    void open() {
        database = databases.fresh();
        queue = queue("activities", 3, 3);
    }

    private MongoSequencedDeadLetterQueue queue(String group, int sequences, int letters) {
        return new MongoSequencedDeadLetterQueue(
                database,
                Given.serializer(),
                new DeadLetterSettings(
                        "dead-letters", group, sequences, letters, Duration.ofSeconds(30)));
    }

    private static DeadLetter<EventMessage<?>> failed(String sequence, long seq) {
        return new GenericDeadLetter<>(
                sequence,
                new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(10 + seq),
                        Given.made(sequence, seq, "c" + seq)),
                new IllegalStateException("no day for it"));
    }

    private static List<String> ids(Iterable<DeadLetter<? extends EventMessage<?>>> letters) {
        List<String> ids = new ArrayList<>();
        letters.forEach(letter -> ids.add(letter.message().getIdentifier()));
        return ids;
    }

    private static List<Long> sequences(Iterable<DeadLetter<? extends EventMessage<?>>> letters) {
        List<Long> sequences = new ArrayList<>();
        letters.forEach(
                letter ->
                        sequences.add(
                                ((DomainEventMessage<?>) letter.message()).getSequenceNumber()));
        return sequences;
    }

    private final List<String> tried = new ArrayList<>();

    private EnqueueDecision<EventMessage<?>> succeed(DeadLetter<? extends EventMessage<?>> letter) {
        tried.add(letter.message().getIdentifier());
        return Decisions.evict();
    }

    @Test
    void goesThroughOneSubjectInOrder() {
        for (int i = 0; i < 3; i++) {
            queue.enqueue("a", failed("a", i));
        }
        queue.enqueue("b", failed("b", 0));
        List<String> letters = ids(queue.deadLetterSequence("a"));

        assertThat(queue.process(this::succeed)).isTrue();
        assertThat(tried).isEqualTo(letters).hasSize(3);
        assertThat(queue.contains("a")).isFalse();
        assertThat(queue.contains("b")).isTrue();
    }

    @Test
    void goesByTheSequenceOfTheEventsWhateverCameFirst() {
        queue.enqueue("a", failed("a", 2));
        queue.enqueue("a", failed("a", 0));
        queue.enqueue("a", failed("a", 1));

        assertThat(sequences(queue.deadLetterSequence("a"))).containsExactly(0L, 1L, 2L);
        List<String> letters = ids(queue.deadLetterSequence("a"));
        assertThat(queue.process(this::succeed)).isTrue();
        assertThat(tried).isEqualTo(letters).hasSize(3);
    }

    @Test
    void takesWhatCameWhileTheLastWasHandled() {
        queue.enqueue("a", failed("a", 0));

        assertThat(
                        queue.process(
                                letter -> {
                                    if (tried.isEmpty()) {
                                        queue.enqueueIfPresent("a", () -> failed("a", 1));
                                    }
                                    return succeed(letter);
                                }))
                .isTrue();
        assertThat(tried).hasSize(2);
        assertThat(queue.contains("a")).isFalse();
    }

    @Test
    void leavesNothingBehindThatFoundTheLastOneStillWaiting() {
        queue.enqueue("a", failed("a", 0));

        boolean waits =
                queue.enqueueIfPresent(
                        "a",
                        () -> {
                            queue.process(this::succeed);
                            return failed("a", 1);
                        });

        assertThat(tried).hasSize(1);
        assertThat(waits).as("it is handled now").isFalse();
        assertThat(queue.contains("a")).isFalse();
    }

    @Test
    void stopsAtAFailureAndKeepsTheRestInOrder() {
        for (int i = 0; i < 3; i++) {
            queue.enqueue("a", failed("a", i));
        }
        List<String> letters = ids(queue.deadLetterSequence("a"));

        boolean all =
                queue.process(
                        letter ->
                                tried.size() < 1
                                        ? succeed(letter)
                                        : Decisions.requeue(
                                                new IllegalArgumentException("still not"),
                                                l -> l.diagnostics().and("again", true)));
        assertThat(all).isFalse();
        assertThat(ids(queue.deadLetterSequence("a"))).isEqualTo(letters.subList(1, 3));
        DeadLetter<? extends EventMessage<?>> first =
                queue.deadLetterSequence("a").iterator().next();
        assertThat(first.cause().orElseThrow().message()).isEqualTo("still not");
        assertThat(first.diagnostics()).containsEntry("again", true);

        assertThat(queue.process(this::succeed)).isTrue();
        assertThat(tried).isEqualTo(letters);
    }

    @Test
    void takesTheSubjectThatIsAskedFor() {
        queue.enqueue("a", failed("a", 0));
        queue.enqueue("b", failed("b", 0));
        assertThat(queue.process(l -> ((StoredLetter) l).sequence().equals("b"), this::succeed))
                .isTrue();
        assertThat(queue.contains("a")).isTrue();
        assertThat(queue.contains("b")).isFalse();
    }

    @Test
    void isLeftToWhoeverClaimedTheSubject() {
        queue.enqueue("a", failed("a", 0));
        queue.process(
                letter -> {
                    assertThat(queue("activities", 3, 3).process(this::succeed)).isFalse();
                    return Decisions.evict();
                });
        assertThat(tried).isEmpty();
    }

    @Test
    void triesTheLongestUntouchedFirst() {
        queue.enqueue("a", failed("a", 0));
        queue.enqueue("b", failed("b", 0));
        database.getCollection("dead-letters")
                .updateOne(
                        new Document("sequence", "b"),
                        new Document("$set", Map.of("lastTouched", new Date(0))));
        queue.process(this::succeed);
        assertThat(queue.contains("a")).isTrue();
        assertThat(queue.contains("b")).isFalse();
    }

    @Test
    void ofALetterThatIsGoneIsRefused() {
        queue.enqueue("a", failed("a", 0));
        DeadLetter<? extends EventMessage<?>> letter =
                queue.deadLetterSequence("a").iterator().next();
        queue.evict(letter);
        queue.evict(letter);
        assertThatThrownBy(() -> queue.requeue(letter, l -> l))
                .isInstanceOf(NoSuchDeadLetterException.class);
    }
}
