package kz.moldir.plan.write.approval;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.kit.command.Caller;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectRemarkRequest;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApprovalOrdersTest {

    @Test
    void aRemarkOfACommissionThatIsGoneIsPutRight() {
        try (SentCommands sent = new SentCommands(CorrectRemark.class)) {
            ApprovalOrders orders =
                    new ApprovalOrders(sent.commands(), TestCouncil.ALMATY, null, null);

            orders.correctRemark(
                    "p",
                    "r",
                    new CorrectRemarkRequest("17", null, "Срок", "Описка", null),
                    caller());

            assertThat(sent.payloads())
                    .singleElement()
                    .extracting(command -> ((CorrectRemark) command).remark().commission())
                    .isEqualTo("17");
        }
    }

    @Test
    void anApprovalTakesTheCouncilsNameOfNowWithIt() {
        try (SentCommands none = new SentCommands()) {
            Decisions decisions = new Decisions(null, TestCouncil.ALMATY, false, false);
            ApprovalOrders orders =
                    new ApprovalOrders(none.commands(), TestCouncil.ALMATY, decisions, null);
            ApproveRequest asked =
                    new ApproveRequest("17", RealPlan.TODAY, "Хасенов М.К.", null, null);

            assertThat(orders.approval(RealPlan.PLAN, asked, caller()).council())
                    .isEqualTo(TestCouncil.ALMATY.name());
        }
    }

    private static Caller caller() {
        return new Caller(
                "secretary",
                "secretariat",
                "POST /",
                "k",
                "r",
                null,
                TestCouncil.CLOCK,
                JsonMapper.shared());
    }
}
