package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.AskForAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.ActivityCommand.TakeAnswer;
import kz.moldir.plan.write.activity.PlanningCommand.CorrectOutside;
import org.junit.jupiter.api.Test;

class DisclosureTest extends ActivityCase {

    private static final DisclosureChanged UNANNOUNCED = changed(Disclosure.UNANNOUNCED);
    private static final DisclosureChanged RESTRICTED = changed(Disclosure.RESTRICTED);
    private static final ActivityDateAgreed SECRET =
            new ActivityDateAgreed(ID, MAY, LocalTime.of(15, 0), "Шугыла", true);
    private static final Correct TAKE_BACK_THE_CLOSING =
            correct(Correction.Kind.CLOSING, "closing", null);

    @Test
    void marksADayThatIsNotTold() {
        given(TO_AGREE, UNANNOUNCED)
                .when(new AgreeDate(ID, MAY, LocalTime.of(15, 0), "Шугыла", TODAY))
                .expectEvents(SECRET);
    }

    @Test
    void tellsTheDayWhenItIsHeld() {
        given(TO_AGREE, UNANNOUNCED, SECRET, HAPPENED)
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог"),
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                null,
                                new Standing(MAY, false, 0),
                                LocalTime.of(15, 0),
                                "Шугыла"));
    }

    @Test
    void isWithheldFromItsPlanningOn() {
        ActivityPlanned marked = here(RealPlan.zhetysu().disclosed(Disclosure.UNANNOUNCED));

        given(marked)
                .when(new AgreeDate(ID, MAY, LocalTime.of(15, 0), "Шугыла", TODAY))
                .expectEvents(SECRET);
        refused(
                given(marked)
                        .when(new ChangeDisclosure(ID, Disclosure.UNANNOUNCED, "Проверка", TODAY)),
                "activity-same-again");
    }

    /** No plan names it, so its words are told with its day, and no earlier. */
    @Test
    void workOutsideThePlanIsToldWhatItIsOnceItIsHeldOrOpened() {
        Row entered = RealPlan.zhetysu().disclosed(Disclosure.UNANNOUNCED);
        Row right = RealPlan.zhetysu().due(RealPlan.housing().timeframe());
        Row marked = right.disclosed(Disclosure.UNANNOUNCED);
        ActivityPlanned outside =
                new ActivityPlanned(ID, RealPlan.PLAN, 2026, 1, TODAY, entered, true);
        ActivityAmended corrected =
                new ActivityAmended(ID, 0, TODAY, "Опечатка", entered, marked, false, true, true);
        ActivityAmended told =
                new ActivityAmended(ID, 0, TODAY, "—", marked, marked, false, true, null);
        OccurrenceRecorded dayOnly = new OccurrenceRecorded(ID, RealPlan.VISIT, true, true);

        given(outside)
                .when(new CorrectOutside(ID, TODAY, "Опечатка", entered, marked))
                .expectEvents(corrected);
        given(outside, corrected, dayOnly)
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог"),
                        told,
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                null,
                                new Standing(null, false, 0),
                                null,
                                null,
                                List.of(RealPlan.VISIT)));
        given(outside, corrected)
                .when(new ChangeDisclosure(ID, Disclosure.OPEN, "Решили объявить", TODAY))
                .expectEvents(
                        told,
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                "Решили объявить",
                                new Standing(null, false, 0),
                                null,
                                null));
    }

    @Test
    void tellsOnlyTheDayOfAnOccurrenceUntilItIsHeld() {
        OccurrenceRecorded dayOnly = new OccurrenceRecorded(ID, RealPlan.VISIT, true, true, true);

        given(TO_AGREE, UNANNOUNCED)
                .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                .expectEvents(dayOnly);
        given(TO_AGREE, UNANNOUNCED, dayOnly)
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог"),
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                null,
                                new Standing(null, false, 0),
                                null,
                                null,
                                List.of(RealPlan.VISIT)));
    }

    @Test
    void tellsNoCorrectionOfWhatItDoesNotTell() {
        given(TO_AGREE, HAPPENED, CLOSED, RESTRICTED)
                .when(correct(Correction.Kind.CLOSING, "closing", rightResult("Сказанное")))
                .expectEvents(
                        new RecordCorrected(
                                ID,
                                new Correction(
                                        Correction.Kind.CLOSING,
                                        "closing",
                                        null,
                                        List.of(
                                                new Correction.Field(
                                                        "result", CLOSED.result(), "Сказанное")),
                                        true,
                                        "Ошибка",
                                        new Standing(null, false, 0),
                                        null,
                                        true)),
                        new ActivityClosed(ID, TODAY, "Сказанное", true));
    }

    @Test
    void keepsBackWhatWasSaidWhereItIsRestricted() {
        given(TO_AGREE, RESTRICTED)
                .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                .expectEvents(new OccurrenceRecorded(ID, RealPlan.VISIT, true, null, true));
        given(TO_AGREE, RESTRICTED, new OccurrenceRecorded(ID, RealPlan.VISIT, true, null))
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог", true),
                        new DisclosureChanged(
                                ID,
                                Disclosure.RESTRICTED,
                                null,
                                new Standing(null, false, 0),
                                null,
                                null));
    }

    @Test
    void keepsBackWhatWasToBeToldLaterWhereItIsRestrictedSince() {
        OccurrenceRecorded dayOnly = new OccurrenceRecorded(ID, RealPlan.VISIT, true, true);

        given(TO_AGREE, UNANNOUNCED, dayOnly, RESTRICTED)
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог", true),
                        new DisclosureChanged(
                                ID,
                                Disclosure.RESTRICTED,
                                null,
                                new Standing(null, false, 0),
                                null,
                                null));
    }

    @Test
    void tellsTheDayAtOnceWhereItIsOpenedAgain() {
        given(TO_AGREE, UNANNOUNCED, SECRET)
                .when(new ChangeDisclosure(ID, Disclosure.OPEN, "Решили объявить", TODAY))
                .expectEvents(
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                "Решили объявить",
                                new Standing(MAY, false, 0),
                                LocalTime.of(15, 0),
                                "Шугыла"));
    }

    @Test
    void isSilentAgainWhereItWasClosedInError() {
        DisclosureChanged told = toldAtTheClosing(Disclosure.OPEN, new Standing(null, false, 0));

        given(TO_AGREE, UNANNOUNCED, HAPPENED, CLOSED, told)
                .when(TAKE_BACK_THE_CLOSING)
                .expectEvents(
                        new RecordCorrected(
                                ID,
                                new Correction(
                                        Correction.Kind.CLOSING,
                                        "closing",
                                        null,
                                        List.of(
                                                new Correction.Field(
                                                        "closedOn", TODAY.toString(), null),
                                                new Correction.Field(
                                                        "result", CLOSED.result(), null)),
                                        false,
                                        "Ошибка",
                                        new Standing(null, false, 0),
                                        null,
                                        null)),
                        silent(Disclosure.UNANNOUNCED));
    }

    /** Its closing told the day, though it stayed restricted or was marked only since. */
    @Test
    void isSilentAgainOfTheDayThatStandsWhateverItsMarkWasWhenItWasClosed() {
        Standing day = new Standing(MAY, false, 0);
        ActivityClosed unsaid = new ActivityClosed(ID, TODAY, CLOSED.result(), true);

        assertThat(
                        afterItsClosing(
                                TO_AGREE,
                                RESTRICTED,
                                SECRET,
                                HAPPENED,
                                unsaid,
                                toldAtTheClosing(Disclosure.RESTRICTED, day)))
                .contains(silent(Disclosure.RESTRICTED));
        for (Disclosure since : List.of(Disclosure.UNANNOUNCED, Disclosure.RESTRICTED)) {
            assertThat(
                            afterItsClosing(
                                    TO_AGREE,
                                    new ActivityDateAgreed(ID, MAY, null, null),
                                    HAPPENED,
                                    CLOSED,
                                    new DisclosureChanged(ID, since, "Проверка", day, null, null)))
                    .contains(silent(since));
        }
        assertThat(afterItsClosing(TO_AGREE, HAPPENED, CLOSED)).isEmpty();
    }

    @Test
    void tellsNobodyWhomItAsks() {
        Request request = new Request("r", Request.Channel.LETTER, "Школа № 5", null, null, TODAY);
        for (DisclosureChanged marked : List.of(UNANNOUNCED, RESTRICTED)) {
            given(TO_AGREE, marked)
                    .when(new AskForAnswer(ID, request, TODAY))
                    .expectEvents(new AnswerRequested(ID, request, true));
            given(TO_AGREE, marked, new AnswerRequested(ID, request, true))
                    .when(new TakeAnswer(ID, "r", TODAY, null, TODAY))
                    .expectEvents(new AnswerReceived(ID, "r", TODAY, null, null, true, null, null));
        }
    }

    @Test
    void tellsNoneOfItLaterEither() {
        Request told = new Request("t", Request.Channel.LETTER, "Акимат", null, null, TODAY);
        Request request = new Request("r", Request.Channel.LETTER, "Школа № 5", null, null, TODAY);

        given(
                        TO_AGREE,
                        UNANNOUNCED,
                        new AnswerRequested(ID, request, true),
                        changed(Disclosure.OPEN),
                        new AnswerRequested(ID, told))
                .when(new TakeAnswer(ID, "t", TODAY, null, TODAY))
                .expectEvents(
                        new AnswerReceived(
                                ID,
                                "t",
                                TODAY,
                                null,
                                new Waiting("Школа № 5", TODAY),
                                null,
                                true,
                                null));
    }

    @Test
    void tellsWhatElseItWaitsFor() {
        Request told = new Request("a", Request.Channel.LETTER, "Акимат", null, null, TODAY);
        Request answered = new Request("b", Request.Channel.LETTER, "Комиссия", null, null, TODAY);
        Request request = new Request("r", Request.Channel.LETTER, "Школа № 5", null, null, TODAY);
        Waiting school = new Waiting("Школа № 5", TODAY);
        Waiting others = new Waiting("Акимат", TODAY);
        Object[] opened = {
            TO_AGREE,
            new AnswerRequested(ID, told),
            new AnswerRequested(ID, answered),
            UNANNOUNCED,
            new AnswerRequested(ID, request, true),
            changed(Disclosure.OPEN)
        };

        given(opened)
                .when(new TakeAnswer(ID, "b", TODAY, null, TODAY))
                .expectEvents(new AnswerReceived(ID, "b", TODAY, null, school, null, true, others));
        given(Arrays.copyOf(opened, 5))
                .when(new TakeAnswer(ID, "b", TODAY, null, TODAY))
                .expectEvents(new AnswerReceived(ID, "b", TODAY, null, school, null, true, null));
    }

    @Test
    void tellsNobodyWhyItIsCancelled() {
        for (DisclosureChanged marked : List.of(UNANNOUNCED, RESTRICTED)) {
            given(TO_AGREE, marked)
                    .when(new Cancel(ID, "Школа № 5 закрыта", "21", TODAY, TODAY, Set.of()))
                    .expectEvents(
                            new ActivityCancelled(ID, TODAY, "Школа № 5 закрыта", "21", true));
        }
    }

    @Test
    void isRefusedWhereNothingChanges() {
        refused(
                given(TO_AGREE)
                        .when(new ChangeDisclosure(ID, Disclosure.OPEN, "Так и есть", TODAY)),
                "activity-same-again");
    }

    /** What is told of it after its closing was taken back, if anything. */
    private static Optional<ActivityEvent> afterItsClosing(ActivityEvent... events) {
        ActivityState state = ActivityState.NEW;
        for (ActivityEvent event : events) {
            state = state.after(event);
        }
        List<ActivityEvent> decided = CorrectionDecisions.corrected(state, TAKE_BACK_THE_CLOSING);
        assertThat(decided).hasSizeLessThanOrEqualTo(2).first().isInstanceOf(RecordCorrected.class);
        return decided.stream().skip(1).findFirst();
    }

    private static DisclosureChanged toldAtTheClosing(Disclosure then, Standing day) {
        return new DisclosureChanged(ID, then, null, day, null, null);
    }

    private static DisclosureChanged silent(Disclosure disclosure) {
        return new DisclosureChanged(ID, disclosure, null, null, null, null);
    }

    private static DisclosureChanged changed(Disclosure disclosure) {
        return new DisclosureChanged(ID, disclosure, "Проверка", null, null, null);
    }
}
