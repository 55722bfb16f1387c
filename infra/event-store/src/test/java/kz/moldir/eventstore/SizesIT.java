package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kz.moldir.eventstore.Promises.PromiseMade;
import kz.moldir.eventstore.commit.TooLarge;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class SizesIT {

    private static final int MOST = 15 * 1024 * 1024;

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() {
        database = databases.fresh();
        engine = Given.engine(database);
    }

    private static List<DomainEventMessage<?>> large(String aggregate, int letters) {
        PromiseMade large = new PromiseMade("x".repeat(letters), "");
        return List.of(new GenericDomainEventMessage<>("Promise", aggregate, 0, large));
    }

    @Nested
    class ACommit {

        @Test
        void mayBeNearlyAsLargeAsTheServerTakes() {
            engine.appendEvents(large("a", 15_700_000));
            engine.appendEvents(made("a", 1, 1, "c2"));

            PromiseMade read = (PromiseMade) engine.readEvents("a").next().getPayload();
            assertThat(read.text()).hasSize(15_700_000);
            assertThat(engine.readEvents(null, false).toList()).hasSize(2);
        }

        @Test
        void thatIsLargerIsRefusedBeforeItQueues() {
            List<EventMessage<?>> two = new ArrayList<>(large("a", MOST / 2));
            two.addAll(large("b", MOST / 2));
            assertThatThrownBy(() -> engine.appendEvents(two))
                    .isInstanceOfSatisfying(
                            TooLarge.class,
                            e -> {
                                assertThat(e.what()).isEqualTo("commit");
                                assertThat(e.bytes()).isGreaterThan(MOST);
                                assertThat(e.limit()).isEqualTo(MOST);
                            });
            assertThat(engine.head()).isZero();
        }

        @Test
        void doesNotHarmThoseWhoCameWithIt() throws Exception {
            int stored = 0;
            int refused = 0;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> writers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String name = "a" + i;
                    int letters =
                            switch (i) {
                                case 3 -> 15_000_000;
                                case 6 -> MOST;
                                default -> 10;
                            };
                    writers.add(threads.submit(() -> fits(large(name, letters))));
                }
                for (Future<Boolean> writer : writers) {
                    boolean fits = writer.get();
                    stored += fits ? 1 : 0;
                    refused += fits ? 0 : 1;
                }
            }
            assertThat(refused).isEqualTo(1);
            assertThat(stored).isEqualTo(7);
            assertThat(engine.readEvents(null, false).map(SizesIT::position))
                    .isEqualTo(LongStream.rangeClosed(1, 7).boxed().toList());
        }

        private boolean fits(List<DomainEventMessage<?>> events) {
            try {
                engine.appendEvents(events);
                return true;
            } catch (TooLarge e) {
                return false;
            }
        }
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Nested
    class AnEvent {

        private MongoEventStorageEngine bounded;

        @BeforeEach
        void bound() {
            bounded =
                    new MongoEventStorageEngine(
                            database, Given.serializer(), Given.settings().withMaxPayload(200));
        }

        @Test
        void mayHaveAsManyBytesAsTheSettingsSay() {
            int around = "{\"text\":\"\",\"day\":\"\"}".length();
            bounded.appendEvents(large("a", 200 - around));
            assertThatThrownBy(() -> bounded.appendEvents(large("b", 201 - around)))
                    .isInstanceOfSatisfying(
                            TooLarge.class,
                            e -> {
                                assertThat(e.what()).isEqualTo("promise.made");
                                assertThat(e.bytes()).isEqualTo(201);
                                assertThat(e.limit()).isEqualTo(200);
                            });
            assertThat(bounded.head()).isEqualTo(1);
        }

        @Test
        void isMeasuredInBytesNotLetters() {
            PromiseMade kazakh = new PromiseMade("қ".repeat(100), "");
            assertThatThrownBy(
                            () ->
                                    bounded.appendEvents(
                                            List.of(
                                                    new GenericDomainEventMessage<>(
                                                            "Promise", "a", 0, kazakh))))
                    .isInstanceOf(TooLarge.class);
        }

        @Test
        void isSeenByTheCheckBeforeAnythingIsStored() {
            MongoEventStorageEngine checked =
                    new MongoEventStorageEngine(
                            databases.fresh(),
                            Given.serializer(),
                            Given.settings()
                                    .withCheck(
                                            event -> {
                                                if (event.getMetaData().containsValue("c2")) {
                                                    throw new TooLarge("plan.approved.v1", 9, 8);
                                                }
                                            }));
            checked.appendEvents(made("a", 0, 1, "c1"));
            assertThatThrownBy(() -> checked.appendEvents(made("a", 1, 2, "c2")))
                    .isInstanceOf(TooLarge.class)
                    .hasMessage("plan.approved.v1 has 9 bytes, more than 8");
            assertThat(checked.head()).isEqualTo(1);
        }
    }
}
