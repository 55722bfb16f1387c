package kz.moldir.council.state;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import kz.moldir.council.state.Deadline.Basis;

/**
 * The one state of a row on a day ({@code domain.md}, "States"): the first that fits, in the order
 * of {@link ActivityState}. Pure: the same facts and day give the same state.
 */
public final class StateRules {
    private final Supplier<Terms> terms;
    private final Supplier<WorkingCalendar> calendar;

    public StateRules(Terms terms, WorkingCalendar calendar) {
        this(() -> terms, () -> calendar);
    }

    private StateRules(Supplier<Terms> terms, Supplier<WorkingCalendar> calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The rules with the terms and the calendar that the council has when it is asked. */
    public static StateRules of(Council council) {
        return new StateRules(council::terms, council::workingCalendar);
    }

    /**
     * The state of a row.
     *
     * @param facts what is known of it now
     * @param today the day in the council's zone
     */
    public ActivityState stateOf(ActivityFacts facts, LocalDate today) {
        if (facts.cancelledOn() != null) {
            return ActivityState.CANCELLED;
        }
        if (facts.carriedOver(today)) {
            return ActivityState.CARRIED_OVER;
        }
        if (facts.closedOn() != null) {
            return facts.covered() ? ActivityState.COVERED : ActivityState.HELD;
        }
        if (facts.timeframe().kind().permanent()) {
            return ActivityState.PERMANENT;
        }
        return stateOfOpen(facts, today);
    }

    /**
     * Whether the next plan has the row on that day and it was late when that began ({@link
     * ActivityState#NO_RECORD}), or once the days for a record of what was due before were over:
     * not what was due before its own approval, nor what an answer was awaited for.
     */
    public boolean notDone(ActivityFacts facts, LocalDate asOf) {
        LocalDate over = facts.goesOnFrom();
        if (over == null || !facts.carriedOver(asOf)) {
            return false;
        }
        ActivityFacts before = facts.beforeCarryingOver();
        LocalDate judged = facts.carriedFrom() == null ? over : recordsEnd(before, over);
        return !judged.isAfter(asOf)
                && stateOf(before, over) != ActivityState.WAITING
                && stateOf(before, judged) == ActivityState.NO_RECORD;
    }

    /** What was due before a day can be recorded in its plan for some days after it. */
    private LocalDate recordsEnd(ActivityFacts facts, LocalDate over) {
        return explain(facts)
                .filter(deadline -> deadline.due().isBefore(over))
                .map(deadline -> deadline.lastDay().plusDays(1))
                .filter(day -> day.isAfter(over))
                .orElse(over);
    }

    private ActivityState stateOfOpen(ActivityFacts facts, LocalDate today) {
        if (beforeApproval(facts, today)) {
            return ActivityState.BEFORE_APPROVAL;
        }
        if (waits(facts, today)) {
            return ActivityState.WAITING;
        }
        if (lacksDate(facts)) {
            return ActivityState.NO_DATE;
        }
        LocalDate postponedTo = facts.postponedTo();
        if (postponedTo != null && !postponedTo.isBefore(today)) {
            return ActivityState.POSTPONED;
        }
        // "No record of it" must be true: an occurrence is a record, even without a result.
        if (facts.occurrences().isEmpty() && overdue(facts, today)) {
            return ActivityState.NO_RECORD;
        }
        return ActivityState.PLANNED;
    }

    /**
     * The day on which the row is due: the last agreed or moved day, else the end of the plan's
     * term as it is in force; empty for permanent work and where no day is known or announced.
     */
    public Optional<LocalDate> dueDay(ActivityFacts facts) {
        if (facts.timeframe().kind().permanent() || facts.withheld()) {
            return Optional.empty();
        }
        LocalDate agreed = facts.agreedDay();
        return Optional.ofNullable(agreed != null ? agreed : facts.timeframe().end());
    }

    /**
     * Until when a record of the row is expected and how that was computed; empty as due day, and
     * where it was cancelled or an amendment excluded it.
     */
    public Optional<Deadline> explain(ActivityFacts facts) {
        int grace = terms.get().noRecordGrace().days();
        return dueDay(facts)
                .filter(due -> facts.cancelledOn() == null)
                .map(
                        due -> {
                            WorkingCalendar days = calendar.get();
                            LocalDate last = days.plusWorkingDays(due, grace);
                            return new Deadline(
                                    due,
                                    basis(facts),
                                    grace,
                                    last,
                                    days.daysOff(due, last),
                                    days.workedAtWeekends(due, last));
                        });
    }

    /** Until when a recorded request keeps the row waiting, inclusive; empty if none is open. */
    public Optional<LocalDate> waitsUntil(ActivityFacts facts) {
        return Optional.ofNullable(facts.waiting())
                .map(Waiting::since)
                .map(
                        since ->
                                calendar.get()
                                        .plusWorkingDays(since, terms.get().waitingLapse().days()));
    }

    /** Until when minutes of what was held that day are written; empty without such a term. */
    public Optional<LocalDate> minutesUntil(LocalDate held) {
        return Optional.ofNullable(terms.get().protocol())
                .map(term -> calendar.get().plusWorkingDays(held, term.days()));
    }

    /**
     * Whether the row happened and its deadline has passed, but it was not closed: a task for the
     * secretariat, not a delay.
     */
    public boolean resultAwaited(ActivityFacts facts, LocalDate today) {
        return facts.underway()
                && facts.cancelledOn() == null
                && !facts.carriedOver(today)
                && overdue(facts, today);
    }

    private boolean beforeApproval(ActivityFacts facts, LocalDate today) {
        if (!facts.occurrences().isEmpty()) {
            return false;
        }
        LocalDate approval = facts.approvedOn();
        if (approval == null) {
            // For a draft today stands for the approval, which cannot be earlier than what is
            // decided.
            return dueDay(facts).filter(due -> due.isBefore(today)).isPresent();
        }
        // Agreeing a day in the past must not excuse what the plan promised for later.
        LocalDate promised = facts.promised().end();
        return promised != null
                && promised.isBefore(approval)
                && dueDay(facts).filter(due -> due.isBefore(approval)).isPresent();
    }

    private boolean waits(ActivityFacts facts, LocalDate today) {
        return waitsUntil(facts).filter(last -> !today.isAfter(last)).isPresent();
    }

    /** Nobody can say that a term which nobody understood is still ahead. */
    private static boolean lacksDate(ActivityFacts facts) {
        TimeframeKind kind = facts.timeframe().kind();
        return (kind == TimeframeKind.TO_BE_AGREED || kind == TimeframeKind.UNKNOWN)
                && facts.agreedDay() == null
                && !facts.withheld()
                && facts.occurrences().isEmpty();
    }

    private boolean overdue(ActivityFacts facts, LocalDate today) {
        return explain(facts).filter(deadline -> deadline.passedOn(today)).isPresent();
    }

    private static Basis basis(ActivityFacts facts) {
        if (facts.agreedDay() == null) {
            return Basis.TERM;
        }
        return facts.postponed() ? Basis.POSTPONED : Basis.AGREED;
    }
}
