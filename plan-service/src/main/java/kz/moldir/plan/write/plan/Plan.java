package kz.moldir.plan.write.plan;

import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import kz.moldir.plan.write.plan.PlanCommand.StartPlan;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One half-year's plan of one council: a draft, then what the general meeting approved. */
@AggregateRoot(type = "plan")
final class Plan {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private PlanState state = PlanState.NEW;

    Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportPlan command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartPlan command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(AddRow command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(ChangeRow command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(RemoveRow command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(MoveRow command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(SubmitPlan command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(MakeRemark command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(AnswerRemark command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(PutToMeeting command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(WithdrawPlan command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @CommandHandler
    void handle(ApprovePlan command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        id = event.planId();
        state = state.after(event);
    }
}
