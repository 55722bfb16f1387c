package kz.moldir.plan.read.onday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.history.HistoryView;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans on earlier days. A view that did not change since is the answer; only of what did change
 * the events are read, by aggregate, and folded once more.
 */
@Component
public final class PlansOnDays {

    private final Plans plans;
    private final Activities activities;
    private final History history;
    private final EventLog log;
    private final StateRules rules;
    private final Council council;

    PlansOnDays(
            Plans plans,
            Activities activities,
            History history,
            EventLog log,
            StateRules rules,
            Council council) {
        this.plans = plans;
        this.activities = activities;
        this.history = history;
        this.log = log;
        this.rules = rules;
        this.council = council;
    }

    /** The plan as it was known at the end of a day; empty where there was none yet. */
    Optional<OnDay> known(String planId, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(council.zone()).toInstant();
        PlanView plan = plan(log.of(planId), end);
        if (plan == null) {
            return Optional.empty();
        }
        Map<String, HistoryView> told =
                history.ofPlan(planId).stream()
                        .collect(Collectors.toMap(HistoryView::id, Function.identity()));
        UnaryOperator<ActivityView> then =
                now -> {
                    HistoryView known = told.get(now.id());
                    return known == null || recorded(known.entries().getLast(), end)
                            ? now
                            : folded(now, event -> event.time().isBefore(end));
                };
        return Optional.of(
                onDay(
                        plan,
                        day,
                        row -> {
                            HistoryView known = told.get(row.id());
                            return known != null && recorded(known.entries().getFirst(), end);
                        },
                        then));
    }

    /** What had happened by the end of a day, by all that is known today. */
    Optional<OnDay> happened(String planId, LocalDate day) {
        HappenedBy by = new HappenedBy(day, council.zone());
        return plans.get(planId)
                .map(
                        plan ->
                                onDay(
                                        plan,
                                        day,
                                        row -> true,
                                        now -> now.sequence() == 0 ? now : folded(now, by)));
    }

    private static boolean recorded(Entry entry, Instant end) {
        return entry.at().isBefore(end);
    }

    private OnDay onDay(
            PlanView plan, LocalDate day, Predicate<Row> begun, UnaryOperator<ActivityView> then) {
        Decision decision = plan.decision();
        Map<String, ActivityView> now =
                decision == null
                        ? Map.of()
                        : activities.ofPlan(plan.id()).stream()
                                .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        LocalDate approvedOn = decision == null ? null : decision.date();
        List<PlannedActivity> rows =
                plan.rows().stream()
                        .map(
                                row -> {
                                    ActivityView known = begun.test(row) ? now.get(row.id()) : null;
                                    return known == null
                                            ? ActivityView.promised(plan.id(), row, approvedOn)
                                            : then.apply(known).dated(plan);
                                })
                        .map(
                                view ->
                                        Reader.seen(
                                                PlannedActivity.of(view, rules, day)
                                                        .withoutObjects(),
                                                view.row().responsible().commissions()))
                        .toList();
        return new OnDay(
                plan.id(),
                plan.year(),
                plan.half(),
                day,
                decision == null ? "draft" : "approved",
                decision,
                rows);
    }

    static @Nullable PlanView plan(List<RecordedEvent> events, Instant end) {
        PlanView plan = null;
        for (RecordedEvent event : events) {
            if (event.time().isBefore(end) && event.payload() instanceof PlanEvent happened) {
                plan = PlanView.after(plan, happened, event.time(), event.sequence());
            }
        }
        return plan;
    }

    private ActivityView folded(ActivityView now, Predicate<RecordedEvent> wanted) {
        ActivityView then = activity(log.of(now.id()), wanted);
        return then == null ? now : then;
    }

    /** An activity after those of its events that are wanted. */
    static @Nullable ActivityView activity(
            List<RecordedEvent> events, Predicate<RecordedEvent> wanted) {
        ActivityView then = null;
        for (RecordedEvent event : events) {
            if (wanted.test(event) && event.payload() instanceof ActivityEvent happened) {
                then = ActivityView.after(then, happened, event.sequence());
            }
        }
        return then;
    }
}
