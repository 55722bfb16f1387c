package kz.moldir.reporting.read.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.state.StateGroups;
import kz.moldir.council.state.StateRules;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.Outcome;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.Successor;
import kz.moldir.reporting.read.activity.TakenOut;
import kz.moldir.reporting.read.plan.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * A row of the plan as it stands on one day.
 *
 * @param activity what was folded
 * @param state on that day
 * @param due the day on which it is due, or null for permanent work and where no day is known
 * @param next the row of a later plan that goes on with it, or null; what was cancelled before goes
 *     on nowhere
 * @param notDone whether its term had passed without a record when that plan took it over
 */
public record Row(
        ActivityView activity,
        Promise promise,
        ActivityFacts facts,
        ActivityState state,
        @Nullable LocalDate due,
        @Nullable Next next,
        boolean notDone) {

    /**
     * The row of a later plan as it stands there.
     *
     * @param number that it has there now
     * @param from the first day on which it goes on there, unless it took place before
     * @param cancelled whether it was cancelled there, or taken out by an amendment
     */
    public record Next(
            String activityId,
            int year,
            int half,
            int number,
            @Nullable LocalDate from,
            @Nullable Boolean cancelled) {

        static Next of(Successor told, @Nullable LocalDate from, @Nullable ActivityView known) {
            Promise promise = known == null ? null : known.promise();
            return new Next(
                    told.activityId(),
                    told.year(),
                    told.half(),
                    promise == null ? told.number() : promise.number(),
                    from,
                    (known == null || known.facts() == null)
                            ? null
                            : known.facts().cancelledOn() != null);
        }

        /** Whether it has a page here yet. */
        public boolean known() {
            return cancelled != null;
        }
    }

    /** The row on a day, begun when its plan is known by now to be approved. */
    static Optional<Row> of(
            ActivityView activity, @Nullable PlanView plan, StateRules rules, LocalDate today) {
        return of(activity, plan, rules, today, Map.of());
    }

    /**
     * The same.
     *
     * @param later the activities by their ids that go on with those of this plan
     */
    static Optional<Row> of(
            ActivityView activity,
            @Nullable PlanView plan,
            StateRules rules,
            LocalDate today,
            Map<String, ActivityView> later) {
        Promise promise = known(activity.shownPromise(), plan);
        ActivityFacts facts = dated(activity.shownFacts(), plan);
        if (promise == null || facts == null || activity.untold()) {
            return Optional.empty();
        }
        LocalDate due = rules.dueDay(facts).orElse(null);
        Successor next = activity.successor();
        return Optional.of(
                new Row(
                        activity,
                        promise,
                        facts,
                        rules.stateOf(facts, today),
                        due,
                        next == null || facts.cancelledOn() != null
                                ? null
                                : Next.of(next, facts.goesOnFrom(), later.get(next.activityId())),
                        rules.notDone(facts, today)));
    }

    /** A decision is told as it is known by now: its number may have come later. */
    private static @Nullable Promise known(@Nullable Promise promise, @Nullable PlanView plan) {
        TakenOut out = promise == null ? null : promise.takenOut();
        return promise == null || out == null || plan == null || out.version() == null
                ? promise
                : plan.of(out.version())
                        .map(
                                made ->
                                        promise.out(
                                                out.decided(
                                                        made.decision().date(),
                                                        made.decision().number(),
                                                        made.reason())))
                        .orElse(promise);
    }

    private static @Nullable ActivityFacts dated(
            @Nullable ActivityFacts facts, @Nullable PlanView plan) {
        LocalDate told = facts == null ? null : facts.approvedOn();
        return facts == null || told == null || plan == null
                ? facts
                : facts.approved(plan.dated(told));
    }

    /** Whether a decision of its own says that it will not take place, and not an amendment. */
    public boolean cancelledItself() {
        TakenOut out = takenOut();
        return facts.cancelledOn() != null && (out == null || out.cancels() == null);
    }

    /**
     * That an amendment took it out of the plan, with the decision as it is known by now; null
     * where none did.
     */
    public @Nullable TakenOut takenOut() {
        return promise.takenOut();
    }

    public String id() {
        return activity.id();
    }

    public int number() {
        return promise.number();
    }

    /** The state's code, as in addresses and message keys. */
    public String code() {
        return state.code();
    }

    /** The group that it is counted in: its state, but what took place is not ahead. */
    public String group() {
        return StateGroups.of(code(), facts.underway());
    }

    /**
     * The key of the words for its state, which tell what was not done from what went on in time,
     * and what took place from what is ahead.
     */
    public String stateKey() {
        if (state != ActivityState.CARRIED_OVER) {
            return "ui.state." + group();
        }
        boolean gone = next != null && Boolean.TRUE.equals(next.cancelled());
        return "reporting.carried." + (notDone ? "notDone" : "over") + (gone ? ".cancelled" : "");
    }

    /** The key of the words for when it goes on in the next plan; null where nothing is said. */
    public @Nullable String nextKey() {
        if (facts.goesOnFrom() == null || state == ActivityState.CANCELLED) {
            return null;
        }
        return "reporting.next."
                + (facts.keptBefore()
                        ? "kept"
                        : state == ActivityState.CARRIED_OVER ? "over" : "ahead");
    }

    /** What became of it, as far as everybody may read it. */
    public Outcome outcome() {
        return activity.shownOutcome();
    }

    /** How often it happened. */
    public int times() {
        return outcome().occurrences().size();
    }

    /** Numbers of the commissions that carry it out. */
    public List<String> commissions() {
        return promise.responsible().commissions();
    }

    /** The one day it is on: agreed or moved, else the plan's if the plan names one. */
    public @Nullable LocalDate day() {
        if (facts.agreedDay() != null) {
            return facts.agreedDay();
        }
        return promise.timeframe().kind() == TimeframeKind.EXACT_DAY && !facts.withheld()
                ? promise.timeframe().end()
                : null;
    }

    /** Whether it falls on a month: its day if it has one, else any day of its term. */
    public boolean in(YearMonth month) {
        LocalDate last = due;
        if (last == null) {
            return false;
        }
        LocalDate start = facts.agreedDay() == null ? promise.timeframe().start() : last;
        LocalDate first = start == null ? last : start;
        return !YearMonth.from(first).isAfter(month) && !YearMonth.from(last).isBefore(month);
    }
}
