package kz.moldir.plan.write.approval;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.kit.command.Caller;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AmendmentOrdersTest {

    @Test
    void aDecisionTakesTheCouncilsNameOfNowWithIt() {
        try (SentCommands sent = new SentCommands(ApproveAmendment.class)) {
            Decisions decisions = new Decisions(null, TestCouncil.ALMATY, false, false);
            AmendmentOrders orders =
                    new AmendmentOrders(sent.commands(), TestCouncil.ALMATY, decisions, null);

            orders.approve(
                    RealPlan.PLAN,
                    new ApproveRequest("21", RealPlan.TODAY, "Хасенов М.К.", null, null),
                    caller());

            assertThat(sent.payloads())
                    .singleElement()
                    .extracting(command -> ((ApproveAmendment) command).council())
                    .isEqualTo(TestCouncil.ALMATY.name());
        }
    }

    private static Caller caller() {
        return new Caller(
                "chair",
                "secretariat",
                "POST /",
                "k",
                "r",
                null,
                TestCouncil.CLOCK,
                JsonMapper.shared());
    }
}
