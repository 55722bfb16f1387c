package kz.moldir.plan.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.Turns;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.recommendations.FollowedRecommendations;
import kz.moldir.plan.wiring.PlanEventTypes;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.testkit.Redelivery;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.command.StoredCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two thousand messages, each one to five times, in any order of subjects, through a real store.
 */
class RedeliveredTest {

    private static final int DELIVERIES = 2_000;
    private static final int VISITS = 400;
    private static final int OF_ONE = 10;
    private static final int POLL = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final Instant TIME = Instant.parse("2026-04-14T08:00:00Z");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void recordOneOccurrenceAVisit() {
        List<PublishedEvent> published = published();
        List<PublishedEvent> brought =
                Redelivery.printed(getClass()).of(published, PublishedEvent::subject, DELIVERIES);
        assertThat(brought).hasSize(DELIVERIES).containsAll(published);

        assertThat(occurrences(brought))
                .hasSize(VISITS)
                .allSatisfy((visit, recorded) -> assertThat(recorded).hasSize(1));
    }

    /** Older messages that come again after newer ones decide nothing more. */
    @Test
    void leaveOneVisitThatWasWithdrawnAndRecordedAnew() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri());
                StoredCommands stored =
                        new StoredCommands(
                                PlanEventTypes.all(),
                                KitJson.mapper(),
                                ActivityCommand.handledBy())) {
            plan(stored, "a0");
            MonitoringEvents listener = listener(client, stored);
            List<PublishedEvent> all =
                    List.of(
                            of(1, "visit-completed", "\"date\":\"2026-04-14\""),
                            of(
                                    2,
                                    "visit-withdrawn",
                                    "\"was\":{\"date\":\"2026-04-14\"},\"reason\":\"Не тот\""),
                            of(3, "visit-completed", "\"date\":\"2026-04-13\""));
            listener.on(all.getFirst());
            stored.commands().send(new Close("a0", "Итог", DAY), origin("close"));
            for (int last = 1; last <= all.size(); last++) {
                all.subList(0, last).forEach(listener::on);
                all.subList(0, last).reversed().forEach(listener::on);
            }

            assertThat(stored.events())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly(
                            "ActivityPlanned",
                            "OccurrenceRecorded",
                            "ActivityClosed",
                            "VisitNotFollowed",
                            "RecordCorrected",
                            "OccurrenceRecorded");
        }
    }

    private static PublishedEvent of(int sequence, String type, String more) {
        return event(
                "v0",
                sequence,
                type,
                "{\"visitId\":\"v0\",\"activityId\":\"a0\",%s}".formatted(more));
    }

    private static MonitoringEvents listener(MongoClient client, StoredCommands stored) {
        return new MonitoringEvents(
                stored.commands(),
                TestCouncil.ALMATY,
                new FollowedRecommendations(
                        client.getDatabase(TestServers.freshDatabase(RedeliveredTest.class))));
    }

    /** By visit: those of one activity may come in any order. */
    private static Map<String, List<OccurrenceRecorded>> occurrences(List<PublishedEvent> events) {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri());
                StoredCommands stored =
                        new StoredCommands(
                                PlanEventTypes.all(),
                                KitJson.mapper(),
                                ActivityCommand.handledBy());
                Turns turns = new Turns()) {
            turns.run(
                    IntStream.range(0, VISITS / OF_ONE)
                            .<Runnable>mapToObj(number -> () -> plan(stored, "a" + number))
                            .toList());
            MonitoringEvents listener = listener(client, stored);
            for (int from = 0; from < events.size(); from += POLL) {
                turns.run(
                        events.subList(from, Math.min(from + POLL, events.size())).stream()
                                .collect(Collectors.groupingBy(PublishedEvent::subject))
                                .values()
                                .stream()
                                .<Runnable>map(turn -> () -> turn.forEach(listener::on))
                                .toList());
            }
            return stored.events().stream()
                    .filter(OccurrenceRecorded.class::isInstance)
                    .map(OccurrenceRecorded.class::cast)
                    .collect(Collectors.groupingBy(event -> event.occurrence().id()));
        }
    }

    private static void plan(StoredCommands stored, String id) {
        Row like = RealPlan.fireStation();
        Row row =
                new Row(
                        id,
                        like.number(),
                        like.title(),
                        like.kinds(),
                        like.timeframe(),
                        like.responsible(),
                        like.subjects(),
                        like.organiser(),
                        like.external(),
                        null);
        stored.commands()
                .send(
                        new PlanActivity(id, RealPlan.PLAN, 2026, 1, RealPlan.APPROVED_ON, row),
                        origin("plan-" + id));
    }

    private static Origin origin(String command) {
        return new Origin(command, null, "local", "secretariat", "request", "cause", TIME, null);
    }

    /** Each visit is scheduled and completed; ten are of one activity. */
    private static List<PublishedEvent> published() {
        return IntStream.range(0, 2 * VISITS)
                .mapToObj(
                        i ->
                                event(
                                        "v" + i % VISITS,
                                        i / VISITS,
                                        i < VISITS ? "visit-scheduled" : "visit-completed",
                                        """
                                        {"visitId":"v%d","activityId":"a%d","date":"2026-04-14",
                                         "object":"Пожарное депо"}
                                        """
                                                .formatted(i % VISITS, i % VISITS / OF_ONE)))
                .toList();
    }

    private static PublishedEvent event(String subject, int sequence, String type, String json) {
        return new PublishedEvent(
                subject + "/" + sequence,
                "kz.moldir.monitoring." + type + ".v1",
                subject,
                sequence,
                "moldir.monitoring",
                TIME,
                null,
                json,
                JSON);
    }
}
