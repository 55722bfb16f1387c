package kz.moldir.eventstore.read;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.Promises.PromiseMade;
import kz.moldir.eventstore.TestDatabase;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.event.TypedUpcaster;
import kz.moldir.eventstore.event.UnknownEventType;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Which events pass the upcasters, and of which whoever follows hears nothing. */
class LiftedEventsTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() {
        database = databases.fresh();
        engine = Given.engine(database);
    }

    /** A wrong program, not a wrong event: whoever follows stops at it. */
    @Test
    void ofAnUnknownTypeStopWhoeverFollowsWithUpcastersOrWithout() {
        EventTypes later =
                EventTypes.builder().add("promise.broken", "1", PromiseMade.class).build();
        new MongoEventStorageEngine(
                        database, new EventSerializer(later, Given.MAPPER), Given.settings())
                .appendEvents(made("a", 0, 1, "c"));
        for (EventUpcaster each : List.<EventUpcaster>of(NoOpEventUpcaster.INSTANCE, e -> e)) {
            MongoEventStorageEngine following = lifting(each);
            assertThatThrownBy(() -> following.readEvents(null, false).toList())
                    .isInstanceOf(UnknownEventType.class)
                    .hasMessageContaining("promise.broken");
        }
    }

    @Test
    void ofTypesThatNoUpcasterNamesPassNone() {
        engine.appendEvents(made("a", 0, 1, "c"));
        engine.appendEvents(
                List.of(new GenericDomainEventMessage<>("Promise", "b", 0, Given.kept("x"))));
        Set<String> passed = new HashSet<>();
        MongoEventStorageEngine lifting =
                lifting(TypedUpcaster.inOrder(List.of(kept(passed), kept(passed))));
        try (Replay<ReplayedEvent> replay = lifting.replay(0, 100)) {
            assertThat(replay.next())
                    .extracting(ReplayedEvent::payload)
                    .first()
                    .asString()
                    .contains("text of a");
        }
        assertThat(lifting.readEvents(null, false).<Object>map(TrackedEventMessage::getPayload))
                .containsExactly(
                        new PromiseMade("text of a", "2026-04-13"), Given.kept("lifted twice"));
        assertThat(lifting.readEvents("b", 0).next().getPayload())
                .isEqualTo(Given.kept("lifted twice"));
        assertThat(passed).containsExactly("promise.kept");
    }

    /** Lifts kept promises, and keeps of what types all were that came. */
    private static TypedUpcaster kept(Set<String> passed) {
        return new TypedUpcaster() {
            @Override
            public Set<String> lifts() {
                return Set.of("promise.kept");
            }

            @Override
            public Stream<IntermediateEventRepresentation> upcast(
                    Stream<IntermediateEventRepresentation> events) {
                return events.peek(event -> passed.add(event.getType().getName()))
                        .map(
                                event ->
                                        event.upcastPayload(
                                                event.getType(),
                                                ObjectNode.class,
                                                LiftedEventsTest::lifted));
            }
        };
    }

    private static ObjectNode lifted(ObjectNode old) {
        String by = old.get("by").asString();
        return old.put("by", by.equals("x") ? "lifted" : "lifted twice");
    }

    private MongoEventStorageEngine lifting(EventUpcaster upcasters) {
        return new MongoEventStorageEngine(
                database, Given.serializer(), Given.settings().withUpcasters(upcasters));
    }
}
