package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.activities.PlannedActivity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a row asks for by what is recorded of it. */
class TodayByFactsTest extends TodayCase {

    @Nested
    class Answers {

        private static final LocalDate CAME = RealPlan.TODAY;
        private static final AnswerReceived ANSWER =
                new AnswerReceived(
                        RealPlan.ZHETYSU, RealPlan.REQUEST.id(), CAME, "Выбрали 22 апреля", null);

        @Test
        void standUntilTwoWeeksAreOverOrTheActivityTakesPlace() {
            PlannedActivity row = answered();

            assertThat(at(CAME, row).requests()).isEmpty();
            assertThat(at(CAME, row).answers())
                    .singleElement()
                    .satisfies(
                            each -> assertThat(each.asked().answer()).isEqualTo(ANSWER.summary()));
            assertThat(at(CAME.plusDays(14), row).answers()).hasSize(1);
            assertThat(at(CAME.plusDays(15), row).answers()).isEmpty();
            assertThat(at(CAME, answered(visitOn(CAME))).answers()).isEmpty();
            assertThat(at(CAME, answered(visitOn(CAME.minusDays(1)))).answers()).hasSize(1);
            assertThat(
                            at(CAME, answered(new ActivityClosed(RealPlan.ZHETYSU, CAME, "Итог")))
                                    .answers())
                    .isEmpty();
        }

        private static PlannedActivity answered(ActivityEvent... more) {
            return row(
                    Stream.concat(
                                    Stream.of(
                                            RealPlan.planned(RealPlan.zhetysu()),
                                            new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST),
                                            ANSWER),
                                    Stream.of(more))
                            .toArray(ActivityEvent[]::new));
        }

        private static ActivityEvent visitOn(LocalDate day) {
            return new OccurrenceRecorded(
                    RealPlan.ZHETYSU, new Occurrence("v", day, null, null, null, null, null, null));
        }
    }

    @Nested
    class AsksByFacts {

        private static final LocalDate SESSION = LocalDate.of(2026, 4, 22);

        @Test
        void forTheRecordOfADayThatHasComeAlsoWhileALetterWaits() {
            PlannedActivity waiting =
                    rowOn(
                            SESSION,
                            RealPlan.planned(RealPlan.zhetysu()),
                            new ActivityDateAgreed(RealPlan.ZHETYSU, SESSION, null, null),
                            new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST));

            assertThat(waiting.state()).isEqualTo("waiting");
            assertThat(codes(at(SESSION, waiting))).containsExactly("record");
            assertThat(at(SESSION.minusDays(5), waiting).soon()).containsExactly(waiting);
        }

        @Test
        void forTheResultOfWhatTookPlaceBeforeItsMonthIsOver() {
            PlannedActivity met =
                    row(
                            RealPlan.planned(RealPlan.housing()),
                            new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT));
            PlannedActivity report = kinds(met, ActivityKind.HEARING);

            assertThat(codes(at(RealPlan.TODAY, report))).containsExactly("close");
            assertThat(codes(at(RealPlan.TODAY, kinds(met, ActivityKind.PUBLIC_MONITORING))))
                    .as("visits go on until the end of the month")
                    .isEmpty();
        }

        @Test
        void forAFurtherDayThatPassedWithoutARecord() {
            PlannedActivity further =
                    row(
                            RealPlan.planned(RealPlan.housing()),
                            new OccurrenceRecorded(RealPlan.housing().id(), RealPlan.VISIT),
                            new ActivityDateAgreed(RealPlan.housing().id(), SESSION, null, null));

            assertThat(codes(at(SESSION, further))).containsExactly("record");
        }

        @Test
        void forTheAnswerToWhatWasAskedOfARowOnlyAfterItWasCancelled() {
            ActivityEvent gone = new ActivityCancelled(RealPlan.ZHETYSU, RealPlan.TODAY, "Снято");
            ActivityEvent letter = new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST);
            ActivityEvent planned = RealPlan.planned(RealPlan.zhetysu());

            assertThat(at(RealPlan.TODAY, row(planned, letter, gone)).requests()).isEmpty();
            assertThat(at(RealPlan.TODAY, row(planned, gone, letter)).requests()).hasSize(1);
        }
    }

    @Nested
    class ASchedule {

        @Test
        void asksForTheRecordOfItsDaysThatHaveCome() {
            Today today = at(LATER, scheduled(RealPlan.TODAY, LATER, LATER.plusDays(1)));

            assertThat(today.tasks())
                    .singleElement()
                    .returns("scheduled", Today.Task::code)
                    .extracting(Today.Task::rows)
                    .asInstanceOf(LIST)
                    .extracting("due")
                    .containsExactly(RealPlan.TODAY, LATER);
            assertThat(today.soon())
                    .singleElement()
                    .returns(LATER.plusDays(1), PlannedActivity::due)
                    .returns("Рынок «Алтын Орда»", PlannedActivity::place);
        }

        @Test
        void asksForNoneThatWasRecorded() {
            assertThat(
                            codes(
                                    at(
                                            LATER,
                                            row(
                                                    RealPlan.planned(RealPlan.buildings()),
                                                    days(RealPlan.VISIT.date()),
                                                    new OccurrenceRecorded(
                                                            RealPlan.BUILDINGS, RealPlan.VISIT)))))
                    .isEmpty();
        }
    }
}
