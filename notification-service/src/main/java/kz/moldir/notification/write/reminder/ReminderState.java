package kz.moldir.notification.write.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.DueDayAgreed;
import kz.moldir.notification.events.ReminderEvent.DueDayMoved;
import kz.moldir.notification.events.ReminderEvent.DueDayTakenBack;
import kz.moldir.notification.events.ReminderEvent.DueDayTold;
import kz.moldir.notification.events.ReminderEvent.DueDayWithheld;
import kz.moldir.notification.events.ReminderEvent.MatterAmended;
import kz.moldir.notification.events.ReminderEvent.MatterGoesOn;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.events.ReminderEvent.ReminderClosed;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.events.ReminderEvent.ReminderReopened;
import kz.moldir.notification.events.ReminderEvent.RemindersScheduled;
import kz.moldir.notification.events.ReminderEvent.RemindersTakenUp;
import org.jspecify.annotations.Nullable;

/**
 * What the reminders of a matter must know of themselves to decide.
 *
 * @param marked whether no day of it is told before it is held
 * @param closed why nobody is reminded any more, or null
 */
record ReminderState(
        @Nullable ActivityFacts facts,
        @Nullable LocalDate dueDay,
        List<Occasion> open,
        Set<Taken> taken,
        boolean marked,
        @Nullable Reason closed) {

    static final ReminderState NEW =
            new ReminderState(null, null, List.of(), Set.of(), false, null);

    /** A reminder that was sent for a day; it is never sent for that day again. */
    record Taken(LocalDate dueDay, int daysBefore) {}

    ActivityFacts known() {
        if (facts == null) {
            throw new IllegalStateException("reminders begin with their opening");
        }
        return facts;
    }

    List<Occasion> dueBy(Instant now) {
        return open.stream().filter(occasion -> !occasion.at().isAfter(now)).toList();
    }

    ReminderState after(ReminderEvent event) {
        return switch (event) {
            case ReminderOpened now -> with(opened(now));
            case DueDayAgreed now -> with(known().dateAgreed(now.date()));
            case DueDayMoved now -> with(known().postponedTo(now.date()));
            case DueDayWithheld now ->
                    marked(now.later() == null ? known().dayWithheld() : known(), true);
            case DueDayTold now ->
                    marked(known().standing(now.date(), now.date() != null, 0), false);
            case MatterGoesOn now -> with(goingOn(now.from()));
            case DueDayTakenBack now -> with(known().withoutAgreedDay());
            case MatterAmended now -> with(amended(now));
            case RemindersScheduled now ->
                    new ReminderState(facts, now.dueDay(), now.occasions(), taken, marked, closed);
            case RemindersTakenUp now -> without(now);
            case ReminderClosed now ->
                    new ReminderState(facts, dueDay, List.of(), taken, marked, now.reason());
            case ReminderReopened now ->
                    new ReminderState(facts, dueDay, List.of(), taken, marked, null);
        };
    }

    boolean isClosed() {
        return closed != null;
    }

    /** Whether what ended it is that the next plan had it at once, as events of before said. */
    boolean goneAtOnce() {
        return closed == Reason.ACTIVITY_CARRIED_OVER;
    }

    /** It was decided before that day, until which its term can still be amended. */
    private ActivityFacts goingOn(@Nullable LocalDate from) {
        return from == null
                ? known().withoutCarryingOver()
                : known().carriedIntoNextPlan(from.minusDays(1), from);
    }

    /** Whether there is a day to withhold: an agreed one, or one that the plan itself names. */
    boolean hasADay() {
        return known().agreedDay() != null || known().timeframe().kind() == TimeframeKind.EXACT_DAY;
    }

    /** A day that the amended plan names is told no more than one that was agreed. */
    private ActivityFacts amended(MatterAmended now) {
        Timeframe term = now.term();
        ActivityFacts then =
                now.correction() == null
                        ? known().termAmended(term)
                        : known().timeframeChanged(term);
        return (marked && term.kind() == TimeframeKind.EXACT_DAY) ? then.dayWithheld() : then;
    }

    private static ActivityFacts opened(ReminderOpened event) {
        ActivityFacts facts = ActivityFacts.planned(event.term());
        return event.approvedOn() == null ? facts : facts.approved(event.approvedOn());
    }

    private ReminderState with(ActivityFacts folded) {
        return marked(folded, marked);
    }

    private ReminderState marked(ActivityFacts folded, boolean untold) {
        return new ReminderState(folded, dueDay, open, taken, untold, closed);
    }

    private ReminderState without(RemindersTakenUp event) {
        Set<Taken> all = new HashSet<>(taken);
        event.daysBefore().forEach(days -> all.add(new Taken(event.dueDay(), days)));
        List<Occasion> left =
                open.stream()
                        .filter(occasion -> !event.daysBefore().contains(occasion.daysBefore()))
                        .toList();
        return new ReminderState(facts, dueDay, left, all, marked, closed);
    }
}
