package kz.moldir.plan.read.onday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.OpenRequests;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.onday.ActivityTimes.ActivityTime;
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
    private final ActivityTimes times;
    private final EventLog log;
    private final StateRules rules;
    private final Council council;

    PlansOnDays(
            Plans plans,
            Activities activities,
            ActivityTimes times,
            EventLog log,
            StateRules rules,
            Council council) {
        this.plans = plans;
        this.activities = activities;
        this.times = times;
        this.log = log;
        this.rules = rules;
        this.council = council;
    }

    /** The plan as it was known at the end of a day; empty where there was none yet. */
    Optional<BeforeFolding> known(String planId, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(council.zone()).toInstant();
        PlanView plan = plan(log.of(planId), end);
        if (plan == null) {
            return Optional.empty();
        }
        List<ActivityTime> known = times.ofPlan(planId);
        Set<String> begun = ids(known, each -> each.begunBefore(end));
        Set<String> changed = ids(known, each -> each.changedSince(end));
        return Optional.of(
                onDay(
                        plan,
                        day,
                        activities.ofPlan(planId),
                        begun::contains,
                        changed::contains,
                        event -> event.time().isBefore(end)));
    }

    /** What had happened by the end of a day, by all that is known today. */
    Optional<BeforeFolding> happened(String planId, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(council.zone()).toInstant();
        return plans.get(planId).map(plan -> happened(plan, day, end));
    }

    private BeforeFolding happened(PlanView plan, LocalDate day, Instant end) {
        Set<String> entered = ids(times.ofPlan(plan.id()), each -> each.begunBefore(end));
        return onDay(
                        plan,
                        day,
                        activities.ofPlan(plan.id()),
                        id -> true,
                        id -> true,
                        new HappenedBy(day, council.zone()))
                .without(new NotYet(plan, day, entered::contains));
    }

    /** All of it. */
    OnDay whole(BeforeFolding then) {
        Decision decision = then.decision();
        return new OnDay(
                then.plan().id(),
                then.plan().year(),
                then.plan().half(),
                then.day(),
                then.status(),
                decision,
                folded(then, then.rows()),
                folded(then, then.outside()));
    }

    /** Some of its rows as they were: one query for all of them. */
    List<PlannedActivity> folded(BeforeFolding then, List<ActivityView> some) {
        Map<String, List<RecordedEvent>> events =
                log.of(
                        some.stream()
                                .map(ActivityView::id)
                                .filter(then.changed()::contains)
                                .collect(Collectors.toSet()));
        return some.stream()
                .flatMap(now -> asOf(then, now, events.get(now.id())))
                .map(
                        view ->
                                Reader.seen(
                                        PlannedActivity.of(view, rules, then.day())
                                                .withoutObjects(),
                                        view.row().responsible().commissions()))
                .toList();
    }

    /**
     * A row as it was, counted from the right day of its approval whether it was folded anew or is
     * as it was; nothing of what was taken back by then.
     *
     * @param events of a row that is not as it was, else null
     */
    static Stream<ActivityView> asOf(
            BeforeFolding then, ActivityView now, @Nullable List<RecordedEvent> events) {
        return Stream.of(folded(now, events, then.wanted()).dated(then.plan().misdated()))
                .filter(view -> !view.withdrawn());
    }

    private static ActivityView folded(
            ActivityView now, @Nullable List<RecordedEvent> events, Wanted wanted) {
        ActivityView then = events == null ? null : activity(events, wanted);
        return then == null ? now : then;
    }

    private static Set<String> ids(List<ActivityTime> times, Predicate<ActivityTime> wanted) {
        return times.stream().filter(wanted).map(ActivityTime::id).collect(Collectors.toSet());
    }

    /**
     * The rows and what is done beside them; a row that an amendment excluded stays, since a
     * promise does not disappear.
     *
     * @param activities all that the plan has now
     */
    static BeforeFolding onDay(
            PlanView plan,
            LocalDate day,
            List<ActivityView> activities,
            Predicate<String> begun,
            Predicate<String> changed,
            Wanted wanted) {
        Decision decision = plan.decision();
        Map<String, ActivityView> now =
                decision == null
                        ? Map.of()
                        : activities.stream()
                                .filter(activity -> begun.test(activity.id()))
                                .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        LocalDate approvedOn = decision == null ? null : decision.date();
        Set<String> inForce = plan.rows().stream().map(Row::id).collect(Collectors.toSet());
        List<ActivityView> rows =
                Stream.concat(
                                plan.rows().stream()
                                        .map(
                                                row ->
                                                        now.getOrDefault(
                                                                row.id(),
                                                                ActivityView.promised(
                                                                        plan.id(),
                                                                        row,
                                                                        approvedOn))),
                                now.values().stream()
                                        .filter(activity -> activity.outside() == null)
                                        .filter(activity -> !inForce.contains(activity.id())))
                        .sorted(Comparator.comparing(ActivityView::number))
                        .toList();
        return new BeforeFolding(
                plan,
                day,
                rows,
                now.values().stream()
                        .filter(activity -> activity.outside() != null)
                        .sorted(Comparator.comparing(ActivityView::number))
                        .toList(),
                now.values().stream()
                        .filter(activity -> activity.sequence() > 0)
                        .map(ActivityView::id)
                        .filter(changed)
                        .collect(Collectors.toSet()),
                wanted);
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

    /**
     * An activity after those of its events that are wanted. What it waits for follows from them
     * alone: an answer and a correction say what was waited for when they were recorded.
     */
    static @Nullable ActivityView activity(List<RecordedEvent> events, Wanted wanted) {
        ActivityView then = null;
        Wanted here = wanted.among(events);
        List<ActivityEvent> counted = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (here.test(event) && event.payload() instanceof ActivityEvent happened) {
                then = ActivityView.after(then, happened, event.sequence());
                counted.add(happened);
            }
        }
        if (then == null) {
            return null;
        }
        List<ActivityEvent> standing = OpenRequests.standing(counted);
        return then.waitingFor(OpenRequests.waiting(standing), OpenRequests.spoken(standing));
    }
}
