package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityAmended;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerRequested;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OutsideWithdrawn;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.ActivityCommand.AmendActivity;
import kz.moldir.plan.write.activity.ActivityCommand.CarryOver;
import kz.moldir.plan.write.activity.ActivityCommand.CorrectOutside;
import kz.moldir.plan.write.activity.ActivityCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.ActivityCommand.WithdrawOutside;
import org.junit.jupiter.api.Test;

class AmendedActivityTest extends ActivityCase {

    private static final String WHY = "Изменение бюджета города";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);

    @Test
    void aLaterTermIsAMove() {
        given(PLANNED)
                .when(amending(true))
                .expectEvents(
                        RealPlan.activityAmended(), new ActivityPostponed(ID, FEBRUARY, JUNE, WHY));
    }

    @Test
    void aTermBeforeTheDayThatStandsIsNoMove() {
        given(PLANNED, new ActivityDateAgreed(ID, JUNE.plusDays(1), null, null))
                .when(amending(true))
                .expectEvents(amended(false));
    }

    @Test
    void whatIsOverTakesTheWordsOnly() {
        given(PLANNED, HAPPENED, CLOSED).when(amending(true)).expectEvents(amended(false));
    }

    @Test
    void aMarkOfTheAmendedRowHoldsAtOnce() {
        var marked = RealPlan.laterFireStation().disclosed(Disclosure.UNANNOUNCED);
        given(PLANNED)
                .when(
                        new AmendActivity(
                                ID, 2, TODAY, "21", WHY, RealPlan.fireStation(), marked, true))
                .expectEvents(
                        new DisclosureChanged(ID, Disclosure.UNANNOUNCED, WHY, null, null, null),
                        new ActivityAmended(
                                ID, 2, TODAY, "21", RealPlan.fireStation(), marked, true),
                        new ActivityPostponed(ID, FEBRUARY, JUNE, WHY, true));
    }

    @Test
    void whatItTellsMoreIsSaidOfTheAmendedRow() {
        var marked = RealPlan.fireStation().disclosed(Disclosure.RESTRICTED);
        var open = RealPlan.fireStation();
        given(RealPlan.planned(marked))
                .when(new AmendActivity(ID, 2, TODAY, "21", WHY, marked, open, false))
                .expectEvents(
                        new ActivityAmended(ID, 2, TODAY, "21", marked, open, false),
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                WHY,
                                new Standing(null, false, 0),
                                null,
                                null));
    }

    @Test
    void otherWordsMoveNothing() {
        given(PLANNED).when(amending(false)).expectEvents(amended(false));
    }

    @Test
    void excludedItIsCancelledByThatDecision() {
        given(PLANNED)
                .when(new ExcludeActivity(ID, TODAY, WHY, "21"))
                .expectEvents(new ActivityCancelled(ID, TODAY, WHY, "21", null));
        given(PLANNED, HAPPENED, CLOSED)
                .when(new ExcludeActivity(ID, TODAY, WHY, "21"))
                .expectNoEvents();
    }

    @Test
    void workOutsideThePlanIsPutRightByWhoSawItAsItStands() {
        Row entered = RealPlan.fireStation();
        Row right = RealPlan.laterFireStation();
        ActivityAmended corrected =
                new ActivityAmended(ID, 0, TODAY, "Опечатка", entered, right, false);

        given(PLANNED)
                .when(new CorrectOutside(ID, TODAY, "Опечатка", entered, right))
                .expectEvents(corrected);
        refused(
                given(PLANNED, corrected)
                        .when(new CorrectOutside(ID, TODAY, "Название", entered, entered)),
                "plan-row-changed");
        given(PLANNED, corrected)
                .when(new CorrectOutside(ID, TODAY, "Опечатка", right, right))
                .expectNoEvents();
    }

    @Test
    void workOutsideThePlanThatWasEnteredByMistakeIsTakenBack() {
        ActivityPlanned outside =
                new ActivityPlanned(
                        ID,
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.DECISION.date(),
                        RealPlan.fireStation(),
                        true);
        WithdrawOutside taking = new WithdrawOutside(ID, TODAY, "Введено дважды");
        OutsideWithdrawn taken = new OutsideWithdrawn(ID, TODAY, "Введено дважды");

        given(outside, new ActivityDateAgreed(ID, JUNE, null, null))
                .when(taking)
                .expectEvents(taken);
        refused(given(PLANNED).when(taking), "activity-of-the-plan");
        refused(given(outside, HAPPENED).when(taking), "activity-records-stand");
        refused(
                given(outside, new AnswerRequested(ID, RealPlan.REQUEST)).when(taking),
                "activity-records-stand");
        refused(given(outside, taken).when(taking), "activity-withdrawn");
        refused(
                given(outside, taken)
                        .when(
                                new CorrectOutside(
                                        ID,
                                        TODAY,
                                        "Опечатка",
                                        RealPlan.fireStation(),
                                        RealPlan.laterFireStation())),
                "activity-withdrawn");
        given(outside, taken)
                .when(new CarryOver(ID, TODAY, RealPlan.CARRIED_OVER.next()))
                .expectNoEvents();
    }

    private static AmendActivity amending(boolean postponed) {
        return new AmendActivity(
                ID,
                2,
                TODAY,
                "21",
                WHY,
                RealPlan.fireStation(),
                RealPlan.laterFireStation(),
                postponed);
    }

    private static ActivityAmended amended(boolean moved) {
        return new ActivityAmended(
                ID, 2, TODAY, "21", RealPlan.fireStation(), RealPlan.laterFireStation(), moved);
    }
}
