package kz.moldir.notification.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.MatterGoesOn;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
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

/** Reminders of what a later plan has from a day on, unless it took place before. */
class NextPlanTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final Terms TERMS =
            new Terms(
                    Term.ofDays(3), Term.ofDays(10), null, null, null, null, Term.ofDays(5), null);
    private static final ReminderPolicy POLICY =
            new ReminderPolicy(
                    new StateRules(TERMS, WorkingCalendar.of(List.of(), List.of())),
                    ZoneId.of("Asia/Almaty"),
                    LocalTime.of(9, 0),
                    List.of(14, 7, 1, -1));
    private static final String FROM = "2026-07-01";
    private static final LocalDate FURTHER = LocalDate.of(2026, 7, 10);

    private final StoredCommands stored =
            new StoredCommands(NotificationEventTypes.all(), JSON, ReminderCommand.handledBy());
    private final PlanEvents listener =
            new PlanEvents(stored.commands(), () -> POLICY, new HeldActivities(stored.database()));
    private int told;

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void comeOfAFurtherDayOfWhatTookPlaceBefore() {
        planned();
        carriedOver(FROM);
        occurred("o-1", "2026-05-20");
        agreed(FURTHER);

        assertThat(scheduled()).isEqualTo(FURTHER);
        assertThat(occasions()).isNotEmpty();

        corrected("occurrence", "o-1", false);
        assertThat(goesOn()).isEqualTo(LocalDate.parse(FROM));
        assertThat(occasions()).isEqualTo(occasionsBefore(LocalDate.parse(FROM)));
    }

    @Test
    void comeOfItWhereTheRightDayFollows() {
        planned();
        carriedOver(FROM);
        occurred("o-1", "2026-07-02");
        agreed(FURTHER);
        assertThat(occasions()).isEqualTo(occasionsBefore(LocalDate.parse(FROM)));

        corrected("occurrence", "o-1", true);
        occurred("o-2", "2026-06-02");
        assertThat(goesOn()).isNull();
        assertThat(occasions()).hasSizeGreaterThan(occasionsBefore(LocalDate.parse(FROM)).size());
    }

    @Test
    void comeOfItWhereItTookPlaceBeforeThatWasDecided() {
        planned();
        occurred("o-1", "2026-07-02");
        agreed(FURTHER);
        List<ReminderEvent> before = events();
        carriedOver("2026-07-05");

        assertThat(events()).isEqualTo(before);
    }

    /** As plan-service told it before, and as it puts the day of that decision right now. */
    @Test
    void comeAgainWhereTheDayOfADecisionOfBeforeIsPutRight() {
        planned();
        occurred("o-1", "2026-04-10");
        carriedOver(null);
        assertThat(events()).last().isInstanceOf(ReminderClosed.class);
        List<ReminderEvent> ended = ofMinutes();
        assertThat(ended).last().isInstanceOf(ReminderClosed.class);

        corrected("carrying-over", "carrying-over", true);
        carriedOver(FROM);
        assertThat(events()).last().isInstanceOf(RemindersScheduled.class);
        assertThat(ofMinutes()).last().isInstanceOf(RemindersScheduled.class);

        corrected("carrying-over", "carrying-over", false);
        agreed(FURTHER);
        assertThat(scheduled()).isEqualTo(FURTHER);
        assertThat(occasions()).isNotEmpty();
    }

    /** Nobody is reminded of what was cancelled, whatever became of where it went on before. */
    @Test
    void doNotComeAgainOfWhatWasCancelledSince() {
        planned();
        occurred("o-1", "2026-04-10");
        carriedOver(null);
        cancelled();

        corrected("carrying-over", "carrying-over", true);
        carriedOver(FROM);
        assertThat(events()).last().isInstanceOf(ReminderClosed.class);
        assertThat(ofMinutes()).last().isInstanceOf(ReminderClosed.class);

        corrected("carrying-over", "carrying-over", false);
        assertThat(events()).last().isInstanceOf(ReminderClosed.class);

        corrected("cancellation", "cancellation", false);
        assertThat(events()).last().isInstanceOf(RemindersScheduled.class);
        assertThat(occasions()).isNotEmpty();
    }

    @Test
    void doNotComeAgainOfWhatWasCancelledSinceItWasNoCarryingOver() {
        planned();
        carriedOver(null);
        cancelled();
        corrected("carrying-over", "carrying-over", false);

        assertThat(events()).last().isInstanceOf(ReminderClosed.class);
    }

    private void planned() {
        happened(
                "activity-planned",
                """
                {"activityId":"a","number":10,"version":2,"title":{"ru":"Отчёт акима"},
                 "timeframe":{"text":"Июнь","kind":"MONTH","start":"2026-06-01",
                              "end":"2026-06-30"},
                 "approvedOn":"2026-03-17"}
                """);
    }

    private void carriedOver(@Nullable String from) {
        happened(
                "activity-carried-over",
                from == null
                        ? "{\"activityId\":\"a\",\"on\":\"2026-04-13\"}"
                        : "{\"activityId\":\"a\",\"on\":\"2026-04-13\",\"from\":\"%s\"}"
                                .formatted(from));
    }

    private void cancelled() {
        happened(
                "activity-cancelled",
                "{\"activityId\":\"a\",\"on\":\"2026-04-20\",\"reason\":\"Карантин\"}");
    }

    private void occurred(String id, String date) {
        happened(
                "occurrence-recorded",
                "{\"activityId\":\"a\",\"occurrenceId\":\"%s\",\"date\":\"%s\",\"minutesDue\":true}"
                        .formatted(id, date));
    }

    private void agreed(LocalDate date) {
        happened("activity-date-agreed", "{\"activityId\":\"a\",\"date\":\"%s\"}".formatted(date));
    }

    private void corrected(String kind, String id, boolean replaced) {
        happened(
                "record-corrected",
                "{\"activityId\":\"a\",\"kind\":\"%s\",\"recordId\":\"%s\",\"replaced\":%s}"
                        .formatted(kind, id, replaced));
    }

    private void happened(String type, String json) {
        listener.on(
                new PublishedEvent(
                        "e" + told,
                        "kz.moldir.plan." + type + ".v1",
                        "a",
                        told,
                        "moldir.plan",
                        Instant.parse("2026-04-13T03:00:00Z"),
                        null,
                        json,
                        JSON));
        told++;
    }

    private List<ReminderEvent> events() {
        return of(ReminderIds.ofActivity("a"));
    }

    private List<ReminderEvent> ofMinutes() {
        return of(ReminderIds.ofMinutes("a", "o-1"));
    }

    private List<ReminderEvent> of(String reminder) {
        return stored.events().stream()
                .map(ReminderEvent.class::cast)
                .filter(event -> event.reminderId().equals(reminder))
                .toList();
    }

    private @Nullable LocalDate goesOn() {
        return last(MatterGoesOn.class).from();
    }

    private LocalDate scheduled() {
        return last(RemindersScheduled.class).dueDay();
    }

    private List<Occasion> occasions() {
        return last(RemindersScheduled.class).occasions();
    }

    private List<Occasion> occasionsBefore(LocalDate day) {
        return occasions().stream()
                .filter(each -> FURTHER.minusDays(each.daysBefore()).isBefore(day))
                .toList();
    }

    private <T> T last(Class<T> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList().getLast();
    }
}
