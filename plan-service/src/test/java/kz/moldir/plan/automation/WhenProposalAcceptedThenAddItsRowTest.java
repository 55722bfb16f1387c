package kz.moldir.plan.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ProposalEvent.ProposalAccepted;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenProposalAcceptedThenAddItsRowTest {

    private final SentCommands sent = new SentCommands(AddRow.class);

    @AfterEach
    void close() {
        sent.close();
    }

    @Test
    void theRowSaysWhoAcceptedIt() {
        ProposalAccepted accepted =
                new ProposalAccepted(
                        "p", RealPlan.PLAN, RealPlan.zhetysu(), List.of(), RealPlan.TODAY);

        new WhenProposalAcceptedThenAddItsRow(sent.commands())
                .on(RealPlan.recorded(accepted, "proposal.accepted", "p", 1));

        assertThat(sent.payloads())
                .isEqualTo(
                        List.of(new AddRow(RealPlan.PLAN, RealPlan.zhetysu(), List.of(), "local")));
    }
}
