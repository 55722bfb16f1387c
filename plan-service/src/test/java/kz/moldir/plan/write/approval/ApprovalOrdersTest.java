package kz.moldir.plan.write.approval;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.kit.command.Caller;
import kz.moldir.plan.TestCouncil;
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
