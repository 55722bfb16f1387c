package kz.moldir.plan.write.activity;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether an order would be refused; nothing of it is recorded.
 *
 * @param order that would be sent
 */
public record Weigh(@TargetAggregateIdentifier String activityId, ActivityCommand order) {

    public Weigh(ActivityCommand order) {
        this(order.activityId(), order);
    }
}
