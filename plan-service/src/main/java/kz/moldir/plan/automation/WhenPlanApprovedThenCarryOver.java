package kz.moldir.plan.automation;

import java.util.List;
import java.util.Optional;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OfApproval;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.TakenOver;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.PutCarryingOverRight;

/**
 * What an earlier plan left undone is carried over once the plan that goes on with it stands, from
 * the day of its approval; another day of that is told to what was carried over, after it was.
 */
public final class WhenPlanApprovedThenCarryOver implements EventConsumer {

    private final Commands commands;

    public WhenPlanApprovedThenCarryOver(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof OfApproval decided) {
            for (ActivityCommand command : commands(decided)) {
                commands.send(
                        command,
                        Origins.because(
                                event,
                                command.activityId(),
                                command.getClass().getSimpleName(),
                                getClass()));
            }
        }
    }

    @Override
    public Class<?> events() {
        return OfApproval.class;
    }

    private static List<ActivityCommand> commands(OfApproval decided) {
        return switch (decided) {
            case PlanApproved now ->
                    now.rows().stream().flatMap(row -> carryOver(now, row).stream()).toList();
            case DecisionCorrected now -> putRight(now);
        };
    }

    private static Optional<ActivityCommand> carryOver(PlanApproved approved, Row row) {
        return Optional.ofNullable(row.continues())
                .filter(Continues::carriesOver)
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

    private static List<ActivityCommand> putRight(DecisionCorrected corrected) {
        List<TakenOver> takenOver = corrected.takenOver();
        return takenOver == null
                ? List.of()
                : takenOver.stream().map(each -> putRight(corrected, each)).toList();
    }

    private static ActivityCommand putRight(DecisionCorrected corrected, TakenOver earlier) {
        return new PutCarryingOverRight(
                earlier.activityId(),
                earlier.next(),
                corrected.decision().date(),
                corrected.reason());
    }
}
