package kz.moldir.notification.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.notification.events.ReminderEvent.RemindersScheduled;
import kz.moldir.notification.wiring.NotificationEventTypes;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import kz.moldir.testkit.command.StoredCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A command that changed nothing at its time changes nothing when its event comes again. */
class WhatDecidedNothingTest {

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

    private final StoredCommands stored =
            new StoredCommands(NotificationEventTypes.all(), JSON, ReminderCommand.handledBy());
    private final PlanEvents listener =
            new PlanEvents(stored.commands(), () -> POLICY, new HeldActivities(stored.database()));

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void theDayThatWasWithheldAgainDoesNotTakeTheRemindersOfTheDayThatWasTold() {
        String withheld = "{\"activityId\":\"a\",\"disclosure\":\"marked\"}";
        List<PublishedEvent> story =
                List.of(
                        event(
                                0,
                                "activity-planned",
                                """
                                {"activityId":"a","number":1,"title":{"ru":"т"},
                                 "kinds":["SITE_VISIT"],"disclosure":"marked",
                                 "timeframe":{"text":"Июнь","kind":"MONTH",
                                              "start":"2026-06-01","end":"2026-06-30"},
                                 "responsible":{"commissions":["2"]},
                                 "approvedOn":"2026-03-17","half":1}
                                """),
                        event(1, "activity-date-withheld", withheld),
                        event(2, "activity-date-withheld", withheld),
                        event(
                                3,
                                "activity-disclosure-changed",
                                """
                                {"activityId":"a","disclosure":"open",
                                 "standing":{"date":"2026-06-22"}}
                                """));
        story.forEach(listener::on);
        List<Object> once = stored.events();
        assertThat(once.getLast())
                .isInstanceOfSatisfying(
                        RemindersScheduled.class,
                        scheduled -> assertThat(scheduled.occasions()).isNotEmpty());

        story.forEach(listener::on);
        story.forEach(listener::on);

        assertThat(stored.events()).isEqualTo(once);
    }

    private static PublishedEvent event(int sequence, String type, String json) {
        return new PublishedEvent(
                "e" + sequence,
                "kz.moldir.plan." + type + ".v1",
                "a",
                sequence,
                "moldir.plan",
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                json,
                JSON);
    }
}
