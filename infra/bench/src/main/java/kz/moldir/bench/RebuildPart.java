package kz.moldir.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * A read model of plan-service rebuilt from all stored events while the platform runs. It is
 * rebuilt and its events are read by turns for as long as everything warms up; the last of each
 * counts. The first one since the start stands beside it.
 */
final class RebuildPart {

    private static final String VIEW = "activities";
    private static final double BAR = 0.5;
    private static final int CONFLICT = 409;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Plan plan;
    private final Report report;

    RebuildPart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(PlatformProcess platform, Api api) throws Exception {
        String views = platform.plan() + "/api/operations/views";
        HttpResponse<String> before = api.get(views);
        if (before.statusCode() != 200) {
            report.plain("events folded per second in a rebuild", "this build has none", "", "");
            return;
        }
        report.progress("rebuilding a read model again and again");
        report.plain(
                "events folded per second, the first rebuild since the start",
                "%.0f".formatted(foldedPerSecond(platform, api, views)),
                "",
                "");
        long warm = System.nanoTime() + plan.warmUp().toNanos();
        double decoded = decodedPerSecond(platform);
        double folded = foldedPerSecond(platform, api, views);
        while (System.nanoTime() < warm) {
            decoded = decodedPerSecond(platform);
            folded = foldedPerSecond(platform, api, views);
        }
        report.atLeast(
                "events folded per second, a read model rebuilt from %,d"
                        .formatted(events(platform)),
                "%.0f".formatted(folded),
                "%.0f read and decoded/s by the plain driver".formatted(decoded),
                folded / decoded,
                BAR);
    }

    private static double foldedPerSecond(PlatformProcess platform, Api api, String views)
            throws Exception {
        String view = views + "/" + VIEW;
        String former = api.json(view).path("switchedAt").asString("");
        long begin = begun(api, view);
        JsonNode status = api.json(view);
        while (!status.hasNonNull("switchedAt")
                || status.path("switchedAt").asString("").equals(former)) {
            if (status.hasNonNull("failure") || System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IOException("the rebuild does not end: " + status);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            status = api.json(view);
        }
        return events(platform) / ((System.nanoTime() - begin) / 1e9);
    }

    /** When the rebuild was asked for; what an earlier one leaves to be dropped is waited for. */
    private static long begun(Api api, String view) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            long now = System.nanoTime();
            HttpResponse<String> answer = api.post(view + "/rebuild");
            if (answer.statusCode() < 300) {
                return now;
            }
            if (answer.statusCode() != CONFLICT || now > end) {
                throw new IOException("no rebuild: " + answer.body());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static long events(PlatformProcess platform) {
        try (MongoClient client = MongoClients.create(platform.documents())) {
            Document newest =
                    client.getDatabase("moldir_plan")
                            .getCollection("commits")
                            .find()
                            .sort(new Document("_id", -1))
                            .limit(1)
                            .first();
            return newest == null ? 0 : newest.getLong("last");
        }
    }

    private static double decodedPerSecond(PlatformProcess platform) {
        long begin = System.nanoTime();
        long events = 0;
        try (MongoClient client = MongoClients.create(platform.documents())) {
            for (Document commit :
                    client.getDatabase("moldir_plan")
                            .getCollection("commits")
                            .find()
                            .sort(new Document("_id", 1))
                            .batchSize(1000)) {
                events += commit.getList("events", Document.class).size();
            }
        }
        return events / ((System.nanoTime() - begin) / 1e9);
    }
}
