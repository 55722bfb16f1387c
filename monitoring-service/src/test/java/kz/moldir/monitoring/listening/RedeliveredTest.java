package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.FoldHash;
import kz.moldir.monitoring.SentCommands;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import kz.moldir.testkit.Redelivery;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand messages, each one to five times, in any order of subjects. */
class RedeliveredTest {

    private static final int DELIVERIES = 10_000;
    private static final int ACTIVITIES = 700;
    private static final int POLL = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** What came of all the messages. */
    private record Outcome(FoldHash.Result activities, Map<Object, List<Object>> commands) {}

    @Test
    void areOneEffectEach() {
        List<PublishedEvent> published = published();
        List<PublishedEvent> brought =
                Redelivery.printed(getClass()).of(published, PublishedEvent::subject, DELIVERIES);
        assertThat(brought).hasSize(DELIVERIES).containsAll(published);

        Outcome plain = outcome(published, 1);
        assertThat(outcome(brought, POLL)).isEqualTo(plain);
        assertThat(plain.activities().documents()).isEqualTo(ACTIVITIES);
        assertThat(plain.commands()).hasSize(ACTIVITIES);
        assertThat(plain.commands().values()).allMatch(each -> each.size() == 4);
    }

    private static Outcome outcome(List<PublishedEvent> events, int poll) {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri());
                SentCommands sent = new SentCommands(FollowPlan.class, CancelWithActivity.class)) {
            String database = TestServers.freshDatabase(RedeliveredTest.class);
            KnownActivities activities = new KnownActivities(client.getDatabase(database));
            PlanEvents listener =
                    new PlanEvents(
                            sent.commands(),
                            activities,
                            new KnownExperts(client.getDatabase(database)),
                            ZoneId.of("Asia/Almaty"));
            for (int from = 0; from < events.size(); from += poll) {
                Batch batch = new Batch();
                events.subList(from, Math.min(from + poll, events.size()))
                        .forEach(event -> batch.within(() -> listener.on(event)));
                batch.flush();
            }
            return new Outcome(
                    activities.view().hash(),
                    sent.taken(command -> ((VisitCommand) command).visitId()));
        }
    }

    /** Each activity is planned, gets a day, moves twice and ends. */
    private static List<PublishedEvent> published() {
        List<PublishedEvent> all = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            for (int i = 0; i < ACTIVITIES; i++) {
                all.add(activity("a" + i, step, i));
            }
        }
        return all;
    }

    private static PublishedEvent activity(String id, int step, int number) {
        String day = LocalDate.of(2026, 4, 1).plusDays(7L * step + number % 5).toString();
        String dated = "{\"activityId\":\"%s\",\"date\":\"%s\"}".formatted(id, day);
        return switch (step) {
            case 0 -> event(id, step, "activity-planned", planned(id, number));
            case 1 -> event(id, step, "activity-date-agreed", dated);
            case 2, 3 -> event(id, step, "activity-postponed", dated);
            default ->
                    event(
                            id,
                            step,
                            "activity-cancelled",
                            "{\"activityId\":\"%s\",\"reason\":\"x\"}".formatted(id));
        };
    }

    private static String planned(String id, int number) {
        return """
        {"activityId":"%s","number":%d,"title":{"ru":"т"},"kinds":["SITE_VISIT"],
         "timeframe":{"text":"Апрель","kind":"MONTH",
                      "start":"2026-04-01","end":"2026-04-30"},
         "responsible":{"commissions":["2"]},"approvedOn":"2026-03-17","half":1}
        """
                .formatted(id, number);
    }

    private static PublishedEvent event(String subject, int sequence, String type, String json) {
        return new PublishedEvent(
                subject + "/" + sequence,
                "kz.moldir.plan." + type + ".v1",
                subject,
                sequence,
                "moldir.plan",
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                json,
                JSON);
    }
}
