package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Freezes the stored form: these texts may be added to, and never changed. */
class StoredFormTest {

    private static final String COMMIT =
            """
            {
              "_id": 1,
              "last": 3,
              "streams": [
                {
                  "aggregate": "a",
                  "type": "Promise",
                  "from": 0,
                  "to": 1
                },
                {
                  "aggregate": "b",
                  "type": "Promise",
                  "from": 7,
                  "to": 7
                }
              ],
              "command": {
                "id": "c1",
                "hash": "h1"
              },
              "answer": "{\\"planId\\":\\"p1\\"}",
              "at": {
                "$date": "2026-04-13T04:00:00.123Z"
              },
              "events": [
                {
                  "id": "e1",
                  "stream": 0,
                  "seq": 0,
                  "type": "promise.made",
                  "revision": "1",
                  "payload": "{\\"text\\":\\"Қала — ашық\\",\\"day\\":\\"2026-04-13\\"}",
                  "metadata": {
                    "actor": "secretary",
                    "command": "c1",
                    "dryRun": false,
                    "rows": 95
                  }
                },
                {
                  "id": "e2",
                  "stream": 0,
                  "seq": 1,
                  "type": "promise.kept",
                  "revision": "1",
                  "payload": "{\\"by\\":\\"akimat\\"}",
                  "metadata": {}
                },
                {
                  "id": "e3",
                  "stream": 1,
                  "seq": 7,
                  "type": "promise.kept",
                  "revision": "1",
                  "payload": "{\\"by\\":\\"akimat\\"}",
                  "metadata": {}
                }
              ]
            }\
            """;

    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).indent(true).build();

    @RegisterExtension TestDatabase databases = new TestDatabase();

    private MongoEventStorageEngine engine(MongoDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2026-04-13T04:00:00.123456Z"), ZoneOffset.UTC);
        return new MongoEventStorageEngine(
                database, Given.serializer(), Given.settings().withClock(clock));
    }

    private static DomainEventMessage<?> event(
            String id, String aggregate, long seq, Object payload, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>(
                "Promise", aggregate, seq, payload, MetaData.from(metadata), id, Instant.EPOCH);
    }

    private static List<EventMessage<?>> events() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("command", "c1");
        metadata.put("commandHash", "h1");
        metadata.put("actor", "secretary");
        metadata.put("rows", 95);
        metadata.put("dryRun", false);
        List<EventMessage<?>> events = new ArrayList<>();
        events.add(
                event(
                        "e1",
                        "a",
                        0,
                        new Promises.PromiseMade("Қала — ашық", "2026-04-13"),
                        metadata));
        events.add(event("e2", "a", 1, Given.kept("akimat"), Map.of()));
        events.add(event("e3", "b", 7, Given.kept("akimat"), Map.of()));
        return events;
    }

    @Test
    void ofACommitIsFrozen() {
        MongoDatabase database = databases.fresh();
        MongoEventStorageEngine engine = engine(database);
        DefaultUnitOfWork<?> work =
                DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("make"));
        work.onPrepareCommit(u -> engine.appendEvents(events()));
        work.executeWithResult(() -> Map.of("planId", "p1"));

        Document stored = database.getCollection("commits").find().first();
        assertThat(stored.toJson(JSON)).isEqualTo(COMMIT);
    }

    @Test
    void thatWasWrittenOnceIsReadForever() {
        MongoDatabase database = databases.fresh();
        Document old = Document.parse(COMMIT).append("addedLater", "ignored");
        old.put("_id", 1L);
        old.put("last", 3L);
        database.getCollection("commits").insertOne(longs(old));

        MongoEventStorageEngine engine = engine(database);
        assertThat(engine.readEvents(null, false).<Object>map(e -> e.getPayload()))
                .containsExactly(
                        new Promises.PromiseMade("Қала — ашық", "2026-04-13"),
                        Given.kept("akimat"),
                        Given.kept("akimat"));
        assertThat(engine.readEvents("b", 7).next().getIdentifier()).isEqualTo("e3");
        assertThat(engine.command("c1").orElseThrow().answer()).isEqualTo("{\"planId\":\"p1\"}");
    }

    /** The relaxed text does not tell 64 bits from 32; the store writes 64. */
    private static Document longs(Document commit) {
        for (Document stream : commit.getList("streams", Document.class)) {
            stream.put("from", stream.getInteger("from").longValue());
            stream.put("to", stream.getInteger("to").longValue());
        }
        for (Document event : commit.getList("events", Document.class)) {
            event.put("seq", event.getInteger("seq").longValue());
        }
        return commit;
    }

    /** What this process appended is followed from memory, what another did from the server. */
    @Test
    void isWhatFollowersOfThisProcessAreTold() throws Exception {
        MongoDatabase database = databases.fresh();
        try (MongoEventStorageEngine writer = engine(database)) {
            writer.appendEvents(events());
            try (MongoEventStorageEngine reader = engine(database)) {
                assertThat(told(writer)).isEqualTo(told(reader)).hasSize(3);
            }
        }
    }

    private static List<List<Object>> told(MongoEventStorageEngine engine) throws Exception {
        List<List<Object>> told = new ArrayList<>();
        try (TrackingEventStream stream = engine.open(null)) {
            while (stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
                var event = (GenericTrackedDomainEventMessage<?>) stream.nextAvailable();
                told.add(
                        List.of(
                                event.trackingToken(),
                                event.getIdentifier(),
                                event.getType(),
                                event.getAggregateIdentifier(),
                                event.getSequenceNumber(),
                                event.getPayload(),
                                Map.copyOf(event.getMetaData()),
                                event.getTimestamp()));
            }
        }
        return told;
    }

    @Test
    void hasBothUniqueIndexes() {
        MongoDatabase database = databases.fresh();
        engine(database);
        assertThat(database.getCollection("commits").listIndexes())
                .filteredOn(index -> Boolean.TRUE.equals(index.getBoolean("unique")))
                .extracting(index -> index.get("key", Document.class).keySet())
                .extracting(Object::toString)
                .contains("[streams.aggregate, streams.from]", "[command.id]");
    }
}
