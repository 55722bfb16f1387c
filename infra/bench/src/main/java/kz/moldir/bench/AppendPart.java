package kz.moldir.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.eventstore.EventStoreSettings;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.kit.command.CommandIds;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** Events appended through the engine against plain inserts of one document each. */
final class AppendPart {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 3;
    private static final double BAR = 0.9;

    private final Plan plan;
    private final Report report;

    AppendPart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(Path folder) throws Exception {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(settings(server.uri()))) {
            MongoDatabase database = durable(client.getDatabase("bench"));
            try (MongoEventStorageEngine engine = engine(database)) {
                Inserts inserts = new Inserts(database, sample(engine, database));
                report.progress("append: warming up");
                Duration half = plan.warmUp().dividedBy(4);
                Load.run(WRITERS, half, writer -> append(engine));
                Load.run(WRITERS, half, writer -> inserts.one());
                compare(engine, inserts);
            }
            new SeenPart(plan, report).measure(server.uri());
        }
    }

    private void compare(MongoEventStorageEngine engine, Inserts inserts) throws Exception {
        double appended = 0;
        double inserted = 0;
        Duration turn = plan.measured().dividedBy(2);
        for (int round = 0; round < ROUNDS; round++) {
            inserted += Load.run(WRITERS, turn, writer -> inserts.one()).perSecond() / ROUNDS;
            appended += Load.run(WRITERS, turn, writer -> append(engine)).perSecond() / ROUNDS;
            report.progress(
                    String.format(Locale.ROOT, "append: round %d of %d", round + 1, ROUNDS));
        }
        report.atLeast(
                "events appended per second, 8 writers",
                "%.0f".formatted(appended),
                "%.0f inserts/s of %d bytes, 8 threads".formatted(inserted, inserts.bytes()),
                appended / inserted,
                BAR);
    }

    static MongoEventStorageEngine engine(MongoDatabase database) {
        return new MongoEventStorageEngine(
                database,
                PlanEvents.serializer(),
                EventStoreSettings.standard(false, answer -> null));
    }

    /** Plans a new activity, whose id follows from the request's key as in plan-service. */
    static void append(MongoEventStorageEngine engine) {
        String activity = CommandIds.derived("bench", "row", "local", CommandIds.fresh());
        engine.appendEvents(List.of(PlanEvents.of("bench", Month.MAY, activity, 0)));
    }

    static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .build();
    }

    static MongoDatabase durable(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** A commit as the engine has stored it. */
    static BsonDocument sample(MongoEventStorageEngine engine, MongoDatabase database) {
        append(engine);
        BsonDocument stored =
                database.getCollection("commits", BsonDocument.class)
                        .find(new BsonDocument("_id", new BsonInt64(engine.head())))
                        .first();
        if (stored == null) {
            throw new IllegalStateException("the engine stored nothing");
        }
        return stored;
    }

    /** Single documents of the same content, with no index but that of their ids. */
    static final class Inserts {

        private final MongoCollection<BsonDocument> plain;
        private final BsonDocument sample;
        private final AtomicLong ids = new AtomicLong();

        Inserts(MongoDatabase database, BsonDocument sample) {
            this.plain = database.getCollection("plain", BsonDocument.class);
            this.plain.drop();
            this.sample = sample;
        }

        void one() {
            BsonDocument next = sample.clone();
            next.put("_id", new BsonInt64(ids.incrementAndGet()));
            plain.insertOne(next);
        }

        int bytes() {
            return new org.bson.RawBsonDocument(sample, new org.bson.codecs.BsonDocumentCodec())
                    .getByteBuffer()
                    .remaining();
        }
    }
}
