package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.write.VisitCommand.ScheduleVisit;
import kz.moldir.monitoring.write.VisitRequests.ScheduleRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans visits of which the plan names no day, as the API and the page ask. */
@Component
final class VisitsByHand {

    private final Commands commands;
    private final PlannedActivities activities;
    private final Council council;

    VisitsByHand(Commands commands, PlannedActivities activities, Council council) {
        this.commands = commands;
        this.activities = activities;
        this.council = council;
    }

    /** What came of it: the visit, and the position to read it after. */
    record Scheduled(String id, long position) {}

    /**
     * One more visit of an activity.
     *
     * @throws kz.moldir.kit.access.Denied where it is another commission's
     * @throws Refused where the activity takes no visit, or where it is a day off, and nobody has
     *     said that it is meant
     */
    Scheduled scheduled(ScheduleRequest asked, Caller caller) {
        Caller acting = caller.asOneOf(activities.commissions(asked.activityId()));
        Origin origin = acting.asking(asked);
        String id = CommandIds.derived(origin.commandId(), "visit");
        Optional<Done> earlier = commands.earlier(origin);
        if (earlier.isPresent()) {
            return new Scheduled(id, earlier.get().position());
        }
        Completions.refuseOutside(asked.date());
        PlannedActivity activity =
                VisitDecisions.taking(
                        activities.find(asked.activityId()).orElse(null), asked.date());
        askOfDayOff(asked);
        ScheduleVisit command =
                new ScheduleVisit(id, activity, asked.date(), words(asked.object()));
        return new Scheduled(id, commands.send(command, origin).position());
    }

    /** By the council's calendar of now; the plan asks the same of its own days. */
    private void askOfDayOff(ScheduleRequest asked) {
        WorkingCalendar calendar = council.workingCalendar();
        LocalDate day = asked.date();
        if (!calendar.isWorking(day) && !day.equals(asked.sure())) {
            throw new Refused(new VisitRefusal.DayOff(day, calendar.plusWorkingDays(day, 1)));
        }
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
