package kz.moldir.notification.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderCommand.AgreeDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.AmendMatter;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.GoOnElsewhere;
import kz.moldir.notification.write.reminder.ReminderCommand.MoveDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.ReopenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeBackDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.TellDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Given another service's event, then a command to a reminder. */
class ListenersTest {

    private static final Instant KNOWN = Instant.parse("2026-04-10T05:00:00Z");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final ReminderPolicy POLICY =
            new ReminderPolicy(
                    new StateRules(Terms.ofDays(3, 10), WorkingCalendar.of(List.of(), List.of())),
                    ZoneId.of("Asia/Almaty"),
                    LocalTime.of(9, 0),
                    List.of(7));

    @Nested
    class APlan {

        @Test
        void opensRemindersOfAPlannedActivityUnderAnIdOfItsOwn() {
            assertThat(
                            plan(
                                    "activity-planned",
                                    """
                                    {"activityId":"a1","number":1,"title":{"ru":"т"},
                                     "timeframe":{"text":"Апрель","kind":"MONTH",
                                                  "start":"2026-04-01","end":"2026-04-30"},
                                     "approvedOn":"2026-03-17","half":1}
                                    """))
                    .contains(
                            new OpenReminder(
                                    ReminderIds.ofActivity("a1"),
                                    Matter.activity("a1", 1, LocalizedText.russian("т")),
                                    new Timeframe(
                                            "Апрель",
                                            TimeframeKind.MONTH,
                                            LocalDate.of(2026, 4, 1),
                                            LocalDate.of(2026, 4, 30)),
                                    LocalDate.of(2026, 3, 17),
                                    KNOWN,
                                    POLICY));
        }

        @Test
        void movesThem() {
            assertThat(
                            plan(
                                    "activity-postponed",
                                    "{\"activityId\":\"a1\",\"date\":\"2026-05-13\"}"))
                    .contains(
                            new MoveDueDay(
                                    ReminderIds.ofActivity("a1"),
                                    LocalDate.of(2026, 5, 13),
                                    KNOWN,
                                    POLICY));
        }

        @Test
        void movesThemToNoPlaceOfBefore() {
            assertThat(
                            plan(
                                    "activity-postponed",
                                    "{\"activityId\":\"a1\",\"date\":\"2026-05-13\","
                                            + "\"nowhere\":true}"))
                    .contains(
                            new AgreeDueDay(
                                    ReminderIds.ofActivity("a1"),
                                    LocalDate.of(2026, 5, 13),
                                    null,
                                    null,
                                    KNOWN,
                                    POLICY));
        }

        @Test
        void movesThemWithTheirHour() {
            assertThat(
                            plan(
                                    "activity-postponed",
                                    "{\"activityId\":\"a1\",\"date\":\"2026-05-13\","
                                            + "\"time\":\"10:00:00\"}"))
                    .contains(
                            new AgreeDueDay(
                                    ReminderIds.ofActivity("a1"),
                                    LocalDate.of(2026, 5, 13),
                                    LocalTime.of(10, 0),
                                    null,
                                    KNOWN,
                                    POLICY));
        }

        @Test
        void knowsWhatStandsOutsideThePlan() {
            String row =
                    """
                    "number":1,"title":{"ru":"т"},
                     "timeframe":{"text":"Апрель","kind":"MONTH",
                                  "start":"2026-04-01","end":"2026-04-30"}
                    """;
            Matter outside = Matter.activity("a1", 1, LocalizedText.russian("т")).outside(true);
            assertThat(
                            plan(
                                    "activity-planned",
                                    "{\"activityId\":\"a1\",\"approvedOn\":\"2026-03-17\","
                                            + "\"outside\":true,"
                                            + row
                                            + "}"))
                    .get()
                    .extracting(asked -> ((OpenReminder) asked).matter())
                    .isEqualTo(outside);
            assertThat(
                            plan(
                                    "activity-amended",
                                    "{\"activityId\":\"a1\",\"version\":0,\"moved\":false,"
                                            + row
                                            + "}"))
                    .get()
                    .extracting(asked -> ((AmendMatter) asked).matter())
                    .as("put right")
                    .isEqualTo(outside);
        }

