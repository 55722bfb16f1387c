package kz.moldir.plan.automation;

import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;

/** Each row of an approved plan becomes an activity of its own, once. */
public final class WhenPlanApprovedThenPlanItsActivities implements EventConsumer {

    private final Commands commands;

    public WhenPlanApprovedThenPlanItsActivities(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof PlanApproved approved) {
            for (Row row : approved.rows()) {
                commands.send(
                        plan(approved, row),
                        Origins.because(event, row.id(), "PlanActivity", getClass()));
            }
        }
    }

    @Override
    public Class<?> events() {
        return PlanApproved.class;
    }

    static PlanActivity plan(PlanApproved approved, Row row) {
        return new PlanActivity(
                row.id(),
                approved.planId(),
                approved.year(),
                approved.half(),
                approved.decision().date(),
                row);
    }
}
