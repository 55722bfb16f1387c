package kz.moldir.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.BsonDocument;

/** Commands over HTTP by eight clients while all four services follow. */
final class CommandsPart {

    private static final int CLIENTS = 8;
    private static final double BAR = 0.25;
    private static final double BACKLOG_SECONDS = 1;

    private final Plan plan;
    private final Report report;

    CommandsPart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(PlatformProcess platform, Api api) throws Exception {
        Turns turns = new Turns(api.activities());
        try (Backlog backlog = new Backlog(platform, api);
                MongoClient documents =
                        MongoClients.create(AppendPart.settings(platform.documents()))) {
            report.progress("8 clients: warming up");
            Load.run(CLIENTS, plan.warmUp(), client -> api.agreeDate(turns.next()));
            backlog.awaitNone();
            double inserted = inserts(documents);
            report.progress("8 clients: measuring");
            ProcessUse before = platform.use();
            ProcessUse client = ProcessUse.of(ProcessHandle.current().pid());
            Load.Outcome commands =
                    Load.run(
                            CLIENTS,
                            plan.measured().multipliedBy(2),
                            number -> api.agreeDate(turns.next()));
            spent(
                    commands,
                    platform.use(),
                    before,
                    ProcessUse.of(ProcessHandle.current().pid()).cpuSince(client));
            backlog(backlog);
            inserted = (inserted + inserts(documents)) / 2;
            report.atLeast(
                    "commands answered per second over HTTP, 8 clients, all services following",
                    "%.0f".formatted(commands.perSecond()),
                    "%.0f inserts/s, 8 threads over the socket".formatted(inserted),
                    commands.perSecond() / inserted,
                    BAR);
            report.plain(
                    "a command's answer under that load, ms",
                    "median %.1f, p99 %.1f"
                            .formatted(
                                    commands.latencies().median(),
                                    commands.latencies().percentile(0.99)),
                    "",
                    "");
        }
    }

    private void backlog(Backlog backlog) throws Exception {
        long waiting = backlog.now();
        double seconds = backlog.awaitNone();
        report.atMost(
                "backlog at the end of the load gone, seconds",
                "%.2f".formatted(seconds),
                "%,d handlings waited".formatted(waiting),
                seconds,
                BACKLOG_SECONDS);
    }

    private double inserts(MongoClient documents) throws Exception {
        MongoDatabase database = AppendPart.durable(documents.getDatabase("bench"));
        BsonDocument sample =
                documents
                        .getDatabase("moldir_plan")
                        .getCollection("commits", BsonDocument.class)
                        .find()
                        .sort(new BsonDocument("_id", new org.bson.BsonInt32(-1)))
                        .limit(1)
                        .first();
        if (sample == null) {
            throw new IllegalStateException("plan-service has stored nothing");
        }
        AppendPart.Inserts inserts = new AppendPart.Inserts(database, sample);
        Load.run(CLIENTS, Duration.ofSeconds(1), client -> inserts.one());
        double rate = Load.run(CLIENTS, plan.measured(), client -> inserts.one()).perSecond();
        database.drop();
        return rate;
    }

    private void spent(
            Load.Outcome commands, ProcessUse after, ProcessUse before, double clientSeconds) {
        report.note(
                "Processor per command: platform %.2f ms, clients %.2f ms of %.2f ms that the machine has for it."
                        .formatted(
                                1000 * after.cpuSince(before) / commands.latencies().count(),
                                1000 * clientSeconds / commands.latencies().count(),
                                1000
                                        * commands.seconds()
                                        * Runtime.getRuntime().availableProcessors()
                                        / commands.latencies().count()));
        report.note("Loaded threads: " + after.busiestSince(before, 14) + ".");
    }
}
