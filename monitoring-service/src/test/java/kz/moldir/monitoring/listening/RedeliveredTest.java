package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.FoldHash;
import kz.moldir.kit.view.Turns;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.wiring.MonitoringEventTypes;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.testkit.Redelivery;
import kz.moldir.testkit.command.StoredCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten thousand messages, each one to five times, in any order of subjects, through a real store.
 */
class RedeliveredTest {

    private static final int DELIVERIES = 10_000;
    private static final int ACTIVITIES = 500;
    private static final int STEPS = 6;
    private static final int POLL = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** What came of all the messages. */
    private record Outcome(FoldHash.Result activities, Map<String, List<Object>> visits) {}

    @Test
    void areOneEffectEach() {
        List<PublishedEvent> published = published();
        List<PublishedEvent> brought =
                Redelivery.printed(getClass()).of(published, PublishedEvent::subject, DELIVERIES);
        assertThat(brought).hasSize(DELIVERIES).containsAll(published);

        Outcome plain = outcome(published, ACTIVITIES);
        assertThat(outcome(brought, POLL)).isEqualTo(plain);
        assertThat(plain.activities().documents()).isEqualTo(ACTIVITIES);
        assertThat(plain.visits()).hasSize(ACTIVITIES);
        assertThat(plain.visits().values())
                .allSatisfy(
                        visit ->
                                assertThat(visit)
                                        .extracting(Object::getClass)
                                        .containsExactly(
                                                VisitScheduled.class,
                                                VisitMoved.class,
                                                VisitCancelled.class));
    }

    private static Outcome outcome(List<PublishedEvent> events, int poll) {
        try (StoredCommands stored =
                        new StoredCommands(
                                MonitoringEventTypes.all(), JSON, VisitCommand.handledBy());
                Turns turns = new Turns()) {
            KnownActivities activities = new KnownActivities(stored.database());
            PlanEvents listener =
                    new PlanEvents(
                            stored.commands(),
                            activities,
                            new KnownExperts(stored.database(), Clock.systemUTC()),
                            ZoneId.of("Asia/Almaty"));
            for (int from = 0; from < events.size(); from += poll) {
                Batch batch = new Batch();
                turns.run(
                        events.subList(from, Math.min(from + poll, events.size())).stream()
                                .collect(Collectors.groupingBy(PublishedEvent::subject))
                                .values()
                                .stream()
                                .<Runnable>map(turn -> () -> take(turn, listener, batch))
                                .toList());
                batch.flush();
            }
            return new Outcome(
                    activities.view().hash(),
                    stored.events().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            event -> ((VisitEvent) event).visitId())));
        }
    }

    /** As an inbox does it: those of one subject in their order, others beside them. */
    private static void take(List<PublishedEvent> turn, PlanEvents listener, Batch batch) {
        turn.forEach(event -> batch.within(() -> listener.on(event)));
    }

    /** Each is cancelled by mistake before it has a day; then it gets one, moves and ends. */
    private static List<PublishedEvent> published() {
        List<PublishedEvent> all = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
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
            case 2 ->
                    event(
                            id,
                            step,
                            "record-corrected",
                            "{\"activityId\":\"%s\",\"kind\":\"cancellation\"}".formatted(id));
            case 3 -> event(id, step, "activity-date-agreed", dated);
            case 4 -> event(id, step, "activity-postponed", dated);
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
