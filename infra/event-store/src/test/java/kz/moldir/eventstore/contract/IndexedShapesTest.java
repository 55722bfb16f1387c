package kz.moldir.eventstore.contract;

import static kz.moldir.eventstore.Given.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import kz.moldir.eventstore.deadletter.DeadLetterSettings;
import kz.moldir.eventstore.deadletter.MongoSequencedDeadLetterQueue;
import kz.moldir.eventstore.read.Replay;
import kz.moldir.eventstore.read.ReplayedEvent;
import kz.moldir.eventstore.token.MongoTokenStore;
import kz.moldir.eventstore.token.TokenStoreSettings;
import kz.moldir.testkit.BothServers;
import kz.moldir.testkit.MongoUri;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.bson.Document;

class IndexedShapesTest {

    @BothServers
    void areAllThatIsAsked(MongoUri mongo) throws InterruptedException {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            MongoDatabase database = client.getDatabase(mongo.database());
            Scans scans = Scans.of(database);
            askTheStore(database);
            askTheTokens(database);
            askTheQueue(database);
            assertThat(scans.seen()).isEmpty();

            database.getCollection("commits").find(new Document("answer", "x")).first();
            assertThat(scans.seen()).as("what is not indexed").isNotEmpty();
        }
    }

    private static void askTheStore(MongoDatabase database) throws InterruptedException {
        try (MongoEventStorageEngine engine = Given.sharedEngine(database);
                MongoEventStorageEngine other = Given.sharedEngine(database)) {
            List<EventMessage<?>> both = new ArrayList<>(made("a", 0, 2, "c1"));
            both.addAll(made("b", 0, 1, "c1"));
            engine.appendEvents(both);
            other.appendEvents(made("c", 0, 1, "c2"));
            engine.appendEvents(made("c", 1, 1, "c3"));
            assertThatThrownBy(() -> engine.appendEvents(made("c", 0, 1, "c4")))
                    .isInstanceOf(AggregateStreamCreationException.class);
            engine.command("c1");
            engine.readEvents("a").asStream().toList();
            engine.readEvents("a", 1).asStream().toList();
            assertThat(engine.readEvents(Set.of("a", "c")))
                    .extracting(event -> event.getAggregateIdentifier() + event.getSequenceNumber())
                    .containsExactly("a0", "a1", "c0", "c1");
            engine.lastSequenceNumberFor("a");
            engine.createTokenAt(Instant.now());
            engine.createHeadToken();
            try (Replay<ReplayedEvent> replay = engine.replay(1, 10)) {
                assertThat(replay.next()).isNotEmpty();
            }
            engine.storeSnapshot(made("a", 1, ""));
            engine.readSnapshot("a");
            try (TrackingEventStream stream =
                    MongoEventStore.builder(engine)
                            .build()
                            .openStream(new GlobalSequenceTrackingToken(1))) {
                assertThat(stream.nextAvailable()).isNotNull();
            }
        }
    }

    private static void askTheTokens(MongoDatabase database) {
        MongoTokenStore tokens =
                new MongoTokenStore(
                        database, TokenStoreSettings.standard(true, (name, segment, at) -> {}));
        tokens.initializeTokenSegments("activities", 2);
        tokens.fetchAvailableSegments("activities");
        tokens.fetchToken("activities", 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(3), "activities", 0);
        tokens.extendClaim("activities", 0);
        tokens.releaseClaim("activities", 0);
        tokens.retrieveStorageIdentifier();
    }

    private static void askTheQueue(MongoDatabase database) {
        MongoSequencedDeadLetterQueue queue =
                new MongoSequencedDeadLetterQueue(
                        database, Given.serializer(), DeadLetterSettings.standard("activities"));
        for (int i = 0; i < 3; i++) {
            queue.enqueue("a", new GenericDeadLetter<>("a", made("a", i, "c")));
        }
        queue.contains("a");
        queue.size();
        queue.deadLetters().forEach(letters -> letters.forEach(letter -> {}));
        queue.process(letter -> Decisions.evict());
        queue.clear();
    }
}