        @Test
        void amendsThem() {
            assertThat(
                            plan(
                                    "activity-amended",
                                    """
                                    {"activityId":"a1","version":2,"moved":false,"number":2,
                                     "title":{"ru":"новое"},
                                     "timeframe":{"text":"до 20 мая","kind":"UNTIL",
                                                  "end":"2026-05-20"}}
                                    """))
                    .contains(
                            new AmendMatter(
                                    ReminderIds.ofActivity("a1"),
                                    Matter.activity("a1", 2, LocalizedText.russian("новое")),
                                    new Timeframe(
                                            "до 20 мая",
                                            TimeframeKind.UNTIL,
                                            null,
                                            LocalDate.of(2026, 5, 20)),
                                    false,
                                    KNOWN,
                                    POLICY));
        }

        @Test
        void remindsByWhatStandsAgainOfADayThatWasWrong() {
            String id = ReminderIds.ofActivity("a1");
            String wrong =
                    "{\"activityId\":\"a1\",\"kind\":\"%s\",\"replaced\":%s,"
                            + "\"standing\":{%s\"postponed\":false,\"moves\":0}}";
            String day = "\"date\":\"2026-05-05\",\"time\":\"10:00:00\",\"place\":\"Акимат\",";

            assertThat(plan("record-corrected", wrong.formatted("date", false, day)))
                    .contains(
                            new AgreeDueDay(
                                    id,
                                    LocalDate.of(2026, 5, 5),
                                    LocalTime.of(10, 0),
                                    "Акимат",
                                    KNOWN,
                                    POLICY));
            assertThat(plan("record-corrected", wrong.formatted("date", false, "")))
                    .contains(new TakeBackDueDay(id, KNOWN, POLICY));
            assertThat(plan("record-corrected", wrong.formatted("date", true, ""))).isEmpty();
            for (String end : List.of("closing", "cancellation", "carrying-over")) {
                assertThat(plan("record-corrected", wrong.formatted(end, false, day)))
                        .as(end)
                        .contains(
                                new ReopenReminder(
                                        id,
                                        true,
                                        LocalDate.of(2026, 5, 5),
                                        KNOWN,
                                        POLICY,
                                        end.equals("carrying-over"),
                                        false));
                assertThat(plan("record-corrected", wrong.formatted(end, true, day))).isEmpty();
            }
        }

        @Test
        void silencesThemWhileTheDayIsNotToldAndWakesThemOnceItIs() {
            String id = ReminderIds.ofActivity("a1");
            assertThat(plan("activity-date-withheld", "{\"activityId\":\"a1\"}"))
                    .contains(new WithholdDueDay(id, true));
            assertThat(
                            plan(
                                    "activity-disclosure-changed",
                                    "{\"activityId\":\"a1\",\"disclosure\":\"unannounced\"}"))
                    .contains(new WithholdDueDay(id, false));
            assertThat(
                            plan(
                                    "activity-disclosure-changed",
                                    "{\"activityId\":\"a1\",\"disclosure\":\"open\","
                                            + "\"standing\":{\"date\":\"2026-05-27\"}}"))
                    .contains(new TellDueDay(id, LocalDate.of(2026, 5, 27), KNOWN, POLICY));
            String marked = "{\"activityId\":\"a1\",\"disclosure\":\"restricted\"}";
            assertThat(
                            new PlanEvents(null, () -> POLICY, null)
                                    .disclosed(
                                            event("moldir.plan", "kz.moldir.plan.planned", marked)))
                    .contains(new WithholdDueDay(id, false));
        }

        @Test
        void closesThemWhenTheActivityIsOver() {
            assertThat(plan("activity-closed", "{\"activityId\":\"a1\"}"))
                    .contains(closed("a1", Reason.ACTIVITY_CLOSED));
            assertThat(plan("activity-cancelled", "{\"activityId\":\"a1\"}"))
                    .contains(closed("a1", Reason.ACTIVITY_CANCELLED));
            assertThat(plan("activity-carried-over", "{\"activityId\":\"a1\"}"))
                    .contains(closed("a1", Reason.ACTIVITY_CARRIED_OVER));
            assertThat(
                            plan(
                                    "activity-carried-over",
                                    "{\"activityId\":\"a1\",\"on\":\"2026-04-10\","
                                            + "\"from\":\"2026-07-01\"}"))
                    .contains(
                            new GoOnElsewhere(
                                    ReminderIds.ofActivity("a1"),
                                    LocalDate.of(2026, 7, 1),
                                    KNOWN,
                                    POLICY));
        }

