package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;

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
    public void on(PublishedEvent event) {
        switch (event.type()) {
            case "kz.moldir.plan.activity-planned.v1" ->
                    planned(event, event.as(ActivityPlannedV1.class));
            case "kz.moldir.plan.activity-date-agreed.v1" ->
                    dated(event, event.as(ActivityDateAgreedV1.class).date());
            case "kz.moldir.plan.activity-postponed.v1" ->
                    dated(event, event.as(ActivityPostponedV1.class).date());
            case "kz.moldir.plan.activity-cancelled.v1" ->
                    cancelled(event, event.as(ActivityCancelledV1.class).reason());
            default -> {}
        }
    }

    /** The visit that follows an activity's own day. */
    static String visitOf(String activityId) {
        return CommandIds.derived(activityId, "visit");
    }

    private void planned(PublishedEvent event, ActivityPlannedV1 planned) {
        KnownActivity activity = activities.planned(event, planned);
        LocalDate day = planned.day();
        if (activity.monitoring() && day != null) {
            follow(event, activity, day);
        }
    }

    private void dated(PublishedEvent event, LocalDate day) {
        KnownActivity activity = activities.changed(event, before -> before.on(day));
        if (activity.monitoring()) {
            follow(event, activity, day);
        }
    }

    private void cancelled(PublishedEvent event, String reason) {
        KnownActivity activity = activities.changed(event, KnownActivity::withdrawn);
        if (activity.monitoring() && activity.date() != null) {
            send(event, new CancelWithActivity(visitOf(activity.id()), reason));
        }
    }

    private void follow(PublishedEvent event, KnownActivity activity, LocalDate day) {
        send(
                event,
                new FollowPlan(
                        visitOf(activity.id()),
                        activity.planned(),
                        day,
                        activity.approvedOn(),
                        event.sequence()));
    }

    private void send(PublishedEvent event, VisitCommand command) {
        String name = command.getClass().getSimpleName();
        commands.send(command, Origins.because(event, command.visitId(), name, getClass()));
    }
}
