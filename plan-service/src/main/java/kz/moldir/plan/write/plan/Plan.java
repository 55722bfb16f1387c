package kz.moldir.plan.write.plan;

import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
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
    void handle(ApprovePlan command) {
        AggregateLifecycle.apply(state.decide(command));
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        id = event.planId();
        state = state.after(event);
    }
}
