package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.write.activity.ActivityCommand.AskForAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.ProposeDates;
import kz.moldir.plan.write.activity.ActivityCommand.TakeAnswer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestsTest extends ActivityCase {

    private static final ActivityPlanned TO_AGREE = here(RealPlan.zhetysu());

    private static final Request ONE = request("one", "Комиссия №1", TODAY.minusDays(4));
    private static final Request TWO = request("two", "Акимат района", TODAY.minusDays(1));

    @Nested
    class Asking {

        @Test
        void isRecorded() {
            given(TO_AGREE)
                    .when(new AskForAnswer(ID, ONE, TODAY))
                    .expectEvents(new AnswerRequested(ID, ONE));
        }

        @Test
        void isRefusedForTomorrow() {
            Request later = request("x", "Комиссия №1", TODAY.plusDays(1));

            refused(given(TO_AGREE).when(new AskForAnswer(ID, later, TODAY)), "activity-in-future");
        }

        /** Sent twice by a way back and another press, it is logged once. */
        @Test
        void asksWhereTheSameIsLogged() {
            Request same = request("same", "Комиссия №1", TODAY.minusDays(4));
            AnswerRequested logged = new AnswerRequested(ID, ONE);

            refused(
                    given(TO_AGREE, logged).when(new AskForAnswer(ID, same, TODAY)),
                    "activity-asked-already");
            given(TO_AGREE, logged)
                    .when(new AskForAnswer(ID, same, TODAY, true, Set.of()))
                    .expectEvents(new AnswerRequested(ID, same));
            given(TO_AGREE, logged)
                    .when(new AskForAnswer(ID, TWO, TODAY))
                    .expectEvents(new AnswerRequested(ID, TWO));
        }

        @Test
        void isRecordedAlsoOnceItIsOver() {
            for (ActivityEvent over : List.of(CLOSED, CANCELLED)) {
                given(PLANNED, HAPPENED, over)
                        .when(new AskForAnswer(ID, ONE, TODAY))
                        .expectEvents(new AnswerRequested(ID, ONE));
            }
        }
    }

    @Nested
    class Proposing {

        private final List<ProposedDay> days =
                List.of(new ProposedDay(MAY, LocalTime.of(15, 0)), new ProposedDay(TODAY, null));

        @Test
        void asksForAnAnswer() {
            given(TO_AGREE)
                    .when(new ProposeDates(ID, days, ONE, TODAY))
                    .expectEvents(
                            new DatesProposed(ID, TODAY, days, ONE.about()),
                            new AnswerRequested(ID, ONE));
        }

        @Test
        void isRefusedForAYearThatIsASlip() {
            List<ProposedDay> slip =
                    List.of(days.getFirst(), new ProposedDay(MAY.plusYears(36), null));
            refused(
                    given(TO_AGREE).when(new ProposeDates(ID, slip, ONE, TODAY)),
                    "activity-another-year");
        }

        @Test
        void isRefusedForPermanentWork() {
            refused(
                    given(here(RealPlan.buildings())).when(new ProposeDates(ID, days, ONE, TODAY)),
                    "activity-permanent");
        }
    }

    @Nested
    class Answering {

        @Test
        void leavesTheOtherRequestOpen() {
            given(TO_AGREE, new AnswerRequested(ID, ONE), new AnswerRequested(ID, TWO))
                    .when(new TakeAnswer(ID, "two", TODAY, "Согласны", TODAY))
                    .expectEvents(new AnswerReceived(ID, "two", TODAY, "Согласны", waiting(ONE)));
        }

        @Test
        void waitsForNothingThatAnAgreedDayAnswered() {
            given(
                            TO_AGREE,
                            new AnswerRequested(ID, ONE),
                            new ActivityDateAgreed(ID, MAY, null, null),
                            new AnswerRequested(ID, TWO))
                    .when(new TakeAnswer(ID, "two", TODAY, null, TODAY))
                    .expectEvents(new AnswerReceived(ID, "two", TODAY, null, null));
        }

        @Test
        void waitsForNothingThatWasAnsweredSinceWhenItIsPutRight() {
            LocalDate right = TODAY.minusDays(1);
            given(
                            TO_AGREE,
                            new AnswerRequested(ID, ONE),
                            new AnswerRequested(ID, TWO),
                            new AnswerReceived(ID, "two", TODAY, null, waiting(ONE)),
                            new AnswerReceived(ID, "one", TODAY, null, null))
                    .when(correct(Correction.Kind.ANSWER, "two", rightDate(right)))
                    .expectEvents(
                            new RecordCorrected(
                                    ID,
                                    new Correction(
                                            Correction.Kind.ANSWER,
                                            "two",
                                            null,
                                            List.of(
                                                    new Correction.Field(
                                                            "answeredOn",
                                                            TODAY.toString(),
                                                            right.toString())),
                                            true,
                                            "Ошибка",
                                            new Standing(null, false, 0),
                                            waiting(TWO),
                                            null)),
                            new AnswerReceived(ID, "two", right, null, null));
        }

        @Test
        void isRefusedTwice() {
            refused(
                    given(
                                    TO_AGREE,
                                    new AnswerRequested(ID, ONE),
                                    new AnswerReceived(ID, "one", TODAY, null, null))
                            .when(new TakeAnswer(ID, "one", TODAY, null, TODAY)),
                    "activity-request-unknown");
        }

        @Test
        void isRefusedBeforeTheRequest() {
            refused(
                    given(TO_AGREE, new AnswerRequested(ID, TWO))
                            .when(new TakeAnswer(ID, "two", TODAY.minusDays(2), null, TODAY)),
                    "activity-answer-before");
        }
    }

    private static Waiting waiting(Request request) {
        return new Waiting(request.whom(), request.on());
    }

    private static Request request(String id, String whom, LocalDate on) {
        return new Request(id, Request.Channel.LETTER, whom, "112", "Дата", on);
    }
}
