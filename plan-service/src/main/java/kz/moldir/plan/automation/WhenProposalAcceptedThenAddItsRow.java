package kz.moldir.plan.automation;

import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ProposalEvent.ProposalAccepted;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;

/** An accepted proposal becomes the last row of its draft. */
public final class WhenProposalAcceptedThenAddItsRow implements EventConsumer {

    private final Commands commands;

    public WhenProposalAcceptedThenAddItsRow(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ProposalAccepted accepted) {
            commands.send(
                    new AddRow(
                            accepted.planId(), accepted.row(), accepted.questions(), event.actor()),
                    Origins.because(event, accepted.planId(), "AddRow", getClass()));
        }
    }

    @Override
    public Class<?> events() {
        return ProposalAccepted.class;
    }
}
