package kz.moldir.plan.write.plan;

import static kz.moldir.plan.write.plan.ApprovalCase.by;

import java.time.LocalDate;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** What is recorded of the decision that amended a plan is completed or put right. */
class AmendmentDecisionTest extends AmendmentCase {

    private final Decision wrong = new Decision("21", TODAY.minusDays(9), "Хасенов М.К.");
    private final Decision last = new Decision("22", TODAY.minusDays(3), "Хасенов М.К.");

    @Test
    void completesOrPutsRightWhatIsRecorded() {
        Decision right =
                new Decision("21-1", TODAY.minusDays(8), "Ахметов", new Votes(9, 1, 0), null);
        twice().when(put(2, right))
                .expectEvents(
                        new AmendmentDecisionCorrected(
                                PLAN, 2026, 1, 2, wrong.date(), right, "Узнали"));
        twice().when(put(2, wrong)).expectNoEvents();
    }

    @Test
    void putsItsReasonRightToo() {
        String told = version(2, wrong).reason();
        CorrectDecision words = because("Изменение бюджета города на 2026 год");
        AmendmentDecisionCorrected right =
                new AmendmentDecisionCorrected(
                        PLAN,
                        2026,
                        1,
                        2,
                        wrong.date(),
                        wrong,
                        "Узнали",
                        "Изменение бюджета города на 2026 год");
        twice().when(words).expectEvents(right);
        twice().when(because(told)).expectNoEvents();
        twice().andGiven(right).when(words).expectNoEvents();
        Object[] wrote = {by("wrote", BEGUN), by("wrote", MOVED), version(2, wrong)};
        refused(
                approved(wrote)
                        .when(
                                new CorrectDecision(
                                        PLAN,
                                        2,
                                        wrong,
                                        new Recorder("wrote", false),
                                        "Узнали",
                                        TODAY,
                                        false,
                                        "Иное",
                                        null)),
                "plan-same-person");
    }

    private CorrectDecision because(String amendment) {
        CorrectDecision same = put(2, wrong);
        return new CorrectDecision(
                PLAN, 2, wrong, same.by(), same.reason(), TODAY, false, amendment, null);
    }

    @Test
    void leavesTheDecisionsInTheirOrder() {
        refused(twice().when(put(2, on(TODAY.minusDays(2)))), "plan-decision-after-amendment");
        refused(
                twice().when(put(2, on(RealPlan.DECISION.date().minusDays(1)))),
                "plan-amendment-earlier");
        refused(twice().when(put(3, on(TODAY.minusDays(10)))), "plan-amendment-earlier");
        refused(twice().when(put(3, on(TODAY.plusDays(1)))), "plan-decision-in-future");
        refused(twice().when(put(4, wrong)), "plan-not-approved");
        Decision lost = new Decision("21", wrong.date(), "Х", new Votes(3, 3, 0), null);
        refused(twice().when(put(2, lost)), "plan-not-carried");
    }

    @Test
    void countsForWhatFollows() {
        AmendmentDecisionCorrected later =
                new AmendmentDecisionCorrected(
                        PLAN, 2026, 1, 3, last.date(), on(TODAY.minusDays(1)), "Опечатка");
        refused(
                approved(BEGUN, MOVED, version(2, wrong), BEGUN, version(3, last), later)
                        .andGiven(BEGUN, MOVED)
                        .when(new ApproveAmendment(PLAN, on(TODAY.minusDays(2)), CHAIR, TODAY)),
                "plan-amendment-earlier");
    }

    @Test
    void isNotForWhoWroteTheAmendmentUnlessItOnlyCompletes() {
        Object[] wrote = {by("wrote", BEGUN), by("wrote", MOVED), version(2, wrong)};
        Recorder author = new Recorder("wrote", false);
        refused(
                approved(wrote)
                        .when(new CorrectDecision(PLAN, 2, on(TODAY), author, "Узнали", TODAY)),
                "plan-same-person");
        Decision whole = new Decision("21", wrong.date(), wrong.chair(), new Votes(9, 1, 0), null);
        approved(wrote)
                .when(new CorrectDecision(PLAN, 2, whole, author, "Узнали", TODAY))
                .expectSuccessfulHandlerExecution();
    }

    private TestExecutor<Plan> twice() {
        return approved(BEGUN, MOVED, version(2, wrong), BEGUN, version(3, last));
    }

    private CorrectDecision put(int version, Decision right) {
        return new CorrectDecision(PLAN, version, right, CHAIR, "Узнали", TODAY);
    }

    private static Decision on(LocalDate day) {
        return new Decision("21", day, "Хасенов М.К.");
    }
}
