package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.CorrectOutside;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.WithdrawOutside;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendedActivityTest extends ActivityCase {

    private static final String WHY = "Изменение бюджета города";
    private static final String OWN = "Депо передано области";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);
    private static final ActivityCancelled EXCLUDED =
            new ActivityCancelled(ID, TODAY, WHY, "21", null, true, null, 2, OWN);
    private static final ActivityTakenOut OUT =
            new ActivityTakenOut(ID, 2, TODAY, WHY, "21", null, OWN);
    private static final Object[] HELD_OUT = {PLANNED, HAPPENED, CLOSED, OUT};
    private static final ExcludeActivity EXCLUDING =
            new ExcludeActivity(ID, TODAY, WHY, "21", 2, OWN);
    private static final AmendActivity AMENDING =
            new AmendActivity(
                    ID, 2, TODAY, "21", WHY, RealPlan.fireStation(), RealPlan.laterFireStation());

    @Test
    void aLaterTermIsAMove() {
        given(PLANNED).when(AMENDING).expectEvents(RealPlan.activityAmended());
    }

    @Test
    void anAgreedDayOutsideOfItFalls() {
        given(PLANNED, new ActivityDateAgreed(ID, JUNE.plusDays(1), null, null))
                .when(AMENDING)
                .expectEvents(amended(null, new Standing(null, true, 1)));
    }

    @Test
    void whatIsOverTakesTheWordsOnly() {
        given(PLANNED, HAPPENED, CLOSED)
                .when(AMENDING)
                .expectEvents(amended(null, new Standing(null, false, 0)));
    }

    @Test
    void aMarkOfTheAmendedRowHoldsAtOnce() {
        var marked = RealPlan.laterFireStation().disclosed(Disclosure.UNANNOUNCED);
        given(PLANNED)
                .when(new AmendActivity(ID, 2, TODAY, "21", WHY, RealPlan.fireStation(), marked))
                .expectEvents(
                        new DisclosureChanged(ID, Disclosure.UNANNOUNCED, WHY, null, null, null),
                        new ActivityAmended(
                                ID,
                                2,
                                TODAY,
                                "21",
                                RealPlan.fireStation(),
                                marked,
                                false,
                                true,
                                null,
                                WHY,
                                new Standing(null, true, 1)));
    }

    @Test
    void whatItTellsMoreIsSaidOfTheAmendedRow() {
        var marked = RealPlan.fireStation().disclosed(Disclosure.RESTRICTED);
        var open = RealPlan.fireStation();
        given(RealPlan.planned(marked))
                .when(new AmendActivity(ID, 2, TODAY, "21", WHY, marked, open))
                .expectEvents(
                        new ActivityAmended(
                                ID,
                                2,
                                TODAY,
                                "21",
                                marked,
                                open,
                                false,
                                true,
                                null,
                                null,
                                new Standing(null, false, 0)),
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                WHY,
                                new Standing(null, false, 0),
                                null,
                                null));
    }

    @Test
    void excludedItIsCancelledByThatDecision() {
        given(PLANNED).when(EXCLUDING).expectEvents(EXCLUDED);
    }

    @Test
    void excludedAfterItWasOverItKeepsWhatBecameOfItAndSaysThatItIsOut() {
        given(PLANNED, HAPPENED, CLOSED).when(EXCLUDING).expectEvents(OUT);
        given(PLANNED, CANCELLED).when(EXCLUDING).expectEvents(OUT);
        given(PLANNED, HAPPENED, CLOSED)
                .when(new ExcludeActivity(ID, TODAY, WHY, "", 2, null))
                .expectEvents(new ActivityTakenOut(ID, 2, TODAY, WHY, null, null, null));
    }

    /** Else it would be late for a plan that does not have it. */
    @Test
    void whatIsOutOfThePlanIsNotOpenedByACorrection() {
        given(PLANNED, HAPPENED, CLOSED, OUT)
                .when(correct(Kind.CLOSING, "closing", null))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) ->
                                                all.size() == 2
                                                        && all.getFirst() instanceof RecordCorrected
                                                        && all.getLast().equals(EXCLUDED))));
    }

    /** Its cancellation followed from the mistake alone, so it goes with that. */
    @Test
    void whatWasTakenBackByMistakeIsClosedAgain() {
        ActivityClosed again = new ActivityClosed(ID, TODAY, "Обсудили");
        takenBack()
                .when(correct(Kind.CLOSING, "closing", closedWith("Обсудили")))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(all).hasSize(2).last().isEqualTo(again);
                                            assertThat(all.getFirst())
                                                    .asInstanceOf(type(RecordCorrected.class))
                                                    .returns(
                                                            Kind.CANCELLATION,
                                                            right -> right.correction().kind());
                                            return true;
                                        })));
        refused(
                given(PLANNED, HAPPENED, EXCLUDED)
                        .when(correct(Kind.CLOSING, "closing", closedWith("Обсудили"))),
                "activity-nothing-to-correct");
        refused(
                takenBack().when(correct(Kind.CANCELLATION, "cancellation", null)),
                "activity-amended");
        takenBack()
                .when(
                        new ActivityCommand.RecordOccurrence(
                                ID,
                                new Occurrence(
                                        "again", FEBRUARY, null, null, null, null, null, null),
                                TODAY))
                .expectEventsMatching(payloadsMatching(predicate(all -> all.size() == 1)));
    }

    /** The amendment stays; also of a row that was changed, or was open. */
    @Test
    void whyItWentIsPutRight() {
        for (Object[] out : List.of(HELD_OUT, new Object[] {PLANNED, EXCLUDED})) {
            given(out)
                    .when(because("2", "Рынок закрыт"))
                    .expectEventsMatching(
                            payloadsMatching(
                                    predicate(
                                            (List<?> all) -> {
                                                assertThat(all)
                                                        .singleElement()
                                                        .asInstanceOf(type(RecordCorrected.class))
                                                        .extracting(
                                                                right ->
                                                                        right.correction().fields())
                                                        .isEqualTo(
                                                                List.of(
                                                                        new Correction.Field(
                                                                                "rowReason",
                                                                                OWN,
                                                                                "Рынок закрыт")));
                                                return true;
                                            })));
        }
        refused(given(HELD_OUT).when(because("2", OWN)), "activity-same-again");
        refused(given(HELD_OUT).when(because("3", "Рынок")), "activity-nothing-to-correct");
        refused(
                given(HELD_OUT).when(because("2", "Звонить 8 701 234 56 78")),
                "activity-personal-details");
        refused(
                given(HELD_OUT)
                        .andGivenCommands(because("2", "Рынок закрыт"))
                        .when(because("2", "Рынок закрыт")),
                "activity-same-again");
        given(HELD_OUT)
                .andGivenCommands(because("2", "Рынок закрыт"))
                .when(because("2", OWN))
                .expectSuccessfulHandlerExecution();
        given(HELD_OUT)
                .andGivenCommands(because("2", "Рынок закрыт"))
                .when(correct(Kind.CLOSING, "closing", null))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(all)
                                                    .last()
                                                    .asInstanceOf(type(ActivityCancelled.class))
                                                    .returns(
                                                            "Рынок закрыт",
                                                            ActivityCancelled::rowReason);
                                            return true;
                                        })));
    }

    private static Correct because(String version, String reason) {
        return correct(
                Kind.ROW_REASON,
                version,
                new Right(
                        null, null, null, null, null, null, null, reason, null, null, null, null,
                        null, null, null, null, null));
    }

    private TestExecutor<Activity> takenBack() {
        return given(PLANNED, HAPPENED, CLOSED, OUT)
                .andGivenCommands(correct(Kind.CLOSING, "closing", null));
    }

    private static Right closedWith(String result) {
        return new Right(
                null, null, null, null, null, null, result, null, null, null, null, null, null,
                null, null, null, null);
    }

    @Test
    void whatItDecidedIsCorrectedByNobodyAlone() {
        refused(
                given(PLANNED, EXCLUDED).when(correct(Kind.CANCELLATION, "cancellation", null)),
                "activity-amended");
        Object[] dropped = {
            PLANNED, new ActivityDateAgreed(ID, FEBRUARY, null, null), RealPlan.activityAmended()
        };
        refused(given(dropped).when(correct(Kind.DATE, "date", null)), "activity-amended");
        ActivityAmended before =
                new ActivityAmended(
                        ID,
                        2,
                        TODAY,
                        "21",
                        RealPlan.fireStation(),
                        RealPlan.laterFireStation(),
                        true);
        refused(
                given(PLANNED, before, new ActivityPostponed(ID, FEBRUARY, JUNE, WHY))
                        .when(correct(Kind.DATE, "date", null)),
                "activity-amended");
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
        WithdrawOutside taking = new WithdrawOutside(ID, TODAY, "Введено дважды", null);
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
                given(
                                outside,
                                new ActivityAmended(
                                        ID,
                                        0,
                                        TODAY,
                                        "Опечатка",
                                        RealPlan.fireStation(),
                                        RealPlan.laterFireStation(),
                                        false))
                        .when(seeing(RealPlan.fireStation())),
                "plan-row-changed");
        given(outside).when(seeing(RealPlan.fireStation())).expectEvents(taken);
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

    private static WithdrawOutside seeing(Row row) {
        return new WithdrawOutside(ID, TODAY, "Введено дважды", row);
    }

    private static ActivityAmended amended(@Nullable String reason, Standing standing) {
        return new ActivityAmended(
                ID,
                2,
                TODAY,
                "21",
                RealPlan.fireStation(),
                RealPlan.laterFireStation(),
                false,
                null,
                null,
                reason,
                standing);
    }
}
