package kz.moldir.eventstore;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.moldir.eventstore.append.CommandAlreadyDone;
import kz.moldir.eventstore.append.StoredCommand;
import kz.moldir.eventstore.event.UnknownEventType;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppendingTest {

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoDatabase database;
    private MongoEventStorageEngine engine;

    @BeforeEach
    void open() {
        database = databases.fresh();
        engine = Given.engine(database);
    }

    @Nested
    class Events {

        @Test
        void areReadAsTheyWereWritten() {
            engine.appendEvents(made("a", 0, 2, "c1"));

            List<? extends DomainEventMessage<?>> read = engine.readEvents("a").asStream().toList();

            assertThat(read)
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L);
            assertThat(read.getFirst().getPayload())
                    .isEqualTo(new Promises.PromiseMade("text of a", "2026-04-13"));
            assertThat(read.getFirst().getMetaData())
                    .isEqualTo(MetaData.from(Map.of("command", "c1", "actor", "secretary")));
            assertThat(read.getFirst().getType()).isEqualTo("Promise");
        }

        @Test
        void keepTheirSequenceWhenReadFromTheMiddleOfACommit() {
            engine.appendEvents(made("a", 0, 3, "c1"));
            engine.appendEvents(made("a", 3, 2, "c2"));

            assertThat(engine.readEvents("a", 2).asStream().toList())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(2L, 3L, 4L);
            assertThat(engine.lastSequenceNumberFor("a")).contains(4L);
            assertThat(engine.lastSequenceNumberFor("b")).isEmpty();
        }

        @Test
        void ofTwoAggregatesShareACommit() {
            List<EventMessage<?>> both = new ArrayList<>(made("a", 0, 2, "c1"));
            both.addAll(made("b", 0, 1, "c1"));
            engine.appendEvents(both);
            engine.appendEvents(made("b", 1, 1, "c2"));

            assertThat(engine.readEvents("a").asStream().toList()).hasSize(2);
            assertThat(engine.readEvents("b").asStream().toList())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L);
            assertThat(database.getCollection("commits").countDocuments()).isEqualTo(2);
        }

        @Test
        void ofNoAggregateAreStoredToo() {
            engine.appendEvents(
                    List.of(new GenericEventMessage<>(new Promises.PromiseKept("akimat"))));
            engine.appendEvents(
                    List.of(new GenericEventMessage<>(new Promises.PromiseKept("akimat"))));

            List<? extends TrackedEventMessage<?>> read = engine.readEvents(null, false).toList();
            assertThat(read).hasSize(2).noneMatch(DomainEventMessage.class::isInstance);
        }

        @Test
        void ofAnUnnamedClassAreRefused() {
            assertThatThrownBy(
                            () ->
                                    engine.appendEvents(
                                            List.of(new GenericEventMessage<>("just text"))))
                    .isInstanceOf(UnknownEventType.class)
                    .hasMessageContaining("java.lang.String has no stored name");
            assertThat(engine.head()).isZero();
        }
    }

    @Nested
    class Conflicts {

        @Test
        void ofTwoWritersOfOneAggregateLetOneWin() {
            engine.appendEvents(made("a", 0, 1, "c1"));
            engine.appendEvents(made("a", 1, 2, "c2"));

            assertThatThrownBy(() -> engine.appendEvents(made("a", 1, 1, "c3")))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(engine.head()).isEqualTo(3);
            assertThat(engine.command("c3")).isEmpty();
        }

        @Test
        void overTheCreationOfAnAggregateAreNamedSo() {
            engine.appendEvents(made("a", 0, 1, "c1"));

            assertThatThrownBy(() -> engine.appendEvents(made("a", 0, 1, "c2")))
                    .isInstanceOf(AggregateStreamCreationException.class);
        }

        @Test
        void leaveNoGap() {
            engine.appendEvents(made("a", 0, 1, "c1"));
            assertThatThrownBy(() -> engine.appendEvents(made("a", 0, 3, "c2")))
                    .isInstanceOf(AggregateStreamCreationException.class);
            engine.appendEvents(made("b", 0, 1, "c3"));

            assertThat(engine.head()).isEqualTo(2);
            assertThat(engine.readEvents(null, false).toList()).hasSize(2);
        }

        @Test
        void withAnotherEngineOverTheNumberAreSettledByRenumbering() {
            MongoEventStorageEngine other = Given.sharedEngine(database);
            engine.appendEvents(made("a", 0, 1, "c1"));
            other.appendEvents(made("b", 0, 2, "c2"));
            engine.appendEvents(made("c", 0, 1, "c3"));
            other.close();

            assertThat(Given.engine(database).readEvents(null, false).toList())
                    .extracting(e -> e.trackingToken().position().orElseThrow())
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Nested
    class Commands {

        @Test
        void areDoneOnce() {
            engine.appendEvents(made("a", 0, 2, "c1"));

            assertThatThrownBy(() -> engine.appendEvents(made("a", 0, 2, "c1")))
                    .isInstanceOfSatisfying(
                            CommandAlreadyDone.class,
                            done ->
                                    assertThat(done.stored())
                                            .isEqualTo(new StoredCommand("c1", null, null, 2)));
            assertThat(engine.head()).isEqualTo(2);
        }

        @Test
        void areRememberedWithTheirHashAnswerAndPosition() {
            DefaultUnitOfWork<?> work =
                    DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("make"));
            work.onPrepareCommit(
                    u ->
                            engine.appendEvents(
                                    List.of(
                                            made("a", 0, "c1")
                                                    .andMetaData(Map.of("commandHash", "h1")))));
            work.executeWithResult(() -> Map.of("planId", "p1"));

            assertThat(engine.command("c1"))
                    .contains(new StoredCommand("c1", "h1", "{\"planId\":\"p1\"}", 1));
            assertThat(engine.command("c2")).isEmpty();
            assertThat(engine.readEvents("a").next().getMetaData())
                    .containsEntry("command", "c1")
                    .doesNotContainKey("commandHash");
        }

        @Test
        void haveTheirPositionInTheUnitOfWork() {
            DefaultUnitOfWork<?> work =
                    DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("make"));
            work.onPrepareCommit(u -> engine.appendEvents(made("a", 0, 3, "c1")));
            work.execute(() -> {});

            assertThat(work.<Long>getResource(MongoEventStorageEngine.POSITION)).isEqualTo(3);
        }

        @Test
        void withoutAnIdentifierGetOne() {
            engine.appendEvents(made("a", 0, 1, ""));
            engine.appendEvents(made("b", 0, 1, ""));

            assertThat(database.getCollection("commits").distinct("command.id", String.class))
                    .hasSize(2);
        }
    }
}
