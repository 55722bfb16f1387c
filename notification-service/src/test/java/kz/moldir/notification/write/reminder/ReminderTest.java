package kz.moldir.notification.write.reminder;

import static kz.moldir.notification.Samples.AMENDED;
import static kz.moldir.notification.Samples.MAIL;
import static kz.moldir.notification.Samples.OPENED;
import static kz.moldir.notification.Samples.REMINDER;
import static kz.moldir.notification.Samples.TAKEN_BACK;
import static kz.moldir.notification.Samples.TERM;
import static kz.moldir.notification.write.reminder.Reminding.DAY;
import static kz.moldir.notification.write.reminder.Reminding.POLICY;
import static kz.moldir.notification.write.reminder.Reminding.agree;
import static kz.moldir.notification.write.reminder.Reminding.move;
import static kz.moldir.notification.write.reminder.Reminding.open;
import static kz.moldir.notification.write.reminder.Reminding.opened;
import static kz.moldir.notification.write.reminder.Reminding.scheduled;
import static kz.moldir.notification.write.reminder.Reminding.term;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.notification.events.ReminderEvent.DueDayAgreed;
import kz.moldir.notification.events.ReminderEvent.DueDayMoved;
import kz.moldir.notification.events.ReminderEvent.DueDayTold;
import kz.moldir.notification.events.ReminderEvent.DueDayWithheld;
import kz.moldir.notification.events.ReminderEvent.MatterAmended;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.events.ReminderEvent.RemindersTakenUp;
import kz.moldir.notification.write.reminder.ReminderCommand.AmendMatter;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeBackDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.TellDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderTest {

    private final AggregateTestFixture<Reminder> fixture =
            new AggregateTestFixture<>(Reminder.class);

    @Nested
    class Opening {

        @Test
        void schedulesAllFourRemindersAtNineInTheCouncilsTime() {
            fixture.givenNoPriorActivity()
                    .when(open(TERM, "2026-03-20"))
                    .expectEvents(OPENED, scheduled(DAY, 14, 7, 1, -1));
        }

        @Test
        void leavesOutRemindersWhoseOwnDayWasPast() {
            fixture.givenNoPriorActivity()
                    .when(open(TERM, "2026-04-14"))
                    .expectEvents(OPENED, scheduled(DAY, 1, -1));
        }

        @Test
        void keepsTheReminderOfTheVeryDayEvenAfterItsHour() {
            fixture.givenNoPriorActivity()
                    .when(open(TERM, "2026-04-13"))
                    .expectEvents(OPENED, scheduled(DAY, 7, 1, -1));
        }

        @Test
        void remindsOfNothingThatWasPastWhenItBecameKnown() {
            fixture.givenNoPriorActivity()
                    .when(open(TERM, "2026-04-21"))
                    .expectEvents(OPENED, scheduled(DAY));
        }

        @Test
        void remindsOfNothingThatWasDueBeforeTheApproval() {
            Timeframe february = term(TimeframeKind.EXACT_DAY, LocalDate.of(2026, 2, 12));
            fixture.givenNoPriorActivity()
                    .when(open(february, "2026-02-01"))
                    .expectEvents(opened(february), scheduled(LocalDate.of(2026, 2, 12)));
        }

        @Test
        void remindsOfTheEndOfARangeAndOfTheDayOfAnUntil() {
            LocalDate end = LocalDate.of(2026, 5, 31);
            for (TimeframeKind kind : List.of(TimeframeKind.MONTH_RANGE, TimeframeKind.UNTIL)) {
                new AggregateTestFixture<>(Reminder.class)
                        .givenNoPriorActivity()
                        .when(open(term(kind, end), "2026-03-20"))
                        .expectEvents(opened(term(kind, end)), scheduled(end, 14, 7, 1, -1));
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = TimeframeKind.class,
                names = {"ALL_YEAR", "ONGOING", "ON_DEMAND", "BY_SCHEDULE"})
        void remindsOfNoPermanentWork(TimeframeKind kind) {
            Timeframe permanent = term(kind, LocalDate.of(2026, 12, 31));
            fixture.givenNoPriorActivity()
                    .when(open(permanent, "2026-03-20"))
                    .expectEvents(opened(permanent));
        }

        @ParameterizedTest
        @EnumSource(
                value = TimeframeKind.class,
                names = {"TO_BE_AGREED", "UNKNOWN"})
        void waitsWhereNoDayIsKnown(TimeframeKind kind) {
            fixture.givenNoPriorActivity()
                    .when(open(term(kind, null), "2026-03-20"))
                    .expectEvents(opened(term(kind, null)));
        }

        @Test
        void doesNothingTheSecondTime() {
            fixture.given(OPENED, scheduled(DAY, 14, 7, 1, -1))
                    .when(open(TERM, "2026-04-01"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Agreeing {

        @Test
        void schedulesRemindersOfADayThatWasToBeAgreed() {
            fixture.given(opened(term(TimeframeKind.TO_BE_AGREED, null)))
                    .when(agree(DAY, "2026-04-10"))
                    .expectEvents(
                            new DueDayAgreed(REMINDER, DAY, LocalTime.of(15, 0), "Акимат"),
                            scheduled(DAY, 7, 1, -1));
        }

        @Test
        void ofTheSameDayKeepsItsReminders() {
            fixture.given(OPENED, scheduled(DAY, 14, 7, 1, -1))
                    .when(agree(DAY, "2026-04-10"))
                    .expectEvents(new DueDayAgreed(REMINDER, DAY, LocalTime.of(15, 0), "Акимат"));
        }
    }

    @Nested
    class Moving {

        @Test
        void movesTheReminders() {
            LocalDate later = DAY.plusDays(30);
            fixture.given(OPENED, scheduled(DAY, 14, 7, 1, -1))
                    .when(move(later, "2026-04-10"))
                    .expectEvents(new DueDayMoved(REMINDER, later), scheduled(later, 14, 7, 1, -1));
        }

        @Test
        void backRepeatsNoReminderThatWasSentForThatDay() {
            LocalDate later = DAY.plusDays(30);
            fixture.given(
                            OPENED,
                            scheduled(DAY, 14, 7, 1, -1),
                            new RemindersTakenUp(REMINDER, MAIL, DAY, List.of(14, 7)),
                            new DueDayMoved(REMINDER, later),
                            scheduled(later, 14, 7, 1, -1))
                    .when(move(DAY, "2026-04-13"))
                    .expectEvents(new DueDayMoved(REMINDER, DAY), scheduled(DAY, 1, -1));
        }
    }

    @Nested
    class Withholding {

        private final DueDayWithheld withheld = new DueDayWithheld(REMINDER);
        private final DueDayWithheld marked = new DueDayWithheld(REMINDER, true);

        @Test
        void remindsOfNoDayThatIsNotTold() {
            fixture.given(OPENED, scheduled(DAY, 14, 7, 1, -1))
                    .when(new WithholdDueDay(REMINDER, false))
                    .expectEvents(withheld, scheduled(DAY));
            fixture.given(OPENED, scheduled(DAY, 7), withheld, scheduled(DAY))
                    .when(new WithholdDueDay(REMINDER, true))
                    .expectNoEvents();
        }

        @Test
        void leavesATermThatNamesNoDay() {
            fixture.given(
                            new ReminderOpened(
                                    REMINDER, OPENED.matter(), AMENDED.term(), OPENED.approvedOn()),
                            scheduled(DAY, 7))
                    .when(new WithholdDueDay(REMINDER, false))
                    .expectEvents(marked);
        }

        @Test
        void remindsOfNoDayThatTheAmendedPlanComesToName() {
            Object[] month = {
                new ReminderOpened(REMINDER, OPENED.matter(), AMENDED.term(), OPENED.approvedOn()),
                scheduled(AMENDED.term().end(), 7),
                marked
            };
            MatterAmended named = new MatterAmended(REMINDER, AMENDED.matter(), TERM);

            fixture.given(month)
                    .when(
                            new AmendMatter(
                                    REMINDER,
                                    AMENDED.matter(),
                                    TERM,
                                    false,
                                    Reminding.noon("2026-04-01"),
                                    POLICY))
                    .expectEvents(named, scheduled(AMENDED.term().end()));
            fixture.given(
                            Stream.concat(
                                            Stream.of(month),
                                            Stream.of(named, scheduled(AMENDED.term().end())))
                                    .toArray())
                    .when(new TellDueDay(REMINDER, null, Reminding.noon("2026-04-01"), POLICY))
                    .expectEvents(new DueDayTold(REMINDER, null), scheduled(DAY, 14, 7, 1, -1));
        }

        @Test
        void remindsOfTheDayOnceItIsTold() {
            LocalDate later = DAY.plusDays(14);
            fixture.given(OPENED, scheduled(DAY, 7), withheld, scheduled(DAY))
                    .when(new TellDueDay(REMINDER, later, Reminding.noon("2026-04-10"), POLICY))
                    .expectEvents(new DueDayTold(REMINDER, later), scheduled(later, 14, 7, 1, -1));
            fixture.given(OPENED, scheduled(DAY, 7), withheld, scheduled(DAY))
                    .when(new TellDueDay(REMINDER, null, Reminding.noon("2026-04-10"), POLICY))
                    .expectEvents(new DueDayTold(REMINDER, null), scheduled(DAY, 7, 1, -1));
        }
    }

    @Nested
    class TakingBack {

        private final DueDayAgreed agreed =
                new DueDayAgreed(REMINDER, DAY.minusDays(8), LocalTime.of(15, 0), "Акимат");

        @Test
        void remindsByThePlansOwnTermAgain() {
            fixture.given(OPENED, scheduled(DAY), agreed, scheduled(DAY.minusDays(8), 7))
                    .when(takeBack())
                    .expectEvents(TAKEN_BACK, scheduled(DAY, 14, 7, 1, -1));
        }

        @Test
        void remindsOfNothingWhereTheTermNamesNoDay() {
            ReminderOpened open =
                    new ReminderOpened(
                            REMINDER,
                            OPENED.matter(),
                            term(TimeframeKind.TO_BE_AGREED, null),
                            OPENED.approvedOn());
            fixture.given(open, agreed, scheduled(DAY.minusDays(8), 7))
                    .when(takeBack())
                    .expectEvents(TAKEN_BACK, scheduled(DAY.minusDays(8)));
        }

        @Test
        void changesNothingWhereTheTermStands() {
            fixture.given(OPENED, scheduled(DAY, 7)).when(takeBack()).expectNoEvents();
        }

        private static TakeBackDueDay takeBack() {
            return new TakeBackDueDay(REMINDER, Reminding.noon("2026-04-01"), POLICY);
        }
    }

    @Nested
    class Amending {

        @Test
        void schedulesByTheTermOfTheAmendedPlan() {
            fixture.given(OPENED, scheduled(DAY, 14, 7, 1, -1))
                    .when(amend(AMENDED.term()))
                    .expectEvents(AMENDED, scheduled(LocalDate.of(2026, 5, 20), 14, 7, 1, -1));
        }

        @Test
        void changesNoAgreedDay() {
            fixture.given(
                            OPENED,
                            new DueDayAgreed(REMINDER, DAY.minusDays(1), null, null),
                            scheduled(DAY.minusDays(1), 7))
                    .when(amend(AMENDED.term()))
                    .expectEvents(AMENDED);
        }

        @Test
        void remindsByTheTermWhereAnAgreedDayLiesOutsideOfIt() {
            LocalDate agreed = DAY.plusDays(40);
            Object[] before = {
                OPENED, new DueDayAgreed(REMINDER, agreed, null, null), scheduled(agreed, 7)
            };
            LocalDate until = LocalDate.of(2026, 5, 20);

            fixture.given(before)
                    .when(amend(AMENDED.term()))
                    .expectEvents(AMENDED, scheduled(until, 14, 7, 1, -1));
            fixture.given(before)
                    .when(amend(AMENDED.term(), true))
                    .expectEvents(
                            new MatterAmended(REMINDER, AMENDED.matter(), AMENDED.term(), true));
        }

        @Test
        void remindsOfNothingWhereTheTermNamesNoDayAnyMore() {
            Timeframe open = term(TimeframeKind.TO_BE_AGREED, null);
            fixture.given(OPENED, scheduled(DAY, 7))
                    .when(amend(open))
                    .expectEvents(
                            new MatterAmended(REMINDER, AMENDED.matter(), open), scheduled(DAY));
        }

        @Test
        void remindsAgainOfTheSameDayThatComesBack() {
            Timeframe open = term(TimeframeKind.TO_BE_AGREED, null);
            Object[] before = {
                OPENED,
                scheduled(DAY, 14, 7, 1, -1),
                new RemindersTakenUp(REMINDER, MAIL, DAY, List.of(14)),
                new MatterAmended(REMINDER, AMENDED.matter(), open),
                scheduled(DAY)
            };
            fixture.given(before)
                    .when(agree(DAY, "2026-04-01"))
                    .expectEvents(
                            new DueDayAgreed(REMINDER, DAY, LocalTime.of(15, 0), "Акимат"),
                            scheduled(DAY, 7, 1, -1));
            fixture.given(before)
                    .when(move(DAY, "2026-04-01"))
                    .expectEvents(new DueDayMoved(REMINDER, DAY), scheduled(DAY, 7, 1, -1));
            fixture.given(before)
                    .when(open(TERM, "2026-04-01"))
                    .expectEvents(new DueDayMoved(REMINDER, DAY), scheduled(DAY, 7, 1, -1));
        }

        private static AmendMatter amend(Timeframe term) {
            return amend(term, false);
        }

        private static AmendMatter amend(Timeframe term, boolean correction) {
            return new AmendMatter(
                    REMINDER,
                    AMENDED.matter(),
                    term,
                    correction,
                    Reminding.noon("2026-04-10"),
                    POLICY);
        }
    }
}
