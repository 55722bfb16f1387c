package kz.moldir.plan.automation;

import java.util.Optional;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ActivityEvent.Next;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.ActivityCommand.CarryOver;

/** What an earlier plan left undone is carried over once the plan that goes on with it stands. */
public final class WhenPlanApprovedThenCarryOver implements EventConsumer {

    private final Commands commands;

    public WhenPlanApprovedThenCarryOver(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof PlanApproved approved) {
            for (Row row : approved.rows()) {
                carryOver(approved, row)
                        .ifPresent(
                                command ->
                                        commands.send(
                                                command,
                                                Origins.because(
                                                        event,
                                                        command.activityId(),
                                                        "CarryOver",
                                                        getClass())));
            }
        }
    }

    @Override
    public Class<?> events() {
        return PlanApproved.class;
    }

    static Optional<CarryOver> carryOver(PlanApproved approved, Row row) {
        return Optional.ofNullable(row.continues())
                .filter(earlier -> earlier.reason() == Continues.Reason.NOT_DONE)
                .map(
                        earlier ->
                                new CarryOver(
                                        earlier.activityId(),
                                        approved.decision().date(),
                                        new Next(
                                                row.id(),
                                                approved.year(),
                                                approved.half(),
                                                row.number())));
    }
}
