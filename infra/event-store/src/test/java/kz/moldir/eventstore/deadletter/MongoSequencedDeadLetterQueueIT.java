package kz.moldir.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.TestDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSequencedDeadLetterQueueIT {

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

    @Nested
    class Letters {

        @Test
        void comeBackWithTheirReasonAndTheirWholeEvent() {
            DeadLetter<EventMessage<?>> letter = failed("a", 4);
            queue.enqueue("a", letter.withDiagnostics(d -> d.and("retries", 3)));

            StoredLetter back = (StoredLetter) queue.deadLetterSequence("a").iterator().next();
            assertThat(back.cause().orElseThrow().type())
                    .isEqualTo("java.lang.IllegalStateException");
            assertThat(back.cause().orElseThrow().message()).isEqualTo("no day for it");
            assertThat(back.diagnostics()).containsEntry("retries", 3L);
            GenericTrackedDomainEventMessage<?> event =
                    (GenericTrackedDomainEventMessage<?>) back.message();
            assertThat(event.getPayload()).isEqualTo(letter.message().getPayload());
            assertThat(event.getMetaData()).isEqualTo(letter.message().getMetaData());
            assertThat(event.getAggregateIdentifier()).isEqualTo("a");
            assertThat(event.getType()).isEqualTo("Promise");
            assertThat(event.getSequenceNumber()).isEqualTo(4);
            assertThat(event.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(14));
        }

        @Test
        void keepThePayloadAsText() {
            queue.enqueue("a", failed("a", 0));
            Document stored = database.getCollection("dead-letters").find().first();
            assertThat(stored.get("event", Document.class))
                    .containsEntry("type", "promise.made")
                    .containsEntry("payload", "{\"text\":\"text of a\",\"day\":\"2026-04-13\"}");
        }

        @Test
        void mayBeEventsOfNoAggregate() {
            EventMessage<?> event = new GenericEventMessage<>(Given.kept("akimat"));
            queue.enqueue("a", new GenericDeadLetter<>("a", event));

            DeadLetter<? extends EventMessage<?>> back =
                    queue.deadLetterSequence("a").iterator().next();
            assertThat(back.message()).isExactlyInstanceOf(GenericEventMessage.class);
            assertThat(back.cause()).isEmpty();
        }

        @Test
        void waitBehindOthersOfTheirSubjectOnly() {
            assertThat(queue.enqueueIfPresent("a", () -> failed("a", 0))).isFalse();
            queue.enqueue("a", failed("a", 0));
            assertThat(queue.enqueueIfPresent("a", () -> failed("a", 1))).isTrue();
            assertThat(queue.enqueueIfPresent("b", () -> failed("b", 0))).isFalse();

            assertThat(queue.size()).isEqualTo(2);
            assertThat(queue.sequenceSize("a")).isEqualTo(2);
            assertThat(queue.amountOfSequences()).isEqualTo(1);
        }

        @Test
        void areNotWaitedForByAnEventBeforeThem() {
            queue.enqueue("a", failed("a", 1));
            assertThat(queue.enqueueIfPresent("a", () -> failed("a", 0))).isFalse();
            assertThat(queue.enqueueIfPresent("a", () -> failed("a", 2))).isTrue();
            assertThat(queue.sequenceSize("a")).isEqualTo(2);
        }

        @Test
        void ofAnotherGroupAreNotSeen() {
            queue("visits", 3, 3).enqueue("a", failed("a", 0));
            assertThat(queue.contains("a")).isFalse();
            assertThat(queue.size()).isZero();
            queue.clear();
            assertThat(queue("visits", 3, 3).size()).isEqualTo(1);
        }

        @Test
        void ofABatchThatIsHandledAgainAreTakenOnce() {
            DeadLetter<EventMessage<?>> letter = failed("a", 0);
            queue.enqueue("a", letter);
            queue.enqueue("a", failed("a", 1));
            queue.enqueue("a", letter);
            assertThat(queue.enqueueIfPresent("a", () -> letter)).isTrue();
            assertThat(ids(queue.deadLetterSequence("a")))
                    .hasSize(2)
                    .startsWith(letter.message().getIdentifier());
        }

        @Test
        void ofABatchThatIsHandledAgainNeedNoRoom() {
            List<DeadLetter<EventMessage<?>>> batch = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                batch.add(failed("a", i));
            }
            batch.forEach(letter -> queue.enqueue("a", letter));
            batch.forEach(letter -> queue.enqueue("a", letter));
            assertThat(queue.sequenceSize("a")).isEqualTo(3);
        }

        @Test
        void areAsManyAsThereAreInAQueueOfAService() {
            MongoSequencedDeadLetterQueue service =
                    new MongoSequencedDeadLetterQueue(
                            database, Given.serializer(), DeadLetterSettings.standard("all"));
            for (int i = 0; i < 1_030; i++) {
                service.enqueue("a", failed("a", i));
                service.enqueue("s" + i, failed("s" + i, 0));
            }
            assertThat(service.size()).isEqualTo(2_060);
        }

        @Test
        void areBoundedWhereABoundIsSet() {
            for (int i = 0; i < 3; i++) {
                queue.enqueue("a", failed("a", i));
            }
            assertThat(queue.isFull("a")).isTrue();
            assertThatThrownBy(() -> queue.enqueue("a", failed("a", 3)))
                    .isInstanceOf(DeadLetterQueueOverflowException.class);
            queue.enqueue("b", failed("b", 0));
            queue.enqueue("c", failed("c", 0));
            assertThatThrownBy(() -> queue.enqueue("d", failed("d", 0)))
                    .isInstanceOf(DeadLetterQueueOverflowException.class);
            assertThat(queue.isFull("b")).isFalse();
        }
    }
}
