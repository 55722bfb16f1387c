package kz.moldir.plan.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityState;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.next.EarlierPlans;

/** What a new plan can go on with is what the views show of approved plans today. */
record EarlierOfViews(Plans plans, PlanRows rows, Activities activities) implements EarlierPlans {

    @Override
    public List<Named> approved() {
        return plans.approved().stream()
                .map(plan -> new Named(plan.id(), plan.year(), plan.half()))
                .toList();
    }

    @Override
    public Optional<EarlierPlan> of(String planId) {
        return plans.get(planId).filter(PlanView::approved).map(this::earlier);
    }

    private EarlierPlan earlier(PlanView plan) {
        Map<String, PlannedActivity> now =
                rows.withOutside(plan).stream()
                        .collect(Collectors.toMap(PlannedActivity::id, Function.identity()));
        List<ActivityView> known = activities.ofPlan(plan.id());
        Set<String> going =
                known.stream()
                        .filter(EarlierOfViews::goesOn)
                        .map(ActivityView::id)
                        .collect(Collectors.toSet());
        Map<String, Row> decided =
                known.stream().collect(Collectors.toMap(ActivityView::id, ActivityView::asDecided));
        Stream<Row> outside =
                known.stream()
                        .filter(activity -> activity.outside() != null)
                        .filter(activity -> !activity.withdrawn())
                        .map(ActivityView::row);
        return new EarlierPlan(
                named(plan),
                Stream.concat(plan.rows().stream(), outside)
                        .map(row -> row.disclosed(decided.getOrDefault(row.id(), row).disclosure()))
                        .map(
                                row ->
                                        earlier(
                                                row,
                                                Objects.requireNonNull(now.get(row.id())),
                                                going.contains(row.id())))
                        .toList(),
                plan.coverage());
    }

    /** Whether a later plan has it, or will have: another one goes on with that plan's row. */
    private static boolean goesOn(ActivityView activity) {
        LocalDate from = activity.facts().goesOnFrom();
        return from != null && activity.facts().carriedOver(from);
    }

    private static EarlierRow earlier(Row row, PlannedActivity now, boolean going) {
        return new EarlierRow(
                row,
                going && !now.state().equals(ActivityState.CANCELLED.code())
                        ? ActivityState.CARRIED_OVER.code()
                        : now.state(),
                now.date(),
                now.due(),
                !now.occurrences().isEmpty());
    }

    private static Named named(PlanView plan) {
        return new Named(plan.id(), plan.year(), plan.half());
    }
}
