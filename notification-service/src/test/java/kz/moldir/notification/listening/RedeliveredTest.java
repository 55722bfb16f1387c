package kz.moldir.notification.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.Turns;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.wiring.NotificationEventTypes;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import kz.moldir.testkit.Redelivery;
import kz.moldir.testkit.command.StoredCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two thousand messages, each one to five times, in any order of subjects, through a real store.
 */
class RedeliveredTest {

    private static final int DELIVERIES = 2_000;
    private static final int ACTIVITIES = 100;
    private static final int POLL = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final ReminderPolicy POLICY =
            new ReminderPolicy(
                    new StateRules(Terms.ofDays(3, 10), WorkingCalendar.of(List.of(), List.of())),
                    ZoneId.of("Asia/Almaty"),
                    LocalTime.of(9, 0),
                    List.of(7));

    @Test
    void areOneEffectEach() {
        List<PublishedEvent> published = published();
        List<PublishedEvent> brought =
                Redelivery.printed(getClass()).of(published, PublishedEvent::source, DELIVERIES);
        assertThat(brought).hasSize(DELIVERIES).containsAll(published);

        Map<String, List<Object>> plain = reminders(published);
        assertThat(plain).as("reminders of activities and of visits").hasSize(2 * ACTIVITIES);
        assertThat(plain.values())
                .allSatisfy(each -> assertThat(each).first().isInstanceOf(ReminderOpened.class));
        assertThat(plain.values())
                .allSatisfy(each -> assertThat(each).last().isInstanceOf(ReminderClosed.class));
        assertThat(reminders(brought)).isEqualTo(plain);
    }

    /** A visit was given up before it had a day of its own, and taken up again. */
    @Test
    void nothingIsEndedByWhatCameBeforeItWhenTheTopicIsReadAgain() {
        String visit =
                """
                {"visitId":"v","activityId":"a","date":"2026-04-22","number":1,"byHand":true,
                 "toBeConfirmed":%s,"title":{"ru":"т"}}
                """;
        List<PublishedEvent> story =
                List.of(
                        event("monitoring", "v", 0, "visit-scheduled", visit.formatted(true)),
                        event("monitoring", "v", 1, "visit-cancelled", "{\"visitId\":\"v\"}"),
                        event("monitoring", "v", 2, "visit-scheduled", visit.formatted(false)));
        try (StoredCommands stored =
                new StoredCommands(
                        NotificationEventTypes.all(), JSON, ReminderCommand.handledBy())) {
            MonitoringEvents listener = new MonitoringEvents(stored.commands(), () -> POLICY);
            story.forEach(listener::on);
            List<Object> once = stored.events();
            assertThat(once).isNotEmpty();

            story.forEach(listener::on);

            assertThat(stored.events()).isEqualTo(once);
        }
    }

    private static Map<String, List<Object>> reminders(List<PublishedEvent> events) {
        try (StoredCommands stored =
                        new StoredCommands(
                                NotificationEventTypes.all(), JSON, ReminderCommand.handledBy());
                Turns turns = new Turns()) {
            Map<String, Listener> listeners =
                    Stream.of(
                                    new PlanEvents(
                                            stored.commands(),
                                            () -> POLICY,
                                            new HeldActivities(stored.database())),
                                    new MonitoringEvents(stored.commands(), () -> POLICY))
                            .collect(Collectors.toMap(Listener::topic, Function.identity()));
            for (int from = 0; from < events.size(); from += POLL) {
                turns.run(
                        events.subList(from, Math.min(from + POLL, events.size())).stream()
                                .collect(Collectors.groupingBy(PublishedEvent::source))
                                .values()
                                .stream()
                                .<Runnable>map(turn -> () -> take(turn, listeners))
                                .toList());
            }
            return stored.events().stream()
                    .collect(Collectors.groupingBy(event -> ((ReminderEvent) event).reminderId()));
        }
    }

    /** As an inbox does it: those of one subject in their order, others beside them. */
    private static void take(List<PublishedEvent> turn, Map<String, Listener> listeners) {
        turn.forEach(event -> listeners.get(event.topic()).on(event));
    }

    /** Each activity is planned, gets a day, moves twice and ends; so does a visit made by hand. */
    private static List<PublishedEvent> published() {
        List<PublishedEvent> all = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            for (int i = 0; i < ACTIVITIES; i++) {
                all.add(activity("a" + i, step, i));
                if (step < 2) {
                    all.add(visit("v" + i, step, i));
                }
            }
        }
        return all;
    }

    private static PublishedEvent visit(String id, int step, int number) {
        return step == 0
                ? event(
                        "monitoring",
                        id,
                        step,
                        "visit-scheduled",
                        """
                        {"visitId":"%s","activityId":"a%d","date":"2026-04-22","number":%d,
                         "byHand":true,"toBeConfirmed":false,"title":{"ru":"т"}}
                        """
                                .formatted(id, number, number))
                : event(
                        "monitoring",
                        id,
                        step,
                        "visit-completed",
                        "{\"visitId\":\"%s\"}".formatted(id));
    }

    private static PublishedEvent activity(String id, int step, int number) {
        String day = LocalDate.of(2026, 4, 1).plusDays(7L * step + number % 5).toString();
        String dated = "{\"activityId\":\"%s\",\"date\":\"%s\"}".formatted(id, day);
        return switch (step) {
            case 0 -> event("plan", id, step, "activity-planned", planned(id, number));
            case 1 -> event("plan", id, step, "activity-date-agreed", dated);
            case 2, 3 -> event("plan", id, step, "activity-postponed", dated);
            default ->
                    event(
                            "plan",
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

    private static PublishedEvent event(
            String service, String subject, int sequence, String type, String json) {
        return new PublishedEvent(
                subject + "/" + sequence,
                "kz.moldir." + service + "." + type + ".v1",
                subject,
                sequence,
                "moldir." + service,
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                json,
                JSON);
    }
}
