package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.AnswerRequested;
import kz.moldir.plan.events.Carrying.Session;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.publishing.PlanPublications;
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

    private static SendLetter send(String to) {
        return send(to, "Приглашение", TODAY);
    }

    private static SendLetter send(String to, @Nullable String about, LocalDate on) {
        return new SendLetter(ID, "s", "112/1", about, to, null, on, TODAY);
    }

    private static AnswerRequested letter(String id, String whom) {
        return letter(id, whom, "Приглашение", TODAY);
    }

    private static AnswerRequested letter(
            String id, String whom, @Nullable String about, LocalDate on) {
        return new AnswerRequested(
                ID, new Request(id, Request.Channel.LETTER, whom, "112/1", about, on, true), true);
    }
}
