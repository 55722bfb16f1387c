package kz.moldir.plan.automation;

import java.util.Objects;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;

/** Each row that an amendment changed tells its activity; an added one becomes an activity. */
public final class WhenPlanAmendedThenAmendItsActivities implements EventConsumer {

    private final Commands commands;

    public WhenPlanAmendedThenAmendItsActivities(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof PlanAmended amended) {
            for (RowChange change : amended.changes()) {
                ActivityCommand command = command(amended, change);
                commands.send(
                        command,
                        Origins.because(
                                event,
                                change.row().id(),
                                command.getClass().getSimpleName(),
                                getClass()));
            }
        }
    }

    @Override
    public Class<?> events() {
        return PlanAmended.class;
    }

    static ActivityCommand command(PlanAmended amended, RowChange change) {
        String id = change.row().id();
        String decision = Objects.requireNonNullElse(amended.decision().number(), "");
        return switch (change.kind()) {
            case ADDED ->
                    new PlanActivity(
                            id,
                            amended.planId(),
                            amended.year(),
                            amended.half(),
                            amended.decision().date(),
                            change.row(),
                            null,
                            change.reason() == null ? null : amended.version(),
                            change.reason());
            case EXCLUDED ->
                    new ExcludeActivity(
                            id,
                            amended.decision().date(),
                            amended.reason(),
                            decision,
                            amended.version(),
                            change.reason());
            case CHANGED, POSTPONED ->
                    new AmendActivity(
                            id,
                            amended.version(),
                            amended.decision().date(),
                            decision,
                            amended.reason(),
                            Objects.requireNonNull(change.before()),
                            change.row(),
                            change.reason());
        };
    }
}
