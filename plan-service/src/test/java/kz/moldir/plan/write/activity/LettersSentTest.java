package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.publishing.PlanPublications;
import kz.moldir.plan.write.activity.ActivityCommand.TakeAnswer;
import kz.moldir.plan.write.activity.CarryingCommand.SendLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersSentTest extends ActivityCase {

    private static final SessionArranged ARRANGED =
            new SessionArranged(
                    ID, new Session(List.of("Акимат", "Маслихат"), List.of(), null, null));

    @Test
    void areLoggedForEachWhoIsInvited() {
        given(PLANNED, ARRANGED)
                .when(send(null))
                .expectEvents(letter("s-1", "Акимат"), letter("s-2", "Маслихат"));
    }

    @Test
    void areLoggedOnceUnderTheirNumber() {
        given(PLANNED, ARRANGED, letter("r-1", "Акимат"))
                .when(send(null))
                .expectEvents(letter("s-1", "Маслихат"));
        given(PLANNED, letter("r-1", "Акимат")).when(send("Акимат")).expectNoEvents();
    }

    /** Many are sent without a number, and a number may be that of another year. */
    @Test
    void ofOneNumberAreTwoOnAnotherDayOrInAnotherMatter() {
        given(PLANNED, letter("r-1", "Акимат"))
                .when(send("Акимат", "Приглашение", TODAY.minusDays(1)))
                .expectEvents(letter("s-1", "Акимат", "Приглашение", TODAY.minusDays(1)));
        for (String about : new String[] {"Запрос материалов", null}) {
            given(PLANNED, letter("r-1", "Акимат"))
                    .when(send("Акимат", about, TODAY))
                    .expectEvents(letter("s-1", "Акимат", about, TODAY));
        }
    }

    @Test
    void leaveTheRowAsItIs() {
        ActivityState state = ActivityState.NEW;
        for (ActivityEvent event : List.of(PLANNED, letter("s-1", "Акимат"))) {
            state = state.after(event);
        }
        assertThat(state.waiting()).isNull();
        assertThat(state.known().waiting()).isNull();
        assertThat(
                        new PlanPublications()
                                .of(
                                        RealPlan.recorded(
                                                letter("s-1", "Ким А.А."), "any", "subject", 0)))
                .as("a person's name is told to nobody")
                .isEmpty();
    }

    @Test
    void goToSomebody() {
        given(PLANNED).when(send("Палата")).expectEvents(letter("s-1", "Палата"));
        refused(given(PLANNED).when(send(null)), "carrying-nobody-invited");
    }

    /** What is told of it outside does not change: the letter may name a person. */
    @Test
    void areWaitedForWhereAnAnswerIsExpected() {
        AnswerRequested told =
                new AnswerRequested(
                        ID,
                        new Request("q", Request.Channel.LETTER, "Маслихат", null, null, TODAY));
        given(PLANNED, told).when(expected()).expectEvents(awaited("s-1", "Ким А.А."));

        ActivityState state = ActivityState.NEW;
        for (ActivityEvent event : List.of(PLANNED, told, awaited("s-1", "Ким А.А."))) {
            state = state.after(event);
        }
        assertThat(state.waiting()).isEqualTo(new Waiting("Ким А.А.", TODAY));
        assertThat(state.known().waiting()).isEqualTo(state.waiting());
        assertThat(state.waitingWithheld()).isTrue();
        assertThat(state.toldInstead()).isEqualTo(new Waiting("Маслихат", TODAY));
        assertThat(
                        new PlanPublications()
                                .of(
                                        RealPlan.recorded(
                                                awaited("s-1", "Ким А.А."), "any", "subject", 0)))
                .isEmpty();
    }

    @Test
    void stayUntoldWhereTheyArePutRight() {
        Right other = right("Ахметов К.", null);
        for (boolean expected : new boolean[] {true, false}) {
            LetterSent was = expected ? awaited("s-1", "Ким А.А.") : letter("s-1", "Ким А.А.");
            ActivityState state = ActivityState.NEW;
            for (ActivityEvent event : List.of(PLANNED, was)) {
                state = state.after(event);
            }
            assertThat(ActivityDecisions.decide(state, correct(Kind.REQUEST, "s-1", other)))
                    .filteredOn(LetterSent.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            LetterSent.class,
                            right -> {
                                assertThat(right.withheld()).isTrue();
                                assertThat(right.letter().whom()).isEqualTo("Ахметов К.");
                                assertThat(right.letter().asks()).isEqualTo(expected);
                            });
        }
    }

    /** What was recorded as an invitation was a request, or the other way round. */
    @Test
    void arePutRightInWhetherTheyAskForAnAnswer() {
        for (boolean expected : new boolean[] {true, false}) {
            LetterSent was = expected ? letter("s-1", "Ким А.А.") : awaited("s-1", "Ким А.А.");
            ActivityState state = ActivityState.NEW.after(PLANNED).after(was);
            List<ActivityEvent> events =
                    ActivityDecisions.decide(
                            state, correct(Kind.REQUEST, "s-1", right("Ким А.А.", expected)));
            for (ActivityEvent event : events) {
                state = state.after(event);
            }
            Waiting waiting = expected ? new Waiting("Ким А.А.", TODAY) : null;
            assertThat(state.waiting()).isEqualTo(waiting);
            assertThat(state.known().waiting()).isEqualTo(waiting);
            assertThat(events)
                    .filteredOn(RecordCorrected.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RecordCorrected.class,
                            told ->
                                    assertThat(told.correction().fields())
                                            .contains(
                                                    new Correction.Field(
                                                            "expected",
                                                            String.valueOf(!expected),
                                                            String.valueOf(expected))));
        }
    }

    private static Right right(String whom, @Nullable Boolean expected) {
        return new Right(
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
                whom,
                "112/1",
                "Приглашение",
                null,
                expected);
    }

    /** Nobody outside was told of it then; once the row is closed its day is told, and no more. */
    @Test
    void stayUntoldWhereTheRowWasNotAnnouncedThen() {
        AnswerRequested asked =
                new AnswerRequested(
                        ID,
                        new Request("q", Request.Channel.CALLED, "Акимат", null, null, TODAY),
                        true);
        ActivityState state = ActivityState.NEW;
        for (ActivityEvent event :
                List.of(
                        PLANNED,
                        new DisclosureChanged(
                                ID, Disclosure.UNANNOUNCED, "Проверка", null, null, null),
                        asked,
                        new AnswerReceived(ID, "q", TODAY, null, null, true, null, null),
                        new ActivityClosed(ID, TODAY, "Итог"))) {
            state = state.after(event);
        }
        assertThat(state.dayOnly()).isNull();
        assertThat(
                        ActivityDecisions.decide(
                                state, correct(Kind.REQUEST, "q", rightDate(TODAY.minusDays(1)))))
                .filteredOn(AnswerRequested.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AnswerRequested.class, right -> assertThat(right.withheld()).isTrue());
    }

    @Test
    void areNotLoggedAgainWithAnotherAnswerToWhetherOneIsExpected() {
        refused(
                given(PLANNED, letter("r-1", "Ким А.А.")).when(expected()),
                "activity-letter-logged-otherwise");
        given(PLANNED, awaited("r-1", "Ким А.А.")).when(expected()).expectNoEvents();
        refused(
                given(PLANNED, awaited("r-1", "Акимат")).when(send("Акимат")),
                "activity-letter-logged-otherwise");
    }

    @Test
    void areAnsweredWhetherOrNotThatWasExpected() {
        for (LetterSent sent : List.of(letter("s-1", "Палата"), awaited("s-1", "Палата"))) {
            given(PLANNED, sent)
                    .when(new TakeAnswer(ID, "s-1", TODAY, "Материалы пришли", TODAY))
                    .expectEvents(
                            new AnswerReceived(
                                    ID, "s-1", TODAY, "Материалы пришли", null, true, null, null));
        }
    }

    private static SendLetter expected() {
        return new SendLetter(
                ID, "s", "112/1", "Приглашение", "Ким А.А.", null, true, TODAY, TODAY);
    }

    private static LetterSent awaited(String id, String whom) {
        return new LetterSent(ID, new Letter(id, whom, "112/1", "Приглашение", TODAY, true));
    }

    private static SendLetter send(String to) {
        return send(to, "Приглашение", TODAY);
    }

    private static SendLetter send(String to, @Nullable String about, LocalDate on) {
        return new SendLetter(ID, "s", "112/1", about, to, null, false, on, TODAY);
    }

    private static LetterSent letter(String id, String whom) {
        return letter(id, whom, "Приглашение", TODAY);
    }

    private static LetterSent letter(String id, String whom, @Nullable String about, LocalDate on) {
        return new LetterSent(ID, new Letter(id, whom, "112/1", about, on, false));
    }
}
