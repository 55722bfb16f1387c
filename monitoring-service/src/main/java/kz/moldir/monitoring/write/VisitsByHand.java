package kz.moldir.monitoring.write;

import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.monitoring.write.VisitCommand.ScheduleVisit;
import kz.moldir.monitoring.write.VisitRequests.ScheduleRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans visits of which the plan names no day, as the API and the page ask. */
@Component
final class VisitsByHand {

    private final Commands commands;
    private final PlannedActivities activities;

    VisitsByHand(Commands commands, PlannedActivities activities) {
        this.commands = commands;
        this.activities = activities;
    }

    /** What came of it: the visit, and the position to read it after. */
    record Scheduled(String id, long position) {}

    /**
     * One more visit of an activity.
     *
     * @throws kz.moldir.kit.access.Denied where it is another commission's
     */
    Scheduled scheduled(ScheduleRequest asked, Caller caller) {
        Caller acting = caller.asOneOf(activities.commissions(asked.activityId()));
        Completions.refuseOutside(asked.date());
        Origin origin = acting.asking(asked);
        String id = CommandIds.derived(origin.commandId(), "visit");
        PlannedActivity activity = activities.find(asked.activityId()).orElse(null);
        ScheduleVisit command =
                new ScheduleVisit(id, activity, asked.date(), words(asked.object()));
        return new Scheduled(id, commands.send(command, origin).position());
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
