package kz.moldir.notification.write.reminder;

import static kz.moldir.notification.Samples.AMENDED;
import static kz.moldir.notification.Samples.CLOSED;
import static kz.moldir.notification.Samples.MAIL;
import static kz.moldir.notification.Samples.OPENED;
import static kz.moldir.notification.Samples.REMINDER;
import static kz.moldir.notification.Samples.REOPENED;
import static kz.moldir.notification.Samples.TAKEN_BACK;
import static kz.moldir.notification.write.reminder.Reminding.DAY;
import static kz.moldir.notification.write.reminder.Reminding.POLICY;
import static kz.moldir.notification.write.reminder.Reminding.agree;
import static kz.moldir.notification.write.reminder.Reminding.move;
import static kz.moldir.notification.write.reminder.Reminding.noon;
import static kz.moldir.notification.write.reminder.Reminding.scheduled;
import static kz.moldir.notification.write.reminder.Reminding.takeUp;
import static kz.moldir.notification.write.reminder.Reminding.term;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.notification.events.ReminderEvent.DueDayAgreed;
import kz.moldir.notification.events.ReminderEvent.DueDayMoved;
import kz.moldir.notification.events.ReminderEvent.DueDayWithheld;
import kz.moldir.notification.events.ReminderEvent.MatterAmended;
import kz.moldir.notification.events.ReminderEvent.MatterGoesOn;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
import kz.moldir.notification.events.ReminderEvent.RemindersTakenUp;
import kz.moldir.notification.write.reminder.ReminderCommand.AmendMatter;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.GoOnElsewhere;
import kz.moldir.notification.write.reminder.ReminderCommand.ReopenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reminders that are taken up, and those of what is over. */
class ReminderOverTest {

    private final AggregateTestFixture<Reminder> fixture =
            new AggregateTestFixture<>(Reminder.class);

    @Nested
    class TakingUp {

        @Test
        void takesAllThatHasFallenDueAtOnce() {
            fixture.given(OPENED, scheduled(DAY, 14, 7, 1, -1))
                    .when(takeUp("2026-04-13T04:00:00Z"))
                    .expectEvents(new RemindersTakenUp(REMINDER, MAIL, DAY, List.of(14, 7)));
        }

        @Test
        void takesNothingASecondBefore() {
            fixture.given(OPENED, scheduled(DAY, 7))
                    .when(takeUp("2026-04-13T03:59:59Z"))
                    .expectNoEvents();
        }

        @Test
        void takesEachReminderOnce() {
            fixture.given(
                            OPENED,
                            scheduled(DAY, 7),
                            new RemindersTakenUp(REMINDER, "another-mail", DAY, List.of(7)))
                    .when(takeUp("2026-04-13T04:00:00Z"))
                    .expectNoEvents();
        }

