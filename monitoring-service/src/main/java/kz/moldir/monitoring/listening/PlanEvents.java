package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.jspecify.annotations.Nullable;

/** When a monitoring activity gets a day, moves or is cancelled, then so does its visit. */
public final class PlanEvents implements Listener {

    private final Commands commands;
    private final KnownActivities activities;

    public PlanEvents(Commands commands, KnownActivities activities) {
        this.commands = commands;
        this.activities = activities;
    }

    @Override
    public String name() {
        return "planEvents";
    }

    @Override
    public String topic() {
        return "moldir.plan";
    }

    @Override
    public List<View<?>> views() {
        return List.of(activities.view());
    }

    @Override
    public boolean sideBySide() {
        return true;
    }

    @Override
    public void on(PublishedEvent published) {
        PlanEventV1.of(published)
                .flatMap(
                        event ->
                                command(
                                        activities.after(published, event),
                                        event,
                                        published.sequence()))
                .ifPresent(command -> send(published, command));
    }

    @Override
    public void fold(PublishedEvent published) {
        PlanEventV1.of(published).ifPresent(event -> activities.take(published, event));
    }

    /** What an event asks of the activity's visit; pure. */
    static Optional<VisitCommand> command(
            KnownActivity activity, PlanEventV1 event, long sequence) {
        if (!activity.monitoring()) {
            return Optional.empty();
        }
        return switch (event) {
            case ActivityPlannedV1 now -> follow(activity, now.day(), sequence);
            case ActivityDateAgreedV1 now -> follow(activity, now.date(), sequence);
            case ActivityPostponedV1 now -> follow(activity, now.date(), sequence);
            case ActivityCancelledV1 now ->
                    activity.date() == null
                            ? Optional.empty()
                            : Optional.of(
                                    new CancelWithActivity(visitOf(activity.id()), now.reason()));
        };
    }

    private static Optional<VisitCommand> follow(
            KnownActivity activity, @Nullable LocalDate day, long sequence) {
        return day == null
                ? Optional.empty()
                : Optional.of(
                        new FollowPlan(
                                visitOf(activity.id()),
                                activity.planned(),
                                day,
                                activity.approvedOn(),
                                sequence));
    }

    /** The visit that follows an activity's own day. */
    static String visitOf(String activityId) {
        return CommandIds.derived(activityId, "visit");
    }

    private void send(PublishedEvent event, VisitCommand command) {
        String name = command.getClass().getSimpleName();
        commands.send(command, Origins.because(event, command.visitId(), name, getClass()));
    }
}
