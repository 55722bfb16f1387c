package kz.moldir.monitoring.write;

import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.write.VisitCommand.CancelVisit;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.CompleteVisit;
import kz.moldir.monitoring.write.VisitCommand.CorrectVisit;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import kz.moldir.monitoring.write.VisitCommand.InviteExpert;
import kz.moldir.monitoring.write.VisitCommand.ScheduleVisit;
import kz.moldir.monitoring.write.VisitCommand.TakeInvitationBack;
import kz.moldir.monitoring.write.VisitCommand.WithdrawCompletion;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One visit of a monitoring team: one site, one day, what was found. */
@AggregateRoot(type = "visit")
final class Visit {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private VisitState state = new VisitState.Unplanned();

    Visit() {}

    @CommandHandler
    Visit(ScheduleVisit command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FollowPlan command) {
        decide(command);
    }

    @CommandHandler
    void handle(CompleteVisit command) {
        decide(command);
    }

    @CommandHandler
    void handle(CorrectVisit command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawCompletion command) {
        decide(command);
    }

    @CommandHandler
    void handle(CancelVisit command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING) // Which then decides nothing.
    void handle(CancelWithActivity command) {
        decide(command);
    }

    @CommandHandler
    void handle(InviteExpert command) {
        decide(command);
    }

    @CommandHandler
    void handle(TakeInvitationBack command) {
        decide(command);
    }

    private void decide(VisitCommand command) {
        VisitDecisions.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(VisitEvent event) {
        id = event.visitId();
        state = state.after(event);
    }
}