        @Test
        void takesNothingWhenItIsOver() {
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED)
                    .when(takeUp("2026-04-13T04:00:00Z"))
                    .expectNoEvents();
        }
    }

    @Nested
    class GoingOnElsewhere {
        private final MatterGoesOn goesOn = new MatterGoesOn(REMINDER, DAY);
        private final MatterGoesOn stays = new MatterGoesOn(REMINDER, null);

        @Test
        void leavesWhatIsToComeUntilThen() {
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1))
                    .when(from(DAY.plusDays(2)))
                    .expectEvents(new MatterGoesOn(REMINDER, DAY.plusDays(2)));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1))
                    .when(from(DAY))
                    .expectEvents(goesOn, scheduled(DAY, 7, 1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, scheduled(DAY, 7, 1))
                    .when(from(DAY))
                    .expectNoEvents();
        }

        @Test
        void remindsOfAnotherDayUntilThenToo() {
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, scheduled(DAY, 7, 1))
                    .when(move(DAY.plusDays(5), "2026-04-10"))
                    .expectEvents(
                            new DueDayMoved(REMINDER, DAY.plusDays(5)),
                            scheduled(DAY.plusDays(5), 14, 7));
        }

        /** As for every reader of the plan, the day that was agreed falls by the amended term. */
        @Test
        void isAmendedUntilThenAsIfNothingHadBeenDecided() {
            Timeframe later = term(TimeframeKind.EXACT_DAY, DAY.plusDays(3));
            DueDayAgreed agreed = new DueDayAgreed(REMINDER, DAY, null, null);
            MatterGoesOn inMay = new MatterGoesOn(REMINDER, DAY.plusDays(10));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), agreed, inMay)
                    .when(
                            new AmendMatter(
                                    REMINDER,
                                    AMENDED.matter(),
                                    later,
                                    false,
                                    noon("2026-04-10"),
                                    POLICY))
                    .expectEvents(
                            new MatterAmended(REMINDER, AMENDED.matter(), later),
                            scheduled(DAY.plusDays(3), 7, 1, -1));
        }

        @Test
        void thatNeverWasLeavesWhatIsStillToCome() {
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, scheduled(DAY, 7, 1))
                    .when(back())
                    .expectEvents(stays, scheduled(DAY, 7, 1, -1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, scheduled(DAY, 7, 1), CLOSED)
                    .when(back())
                    .expectEvents(stays);
        }

        /** It was held and closed: nobody is reminded of it again. */
        @Test
        void thatNeverWasReopensNothingThatEndedForAnotherReason() {
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED).when(back()).expectNoEvents();
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, stays, CLOSED)
                    .when(back())
                    .expectNoEvents();
        }

        /** It took place before. */
        @Test
        void staysAfterAllWhereItTookPlaceBefore() {
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, scheduled(DAY, 7, 1))
                    .when(from(null))
                    .expectEvents(stays, scheduled(DAY, 7, 1, -1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1)).when(from(null)).expectNoEvents();
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), goesOn, scheduled(DAY, 7, 1), CLOSED)
                    .when(from(null))
                    .expectEvents(stays);
        }

        /** An event of before named no day and ended it at once. */
        @Test
        void comesBackWhereItsDayIsNamedAfterwardsAndWhereItNeverWas() {
            ReminderClosed over = new ReminderClosed(REMINDER, Reason.ACTIVITY_CARRIED_OVER);
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), over)
                    .when(from(DAY))
                    .expectEvents(REOPENED, goesOn, scheduled(DAY, 7, 1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), over, REOPENED, goesOn)
                    .when(back())
                    .expectEvents(stays, scheduled(DAY, 7, 1, -1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), over, goesOn)
                    .when(from(DAY))
                    .expectEvents(REOPENED, goesOn, scheduled(DAY, 7, 1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), over, goesOn)
                    .when(back())
                    .expectEvents(REOPENED, stays, scheduled(DAY, 7, 1, -1));
        }

        private static GoOnElsewhere from(@Nullable LocalDate day) {
            return new GoOnElsewhere(REMINDER, day, noon("2026-04-10"), POLICY);
        }

        private static ReopenReminder back() {
            return new ReopenReminder(
                    REMINDER, false, null, noon("2026-04-11"), POLICY, true, false);
        }
    }

    @Nested
    class Closing {

        @Test
        void endsAllReminders() {
            fixture.given(OPENED, scheduled(DAY, 7))
                    .when(new CloseReminder(REMINDER, Reason.ACTIVITY_CLOSED))
                    .expectEvents(CLOSED);
        }

        @Test
        void remindsOfNothingThatIsToldAfterIt() {
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED)
                    .when(move(DAY.plusDays(7), "2026-04-10"))
                    .expectEvents(new DueDayMoved(REMINDER, DAY.plusDays(7)));
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED)
                    .when(move(DAY, "2026-04-10"))
                    .expectNoEvents();
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED)
                    .when(new CloseReminder(REMINDER, Reason.ACTIVITY_CANCELLED))
                    .expectNoEvents();
        }

        @Test
        void thatWasTakenBackFollowsTheTermAndTheWordsThatWereToldMeanwhile() {
            Timeframe may = term(TimeframeKind.EXACT_DAY, DAY.plusDays(30));
            MatterAmended amended = new MatterAmended(REMINDER, AMENDED.matter(), may);
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED)
                    .when(
                            new AmendMatter(
                                    REMINDER,
                                    AMENDED.matter(),
                                    may,
                                    false,
                                    noon("2026-04-13"),
                                    POLICY))
                    .expectEvents(amended);
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED, amended)
                    .when(new ReopenReminder(REMINDER, true, null, noon("2026-04-14"), POLICY))
                    .expectEvents(REOPENED, scheduled(DAY.plusDays(30), 14, 7, 1, -1));
        }

        @Test
        void thatWasTakenBackKeepsTheHourAndTheHallThatWereToldMeanwhile() {
            DueDayAgreed other =
                    new DueDayAgreed(REMINDER, DAY.plusDays(2), LocalTime.of(15, 0), "Акимат");
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED)
                    .when(agree(DAY.plusDays(2), "2026-04-13"))
                    .expectEvents(other);
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED, other)
                    .when(
                            new ReopenReminder(
                                    REMINDER, true, DAY.plusDays(2), noon("2026-04-14"), POLICY))
                    .expectEvents(REOPENED, scheduled(DAY.plusDays(2), 7, 1, -1));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED, other)
                    .when(move(DAY, "2026-04-13"))
                    .expectEvents(new DueDayMoved(REMINDER, DAY));
        }

        @Test
        void thatWasTakenBackNamesNoDayThatIsToldNoMore() {
            DueDayWithheld withheld = new DueDayWithheld(REMINDER);
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED)
                    .when(new WithholdDueDay(REMINDER, false))
                    .expectEvents(withheld);
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED, withheld)
                    .when(new ReopenReminder(REMINDER, true, null, noon("2026-04-13"), POLICY))
                    .expectEvents(REOPENED);
        }

        @Test
        void thatWasRecordedByMistakeLeavesWhatIsStillToCome() {
            RemindersTakenUp sent = new RemindersTakenUp(REMINDER, MAIL, DAY, List.of(7));
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), sent, CLOSED)
                    .when(new ReopenReminder(REMINDER, false, null, noon("2026-04-13"), POLICY))
                    .expectEvents(REOPENED, scheduled(DAY, 1, -1));
        }

        @Test
        void thatWasTakenBackFollowsTheDayThatStandsByThen() {
            LocalDate other = DAY.plusDays(3);
            fixture.given(OPENED, scheduled(DAY, 7, 1, -1), CLOSED)
                    .when(new ReopenReminder(REMINDER, true, other, noon("2026-04-14"), POLICY))
                    .expectEvents(
                            REOPENED,
                            new DueDayAgreed(REMINDER, other, null, null),
                            scheduled(other, 7, 1, -1));
            fixture.given(
                            OPENED,
                            new DueDayAgreed(REMINDER, other, null, null),
                            scheduled(other, 7, 1, -1),
                            CLOSED)
                    .when(new ReopenReminder(REMINDER, true, null, noon("2026-04-14"), POLICY))
                    .expectEvents(REOPENED, TAKEN_BACK, scheduled(DAY, 1, -1));
        }

        @Test
        void thatWasTakenBackIsAsIfItNeverWas() {
            fixture.given(OPENED, scheduled(DAY, 7), CLOSED, REOPENED, scheduled(DAY, 7))
                    .when(move(DAY.plusDays(7), "2026-04-14"))
                    .expectEvents(
                            new DueDayMoved(REMINDER, DAY.plusDays(7)),
                            scheduled(DAY.plusDays(7), 7, 1, -1));
            fixture.given(OPENED, scheduled(DAY, 7))
                    .when(new ReopenReminder(REMINDER, false, null, noon("2026-04-13"), POLICY))
                    .expectNoEvents();
        }
    }
}
