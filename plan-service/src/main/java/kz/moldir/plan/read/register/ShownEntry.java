package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Term;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.read.settings.CountedDays;
import org.jspecify.annotations.Nullable;

/**
 * An entry on a day.
 *
 * @param forward of an appeal that nobody has answered or forwarded the last day to forward it, if
 *     it concerns somebody else, and that day has not passed; else null
 * @param due the last day, counted in working days from the day after it came; null where it has no
 *     term
 * @param counted how that day was counted; null where it was not
 * @param done whether nothing more has to be done in time
 * @param overdue whether its last day has passed and it is not done
 * @param late whether it was done after its last day
 * @param next the steps that can still be taken
 */
public record ShownEntry(
        String id,
        String activityId,
        Register register,
        Item item,
        List<Step> steps,
        @Nullable LocalDate due,
        @Nullable CountedDays counted,
        boolean done,
        boolean overdue,
        boolean late,
        @Nullable LocalDate forward,
        List<StepKind> next,
        int version) {

    /** Of a council that set no term for forwarding. */
    static ShownEntry of(EntryView entry, WorkingCalendar calendar, LocalDate today) {
        return of(entry, calendar, today, null);
    }

    static ShownEntry of(
            EntryView entry, WorkingCalendar calendar, LocalDate today, @Nullable Term forwarding) {
        CountedDays counted = counted(entry.item(), calendar);
        LocalDate due = counted == null ? uncounted(entry) : counted.last();
        return new ShownEntry(
                entry.id(),
                entry.activityId(),
                entry.register(),
                entry.item(),
                entry.steps(),
                due,
                counted,
                entry.done(),
                due != null && !entry.done() && due.isBefore(today),
                due != null && late(entry, due),
                forward(entry, calendar, today, forwarding),
                Stream.of(StepKind.values())
                        .filter(entry.register()::has)
                        .filter(
                                kind ->
                                        entry.steps().stream()
                                                .noneMatch(step -> step.kind() == kind))
                        .toList(),
                entry.version());
    }

    /** What a recorded step may have been instead, itself among them. */
    public List<StepKind> nextOr(StepKind recorded) {
        return Stream.of(StepKind.values())
                .filter(kind -> kind == recorded || next.contains(kind))
                .toList();
    }

    /** The first of the steps that end it counts. */
    private static boolean late(EntryView entry, LocalDate due) {
        return entry.steps().stream()
                .filter(step -> entry.register().doneBy(step.kind()))
                .map(Step::on)
                .min(Comparator.naturalOrder())
                .filter(due::isBefore)
                .isPresent();
    }

    private static @Nullable LocalDate forward(
            EntryView entry, WorkingCalendar calendar, LocalDate today, @Nullable Term forwarding) {
        if (forwarding == null || entry.register() != Register.APPEAL || !entry.steps().isEmpty()) {
            return null;
        }
        LocalDate last = calendar.plusWorkingDays(entry.item().received(), forwarding.days());
        return last.isBefore(today) ? null : last;
    }

    private static @Nullable CountedDays counted(Item item, WorkingCalendar calendar) {
        Integer days = item.days();
        return days == null ? null : CountedDays.after(calendar, item.received(), days);
    }

    /** An object is due on its own day. */
    private static @Nullable LocalDate uncounted(EntryView entry) {
        return entry.register() == Register.OBJECT ? entry.item().received() : null;
    }
}
