package kz.moldir.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Month;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.eventstore.EventStoreSettings;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.MongoEventStore;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * From the acknowledgement of an append until a reader that has an engine and a client of its own
 * sees it. Only the server can tell that reader: it asks, more and more rarely, since the embedded
 * server has no change streams.
 */
final class SeenPart {

    private static final double BAR_MILLIS = 50;
    private static final int MOST = 300;

    /** Longer than the longest pause between two looks, so that it is reached. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Plan plan;
    private final Report report;
    private final Random random = new Random(1);

    SeenPart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(String uri) throws Exception {
        try (MongoClient writing = MongoClients.create(AppendPart.settings(uri));
                MongoClient reading = MongoClients.create(AppendPart.settings(uri));
                MongoEventStorageEngine writer = engine(writing);
                MongoEventStorageEngine reader = engine(reading);
                TrackingEventStream stream =
                        MongoEventStore.builder(reader)
                                .build()
                                .openStream(reader.createHeadToken())) {
            for (int i = 0; i < 20; i++) {
                one(writer, stream);
            }
            int count = (int) Math.min(MOST, plan.measured().toMillis() / 50);
            long[] nanos = new long[count];
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(PAUSE_NANOS + random.nextLong(PAUSE_NANOS));
                nanos[i] = one(writer, stream);
            }
            tell(new Latencies(nanos));
        }
    }

    private void tell(Latencies seen) {
        report.atMost(
                "another client's append seen, p99 ms of " + seen.count(),
                Report.two(seen.percentile(0.99)),
                "median " + Report.two(seen.median()) + " ms",
                seen.percentile(0.99),
                BAR_MILLIS);
    }

    private static long one(MongoEventStorageEngine writer, TrackingEventStream stream)
            throws InterruptedException {
        String id = UUID.randomUUID().toString();
        writer.appendEvents(List.of(PlanEvents.of("bench", Month.MAY, id, 0)));
        long answered = System.nanoTime();
        stream.nextAvailable();
        return System.nanoTime() - answered;
    }

    private static MongoEventStorageEngine engine(MongoClient client) {
        return new MongoEventStorageEngine(
                AppendPart.durable(client.getDatabase("seen")),
                PlanEvents.serializer(),
                EventStoreSettings.standard(true, answer -> null));
    }
}
