package kz.moldir.notification.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.events.ReminderEvent.ReminderReopened;
import kz.moldir.notification.events.ReminderEvent.RemindersScheduled;
import kz.moldir.notification.wiring.NotificationEventTypes;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import kz.moldir.testkit.command.StoredCommands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The reminders of minutes through a real store, from what plan-service tells. */
class MinutesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** Held on a Friday, so that five working days end a week later. */
    private static final String HELD = "2026-04-10";

    private static final LocalDate DUE = LocalDate.of(2026, 4, 17);
    private static final String CANCELLED = "{\"activityId\":\"a\",\"reason\":\"Решение\"}";

    private final StoredCommands stored =
            new StoredCommands(NotificationEventTypes.all(), JSON, ReminderCommand.handledBy());
    private final HeldActivities held = new HeldActivities(stored.database());
    private final List<PublishedEvent> story = new ArrayList<>();
    private @Nullable Term term = Term.ofDays(5);

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void areRemindedOfByTheTermOfTheCouncilAfterTheyWereHeld() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));

        assertThat(ofMinutes("o-1"))
                .first()
                .isInstanceOfSatisfying(
                        ReminderOpened.class,
                        opened -> {
                            Matter matter = opened.matter();
                            assertThat(matter.held()).isEqualTo(LocalDate.parse(HELD));
                            assertThat(matter.number()).isEqualTo(10);
                            assertThat(matter.title().ru()).isEqualTo("Отчёт акима");
                            assertThat(matter.visitId()).isNull();
                        });
        assertThat(scheduled("o-1")).containsExactly("2026-04-16 1", "2026-04-18 -1");
    }

    @Test
    void areNotSpokenOfWhereNoneAreExpectedOrTheCouncilHasNoTerm() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ""));
        happened("occurrence-recorded", occurrence("o-2", ",\"minutesDue\":false"));
        term = null;
        happened("occurrence-recorded", occurrence("o-3", ",\"minutesDue\":true"));
        happened("minutes-recorded", minutes("o-3"));
        happened("activity-cancelled", CANCELLED);

        for (String occurrence : List.of("o-1", "o-2", "o-3")) {
            assertThat(ofMinutes(occurrence)).as(occurrence).isEmpty();
        }
    }

    @Test
    void endWhenTheyAreWrittenAndComeBackWhenTheyAreTakenBack() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));
        happened("minutes-recorded", minutes("o-1"));
        assertThat(ofMinutes("o-1")).last().isEqualTo(closed("o-1", Reason.MINUTES_RECORDED));

        happened("minutes-withdrawn", minutes("o-1"));
        assertThat(ofMinutes("o-1")).contains(new ReminderReopened(id("o-1")));
        assertThat(scheduled("o-1")).containsExactly("2026-04-16 1", "2026-04-18 -1");
    }

    @Test
    void thatWereWrittenBeforeAreRemindedOfOnceTheyAreTakenBack() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":false"));
        happened("minutes-withdrawn", minutes("o-1"));

        assertThat(scheduled("o-1")).containsExactly("2026-04-16 1", "2026-04-18 -1");
    }

    @Test
    void endWithAnOccurrenceThatNeverWasAndBeginWithTheRightOne() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));
        happened("record-corrected", corrected("occurrence", "o-1", true));
        happened("occurrence-recorded", occurrence("o-2", ",\"minutesDue\":true"));
        happened("activity-cancelled", CANCELLED);

        assertThat(ofMinutes("o-1")).last().isEqualTo(closed("o-1", Reason.OCCURRENCE_WITHDRAWN));
        assertThat(ofMinutes("o-2")).last().isEqualTo(closed("o-2", Reason.ACTIVITY_CANCELLED));
    }

    /** Its record has another id then, so its reminders are others. */
    @Test
    void comeBackWithAnOccurrenceThatStandsAgain() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));
        happened("record-corrected", corrected("occurrence", "o-1", false));
        happened("occurrence-recorded", occurrence("o-1-again", ",\"minutesDue\":true"));

        assertThat(ofMinutes("o-1")).last().isEqualTo(closed("o-1", Reason.OCCURRENCE_WITHDRAWN));
        assertThat(scheduled("o-1-again")).containsExactly("2026-04-16 1", "2026-04-18 -1");
    }

    @Test
    void endWithTheRowAndComeBackWithIt() {
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));
        happened("occurrence-recorded", occurrence("o-2", ",\"minutesDue\":true"));
        happened("minutes-recorded", minutes("o-2"));
        happened("activity-cancelled", CANCELLED);
        assertThat(ofMinutes("o-1")).last().isEqualTo(closed("o-1", Reason.ACTIVITY_CANCELLED));

        happened("record-corrected", corrected("cancellation", "cancellation", true));
        assertThat(ofMinutes("o-1")).last().isInstanceOf(ReminderClosed.class);
        happened("activity-cancelled", CANCELLED);
        happened("record-corrected", corrected("cancellation", "cancellation", false));
        assertThat(scheduled("o-1")).isNotEmpty();
        assertThat(ofMinutes("o-2")).last().isEqualTo(closed("o-2", Reason.MINUTES_RECORDED));

        happened("activity-carried-over", "{\"activityId\":\"a\"}");
        assertThat(ofMinutes("o-1")).last().isEqualTo(closed("o-1", Reason.ACTIVITY_CARRIED_OVER));
        happened("occurrence-recorded", occurrence("o-3", ",\"minutesDue\":true"));
        assertThat(ofMinutes("o-3")).as("nobody waits for them here").isEmpty();
        happened("record-corrected", corrected("carrying-over", "carrying-over", false));
        assertThat(scheduled("o-3")).isNotEmpty();
    }

    /** The next plan was approved before its time; what takes place until then stays here. */
    @Test
    void ofWhatTookPlaceBeforeTheNextPlanHasItAreStillWritten() {
        happened("activity-planned", planned());
        happened("activity-carried-over", "{\"activityId\":\"a\",\"from\":\"2026-07-01\"}");
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));

        assertThat(scheduled("o-1")).containsExactly("2026-04-16 1", "2026-04-18 -1");
    }

    @Test
    void areCalledAsThePlanCallsThem() {
        happened("activity-planned", planned());
        happened("activity-amended", planned().replace("Отчёт", "Доклад"));
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));

        assertThat(ofMinutes("o-1"))
                .first()
                .isInstanceOfSatisfying(
                        ReminderOpened.class,
                        opened ->
                                assertThat(opened.matter().title().ru()).isEqualTo("Доклад акима"));
    }

    /** By then an event would ask something else: of what was recorded since, for one. */
    @Test
    void doNotChangeWhenWhatWasToldComesAgain() {
        endWithTheRowAndComeBackWithIt();
        List<Object> once = stored.events();

        story.forEach(listener()::on);
        PlanEvents started = listener();
        story.forEach(started::on);

        assertThat(stored.events()).isEqualTo(once);
    }

    @Test
    void doNotChangeWhenTheViewIsLostAndFilledAgain() {
        endWithTheRowAndComeBackWithIt();
        List<Object> once = stored.events();

        PlanEvents anew = listener(new HeldActivities(stored.database()));
        stored.database().getCollection("view-held-activities-v2").drop();
        story.forEach(anew::on);

        assertThat(stored.events()).isEqualTo(once);
    }

    /** That there was nobody to end once is no reason to end somebody of later. */
    @Test
    void areNotEndedByWhatCameBeforeTheCouncilHadATerm() {
        term = null;
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":false"));
        happened("minutes-recorded", minutes("o-1"));
        term = Term.ofDays(5);
        happened("minutes-withdrawn", minutes("o-1"));
        List<Object> once = stored.events();

        PlanEvents anew = listener(new HeldActivities(stored.database()));
        stored.database().getCollection("view-held-activities-v2").drop();
        story.forEach(anew::on);

        assertThat(stored.events()).isEqualTo(once);
        assertThat(scheduled("o-1")).isNotEmpty();
    }

    /** Else the timer would remind of minutes of half a year ago, and of those that are written. */
    @Test
    void ofBeforeTheCouncilHadATermAreNotRemindedOfWhenTheTopicIsReadAgain() {
        term = null;
        happened("activity-planned", planned());
        happened("occurrence-recorded", occurrence("o-1", ",\"minutesDue\":true"));
        happened("occurrence-recorded", occurrence("o-2", ",\"minutesDue\":true"));
        happened("minutes-recorded", minutes("o-2"));
        happened("minutes-withdrawn", minutes("o-2"));
        term = Term.ofDays(5);
        happened("minutes-recorded", minutes("o-2"));
        happened("minutes-withdrawn", minutes("o-2"));
        happened("minutes-recorded", minutes("o-2"));
        happened("occurrence-recorded", occurrence("o-3", ",\"minutesDue\":true"));
        List<Object> once = stored.events();

        PlanEvents anew = listener(new HeldActivities(stored.database()));
        stored.database().getCollection("view-held-activities-v2").drop();
        story.forEach(anew::on);

        assertThat(stored.events()).isEqualTo(once);
        assertThat(ofMinutes("o-1")).isEmpty();
        assertThat(ofMinutes("o-2")).last().isEqualTo(closed("o-2", Reason.MINUTES_RECORDED));
        assertThat(scheduled("o-3")).isNotEmpty();
    }

    private void happened(String type, String json) {
        PublishedEvent event =
                new PublishedEvent(
                        "e" + story.size(),
                        "kz.moldir.plan." + type + ".v1",
                        "a",
                        story.size(),
                        "moldir.plan",
                        Instant.parse("2026-04-13T03:00:00Z"),
                        null,
                        json,
                        JSON);
        story.add(event);
        listener().on(event);
    }

    private PlanEvents listener() {
        return listener(held);
    }

    private PlanEvents listener(HeldActivities known) {
        Terms terms =
                new Terms(Term.ofDays(3), Term.ofDays(10), null, null, null, null, term, null);
        ReminderPolicy policy =
                new ReminderPolicy(
                        new StateRules(
                                terms,
                                WorkingCalendar.of(
                                        List.of(
                                                java.time.DayOfWeek.SATURDAY,
                                                java.time.DayOfWeek.SUNDAY),
                                        List.of())),
                        ZoneId.of("Asia/Almaty"),
                        LocalTime.of(9, 0),
                        List.of(14, 7, 1, -1));
        return new PlanEvents(stored.commands(), () -> policy, known);
    }

    private List<ReminderEvent> ofMinutes(String occurrence) {
        return stored.events().stream()
                .map(ReminderEvent.class::cast)
                .filter(event -> event.reminderId().equals(id(occurrence)))
                .toList();
    }

    /** What is to come, each with its day and how long before the due day that is. */
    private List<String> scheduled(String occurrence) {
        ReminderEvent last = ofMinutes(occurrence).getLast();
        assertThat(last).isInstanceOf(RemindersScheduled.class);
        RemindersScheduled now = (RemindersScheduled) last;
        assertThat(now.dueDay()).isEqualTo(DUE);
        return now.occasions().stream()
                .map(each -> each.at().toString().substring(0, 10) + " " + each.daysBefore())
                .toList();
    }

    private static String id(String occurrence) {
        return ReminderIds.ofMinutes("a", occurrence);
    }

    private static ReminderClosed closed(String occurrence, Reason reason) {
        return new ReminderClosed(id(occurrence), reason);
    }

    private static String planned() {
        return """
        {"activityId":"a","number":10,"version":2,"title":{"ru":"Отчёт акима"},
         "timeframe":{"text":"Апрель","kind":"MONTH","start":"2026-04-01","end":"2026-04-30"},
         "approvedOn":"2026-03-17"}
        """;
    }

    private static String occurrence(String id, String due) {
        return "{\"activityId\":\"a\",\"occurrenceId\":\"%s\",\"date\":\"%s\"%s}"
                .formatted(id, HELD, due);
    }

    private static String minutes(String occurrence) {
        return "{\"activityId\":\"a\",\"occurrenceId\":\"%s\"}".formatted(occurrence);
    }

    private static String corrected(String kind, String id, boolean replaced) {
        return """
        {"activityId":"a","kind":"%s","recordId":"%s","fields":[],"reason":"Ошибка","replaced":%s}
        """
                .formatted(kind, id, replaced);
    }
}
