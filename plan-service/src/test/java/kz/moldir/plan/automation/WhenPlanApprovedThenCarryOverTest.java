package kz.moldir.plan.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.TakenOver;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.PutCarryingOverRight;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenPlanApprovedThenCarryOverTest {

    private final SentCommands sent = new SentCommands(CarryOver.class, PutCarryingOverRight.class);

    @AfterEach
    void close() {
        sent.close();
    }

    @Test
    void onlyWhatWasNotDoneIsCarriedOver() {
        Row undone = RealPlan.zhetysu().continuing(of("old-10", Reason.NOT_DONE));
        Row permanent = RealPlan.buildings().continuing(of("old-39", Reason.PERMANENT));
        PlanApproved approved =
                new PlanApproved(
                        RealPlan.PLAN,
                        2026,
                        2,
                        RealPlan.DECISION,
                        List.of(undone, permanent, RealPlan.fireStation()));

        new WhenPlanApprovedThenCarryOver(sent.commands())
                .on(RealPlan.recorded(approved, "plan.approved", RealPlan.PLAN, 1));

        assertThat(sent.payloads())
                .isEqualTo(
                        List.of(
                                new CarryOver(
                                        "old-10",
                                        RealPlan.APPROVED_ON,
                                        new Next(undone.id(), 2026, 2, 10))));
    }

    @Test
    void anotherDayOfTheApprovalIsToldToWhatWasCarriedOver() {
        DecisionCorrected corrected =
                new DecisionCorrected(
                        RealPlan.PLAN,
                        2026,
                        2,
                        1,
                        3,
                        RealPlan.DECISION,
                        "Опечатка",
                        List.of(new TakenOver("old-10", "new-10")));

        new WhenPlanApprovedThenCarryOver(sent.commands())
                .on(RealPlan.recorded(corrected, "plan.decision-corrected", RealPlan.PLAN, 2));

        assertThat(sent.payloads())
                .isEqualTo(
                        List.of(
                                new PutCarryingOverRight(
                                        "old-10", "new-10", RealPlan.APPROVED_ON, "Опечатка")));
    }

    @Test
    void nothingIsToldWhereTheDayStays() {
        DecisionCorrected corrected =
                new DecisionCorrected(
                        RealPlan.PLAN, 2026, 2, 1, 3, RealPlan.DECISION, "Номер стал известен");

        new WhenPlanApprovedThenCarryOver(sent.commands())
                .on(RealPlan.recorded(corrected, "plan.decision-corrected", RealPlan.PLAN, 2));

        assertThat(sent.payloads()).isEmpty();
    }

    private static Continues of(String activityId, Reason reason) {
        return new Continues(activityId, 2026, 1, 1, reason);
    }
}
