package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrectionsTest extends ActivityCase {

    private static final Standing TERM = new Standing(null, false, 0);

    /** What is refused as the slip of a year is not let in as a correction. */
    @Test
    void doNotLetInTheSlipOfAYear() {
        ActivityCovered told = covered(TODAY);
        LocalDate slip = TODAY.minusYears(10);
        refused(
                given(PLANNED, HAPPENED, told)
                        .when(correct(Kind.PUBLICATION, told.publication().id(), rightDate(slip))),
                "activity-another-year");
        refused(
                given(PLANNED, CANCELLED).when(correct(Kind.CANCELLATION, "", rightDate(slip))),
                "activity-another-year");
        OccurrenceRecorded visit =
                new OccurrenceRecorded(
                        ID, new Occurrence("v", TODAY, null, null, null, null, null, "v"));
        refused(
                given(PLANNED, visit).when(correct(Kind.OCCURRENCE, "v", rightDate(slip))),
                "activity-another-year");
        Request letter = new Request("r-1", Request.Channel.LETTER, "Акимат", null, null, TODAY);
        refused(
                given(PLANNED, new AnswerRequested(ID, letter, null))
                        .when(correct(Kind.REQUEST, "r-1", rightDate(slip))),
                "activity-another-year");
    }

    @Test
    void leaveADayThatIsStoredSo() {
        ActivityCovered told = covered(TODAY.minusYears(10));
        given(PLANNED, HAPPENED, told)
                .when(correct(Kind.PUBLICATION, told.publication().id(), rightUrl(URL + "0")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void askAboutAResultBeforeItWasHeld() {
        ActivityCovered told = covered(TODAY);
        Right early = rightDate(RealPlan.VISIT.date().minusDays(1));
        refused(
                given(PLANNED, HAPPENED, told)
                        .when(correct(Kind.PUBLICATION, told.publication().id(), early)),
                "activity-result-before-held");
        given(PLANNED, HAPPENED, told)
                .when(
                        new Correct(
                                ID,
                                Kind.PUBLICATION,
                                told.publication().id(),
                                early,
                                "new",
                                "Ошибка",
                                TODAY,
                                Set.of("activity-result-before-held"),
                                false))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void mayConcealWordsThatStandAsTheyAre() {
        given(PLANNED, HAPPENED, CLOSED)
                .when(correct(Kind.CLOSING, "closing", rightResult(CLOSED.result())))
                .expectException(Refused.class)
                .expectNoEvents();
        given(PLANNED, HAPPENED, CLOSED)
                .when(
                        new Correct(
                                ID,
                                Kind.CLOSING,
                                "closing",
                                rightResult(CLOSED.result()),
                                "new",
                                "Телефон жителя",
                                TODAY,
                                Set.of(),
                                true))
                .expectEvents(
                        new RecordCorrected(
                                ID,
                                new Correction(
                                        Kind.CLOSING,
                                        "closing",
                                        null,
                                        List.of(
                                                new Field(
                                                        "closedOn",
                                                        CLOSED.on().toString(),
                                                        CLOSED.on().toString()),
                                                new Field(
                                                        "result",
                                                        CLOSED.result(),
                                                        CLOSED.result())),
                                        true,
                                        "Телефон жителя",
                                        new Standing(null, false, 0),
                                        null,
                                        null,
                                        null,
                                        null,
                                        true)),
                        CLOSED);
    }

    private static ActivityCovered covered(LocalDate date) {
        return new ActivityCovered(
                ID,
                new Publication(
                        URL,
                        "Совет в Шугыле",
                        date,
                        Publication.Kind.RESULT,
                        Publication.Medium.SITE));
    }

    @Nested
    class OfAnOccurrence {

        private final Occurrence right =
                new Occurrence(
                        "new",
                        LocalDate.of(2026, 4, 9),
                        RealPlan.VISIT.time(),
                        RealPlan.VISIT.place(),
                        RealPlan.VISIT.format(),
                        RealPlan.VISIT.object(),
                        RealPlan.VISIT.summary(),
                        null);

        @Test
        void keepsTheWrongAndTheRight() {
            given(PLANNED, HAPPENED)
                    .when(correct(Kind.OCCURRENCE, RealPlan.VISIT.id(), occurrence()))
                    .expectEvents(
                            corrected(
                                    new Correction(
                                            Kind.OCCURRENCE,
                                            RealPlan.VISIT.id(),
                                            RealPlan.VISIT.date(),
                                            List.of(
                                                    new Field(
                                                            "occurrence",
                                                            "2026-04-10",
                                                            "2026-04-09")),
                                            true,
                                            "Ошибка",
                                            TERM,
                                            null,
                                            null)),
                            new OccurrenceRecorded(ID, right));
        }

        @Test
        void leavesNothingToCloseWith() {
            refused(
                    given(PLANNED, HAPPENED, corrected(withdrawn()))
                            .when(new Close(ID, "Итог", TODAY)),
                    "activity-nothing-happened");
        }

        @Test
        void letsTheSameBeRecordedAnew() {
            given(PLANNED, HAPPENED, corrected(withdrawn()))
                    .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                    .expectEvents(HAPPENED);
        }

        @Test
        void isRefusedWhereTheRowWasClosedOnIt() {
            refused(
                    given(PLANNED, HAPPENED, CLOSED)
                            .when(correct(Kind.OCCURRENCE, RealPlan.VISIT.id(), null)),
                    "activity-closed-on-it");
        }

        @Test
        void isRefusedWhereTheRowWasClosedBeforeTheRightDay() {
            ActivityClosed closed = new ActivityClosed(ID, RealPlan.VISIT.date(), "Итог");

            refused(
                    given(PLANNED, HAPPENED, closed)
                            .when(
                                    correct(
                                            Kind.OCCURRENCE,
                                            RealPlan.VISIT.id(),
                                            right(RealPlan.VISIT.date().plusDays(1)))),
                    "activity-closed-on-it");
        }

        @Test
        void isRefusedWhereNothingChanges() {
            Right same = right(RealPlan.VISIT.date());

            refused(
                    given(PLANNED, HAPPENED)
                            .when(correct(Kind.OCCURRENCE, RealPlan.VISIT.id(), same)),
                    "activity-same-again");
        }

        @Test
        void isRefusedTwice() {
            refused(
                    given(PLANNED, HAPPENED, corrected(withdrawn()))
                            .when(correct(Kind.OCCURRENCE, RealPlan.VISIT.id(), null)),
                    "activity-nothing-to-correct");
        }

        private Correction withdrawn() {
            return new Correction(
                    Kind.OCCURRENCE,
                    RealPlan.VISIT.id(),
                    RealPlan.VISIT.date(),
                    List.of(),
                    false,
                    "Ошибка",
                    TERM,
                    null,
                    null);
        }

        private Right occurrence() {
            return right(LocalDate.of(2026, 4, 9));
        }

        private Right right(LocalDate date) {
            Occurrence was = RealPlan.VISIT;
            return new Right(
                    date,
                    was.time(),
                    was.place(),
                    was.format(),
                    was.object(),
                    was.summary(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    @Test
    void ofAClosingOpensTheRowAgain() {
        given(PLANNED, HAPPENED, CLOSED, corrected(wrong(Kind.CLOSING, "closing", null)))
                .when(new Close(ID, "Верно", TODAY))
                .expectEvents(new ActivityClosed(ID, TODAY, "Верно"));
    }

    @Test
    void ofAPublicationSaysWhereItWas() {
        Publication wrong = new Publication(URL, "Итоги", TODAY, result());
        Right right =
                new Right(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Publication.Medium.SOCIAL);

        given(PLANNED, HAPPENED, CLOSED, new ActivityCovered(ID, wrong))
                .when(correct(Kind.PUBLICATION, wrong.id(), right))
                .expectEvents(
                        corrected(
                                new Correction(
                                        Kind.PUBLICATION,
                                        wrong.id(),
                                        TODAY,
                                        List.of(new Field("medium", null, "social")),
                                        true,
                                        "Ошибка",
                                        TERM,
                                        null,
                                        null)),
                        new ActivityCovered(
                                ID,
                                new Publication(
                                        URL, "Итоги", TODAY, result(), Publication.Medium.SOCIAL)));
    }

    @Test
    void ofAPublicationTellsNoDayOfAMarkedRow() {
        Publication wrong = new Publication(URL, "Анонс", TODAY, Publication.Kind.ANNOUNCEMENT);

        given(
                        here(RealPlan.zhetysu().disclosed(Disclosure.UNANNOUNCED)),
                        new ActivityDateAgreed(ID, MAY, null, null, true),
                        new ActivityCovered(ID, wrong))
                .when(correct(Kind.PUBLICATION, wrong.id(), null))
                .expectEvents(
                        corrected(
                                new Correction(
                                        Kind.PUBLICATION,
                                        wrong.id(),
                                        null,
                                        List.of(
                                                new Field("publication", URL, null),
                                                new Field("title", "Анонс", null),
                                                new Field("publishedOn", "2026-04-13", null),
                                                new Field("kind", "announcement", null)),
                                        false,
                                        "Ошибка",
                                        TERM,
                                        null,
                                        null)));
    }

    @Test
    void ofAnAnswerIsRefusedToADayBeforeTheRequest() {
        Request request = RealPlan.REQUEST;

        refused(
                given(
                                PLANNED,
                                new AnswerRequested(ID, request),
                                new AnswerReceived(ID, request.id(), request.on(), null, null))
                        .when(
                                correct(
                                        Kind.ANSWER,
                                        request.id(),
                                        rightDate(request.on().minusDays(1)))),
                "activity-answer-before");
    }

    @Test
    void ofACancellationOpensTheRowAgain() {
        given(PLANNED, CANCELLED, corrected(wrong(Kind.CANCELLATION, "cancellation", null)))
                .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                .expectEvents(HAPPENED);
    }

    @Test
    void ofAPublicationIsRefusedWhereTheRightOneIsKnown() {
        Publication other = new Publication("https://example.kz/2", "Итоги", TODAY, result());
        Publication wrong = new Publication(URL, "Итоги", TODAY, result());

        refused(
                given(
                                PLANNED,
                                HAPPENED,
                                new ActivityCovered(ID, wrong),
                                new ActivityCovered(ID, other))
                        .when(correct(Kind.PUBLICATION, wrong.id(), rightUrl(other.url()))),
                "activity-publication-known");
    }

    private static Publication.Kind result() {
        return Publication.Kind.RESULT;
    }

    private static Correction wrong(Kind kind, String id, @Nullable LocalDate day) {
        return new Correction(kind, id, day, List.of(), false, "Ошибка", TERM, null, null);
    }

    private static ActivityEvent corrected(Correction correction) {
        return new RecordCorrected(ID, correction);
    }
}