        @Test
        void leavesThemAloneOtherwise() {
            assertThat(plan("occurrence-recorded", "{}")).isEmpty();
            assertThat(plan("activity-covered", "{}")).isEmpty();
            assertThat(plan("something-new", "{}")).isEmpty();
        }

        private static CloseReminder closed(String activityId, Reason reason) {
            return new CloseReminder(ReminderIds.ofActivity(activityId), reason);
        }

        private static Optional<ReminderCommand> plan(String type, String json) {
            PlanEvents listener = new PlanEvents(null, () -> POLICY, null);
            return listener.command(event("moldir.plan", "kz.moldir.plan." + type, json));
        }
    }

    @Nested
    class AVisit {

        @Test
        void hasRemindersWhenItWasMadeByHand() {
            assertThat(scheduled(true, false))
                    .hasValueSatisfying(
                            command -> {
                                OpenReminder open = (OpenReminder) command;
                                assertThat(open.reminderId()).isEqualTo(ReminderIds.ofVisit("v1"));
                                assertThat(open.matter().object()).isEqualTo("Школа");
                                assertThat(open.term().end()).isEqualTo(LocalDate.of(2026, 4, 22));
                            });
        }

        @Test
        void hasNoneWhenItFollowsThePlanOrIsToBeConfirmed() {
            assertThat(scheduled(false, false)).isEmpty();
            assertThat(scheduled(true, true)).isEmpty();
        }

        @Test
        void endsThemWhenItIsOver() {
            assertThat(monitoring("visit-completed", "{\"visitId\":\"v1\"}"))
                    .contains(new CloseReminder(ReminderIds.ofVisit("v1"), Reason.VISIT_COMPLETED));
            assertThat(monitoring("visit-cancelled", "{\"visitId\":\"v1\"}"))
                    .contains(new CloseReminder(ReminderIds.ofVisit("v1"), Reason.VISIT_CANCELLED));
            assertThat(monitoring("finding-recorded", "{}")).isEmpty();
        }

        private static Optional<ReminderCommand> scheduled(boolean byHand, boolean toBeConfirmed) {
            return monitoring(
                    "visit-scheduled",
                    """
                    {"visitId":"v1","activityId":"a84","date":"2026-04-22","object":"Школа",
                     "byHand":%s,"toBeConfirmed":%s,"title":{"ru":"Мониторинг школ"},"number":84}
                    """
                            .formatted(byHand, toBeConfirmed));
        }

        @Test
        void ofWorkOutsideThePlanSaySo() {
            String visit =
                    """
                    {"visitId":"v1","activityId":"a84","date":"2026-04-22","byHand":true,
                     "toBeConfirmed":false,"title":{"ru":"Мониторинг школ"},"number":3%s}
                    """;
            assertThat(monitoring("visit-scheduled", visit.formatted(",\"outside\":true")))
                    .get()
                    .extracting(asked -> ((OpenReminder) asked).matter().outside())
                    .isEqualTo(true);
            assertThat(monitoring("visit-scheduled", visit.formatted("")))
                    .get()
                    .extracting(asked -> ((OpenReminder) asked).matter().outside())
                    .isNull();
        }

        private static Optional<ReminderCommand> monitoring(String type, String json) {
            MonitoringEvents listener = new MonitoringEvents(null, () -> POLICY);
            return listener.command(
                    event("moldir.monitoring", "kz.moldir.monitoring." + type, json));
        }
    }

    @Nested
    class Ids {

        @Test
        void areFrozen() {
            assertThat(ReminderIds.ofActivity("a1"))
                    .isEqualTo("9075f54d-5106-5940-8913-60e7d2bfed33");
            assertThat(ReminderIds.ofVisit("a1")).isEqualTo("06573d09-4d9e-55fb-9cc7-30d823e18a1d");
            assertThat(ReminderIds.ofMinutes("a1", "o1"))
                    .isEqualTo("273bd87b-95d2-5abb-ba79-6a25cbc2685d");
        }
    }

    private static PublishedEvent event(String topic, String type, String json) {
        return new PublishedEvent("e1", type + ".v1", "a1", 0, topic, KNOWN, null, json, JSON);
    }
}
