package kz.moldir.eventstore.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.Promises;
import kz.moldir.eventstore.TestDatabase;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class EventTypesTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;

    @BeforeEach
    void open() {
        database = databases.fresh();
    }

    record Kept(String by, boolean verified) {}

    private static EventSerializer serializer(String revision, Class<?> payload) {
        return new EventSerializer(
                EventTypes.builder().add("promise.kept", revision, payload).build(), Given.MAPPER);
    }

    private MongoEventStorageEngine engine(EventSerializer serializer) {
        return new MongoEventStorageEngine(database, serializer, Given.settings());
    }

    private void storeOld() {
        engine(serializer("1", Promises.PromiseKept.class))
                .appendEvents(
                        List.of(
                                new GenericDomainEventMessage<>(
                                        "Promise", "a", 0, Given.kept("akimat"))));
    }

    @Nested
    class Names {

        @Test
        void areGivenOnce() {
            EventTypes.Builder types = EventTypes.builder().add("x", "1", String.class);
            assertThatIllegalArgumentException().isThrownBy(() -> types.add("x", "1", Long.class));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> types.add("y", "1", String.class));
        }

        @Test
        void thatAreUnknownStopTheReader() {
            storeOld();
            EventSerializer other =
                    new EventSerializer(
                            EventTypes.builder().add("other", "1", Kept.class).build(),
                            Given.MAPPER);
            assertThatThrownBy(() -> engine(other).readEvents(null, false).toList())
                    .isInstanceOf(UnknownEventType.class)
                    .hasMessageContaining("promise.kept is unknown");
        }

        @Test
        void ofAnotherRevisionStopTheReader() {
            storeOld();
            assertThatThrownBy(() -> engine(serializer("2", Kept.class)).readEvents("a").peek())
                    .isInstanceOf(UnknownEventType.class)
                    .hasMessageContaining("an upcaster must lift it");
        }
    }

    @Nested
    class Upcasters {

        @Test
        void liftOldRevisions() throws InterruptedException {
            storeOld();
            MongoEventStorageEngine engine =
                    new MongoEventStorageEngine(
                            database,
                            serializer("2", Kept.class),
                            Given.settings().withUpcasters(new ToRevision2()));

            assertThat(engine.readEvents("a").next().getPayload())
                    .isEqualTo(new Kept("akimat", false));
            assertThat(MongoEventStore.builder(engine).build().openStream(null).nextAvailable())
                    .extracting(e -> e.getPayload())
                    .isEqualTo(new Kept("akimat", false));
        }

        @Test
        void mayDropEvents() {
            storeOld();
            EventUpcaster none = events -> events.filter(e -> false);
            Stream<? extends TrackedEventMessage<?>> read =
                    new MongoEventStorageEngine(
                                    database,
                                    serializer("1", Promises.PromiseKept.class),
                                    Given.settings().withUpcasters(none))
                            .readEvents(null, false);
            assertThat(read).isEmpty();
        }
    }

    private static final class ToRevision2 extends SingleEventUpcaster {

        private static final SerializedType FROM = new SimpleSerializedType("promise.kept", "1");
        private static final SerializedType TO = new SimpleSerializedType("promise.kept", "2");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(FROM);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    TO, ObjectNode.class, payload -> payload.put("verified", false));
        }
    }

    @Nested
    class Snapshots {

        @Test
        void areKeptAndReadBack() {
            MongoEventStorageEngine engine = engine(serializer("1", Promises.PromiseKept.class));
            assertThat(engine.readSnapshot("a")).isEmpty();
            for (long seq = 3; seq <= 4; seq++) {
                engine.storeSnapshot(
                        new GenericDomainEventMessage<>(
                                "Promise", "a", seq, Given.kept("step " + seq)));
            }
            assertThat(engine.readSnapshot("a").orElseThrow())
                    .satisfies(
                            snapshot -> {
                                assertThat(snapshot.getSequenceNumber()).isEqualTo(4);
                                assertThat(snapshot.getPayload()).isEqualTo(Given.kept("step 4"));
                            });
            assertThat(engine(serializer("2", Kept.class)).readSnapshot("a"))
                    .as("a snapshot of another revision")
                    .isEmpty();
        }
    }

    @Test
    void needNoXStream() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
