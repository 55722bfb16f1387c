package kz.moldir.reporting.read.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.Successor;
import kz.moldir.reporting.read.plan.PlanView;
import kz.moldir.reporting.read.plan.Plans;
import org.jspecify.annotations.Nullable;

/** Plans and rows with the states they have today; a state is never stored, since days pass. */
public final class Rows {

    private final Plans plans;
    private final Activities activities;
    private final StateRules rules;
    private final Council council;
    private final CouncilClock clock;

    public Rows(
            Plans plans,
            Activities activities,
            StateRules rules,
            Council council,
            CouncilClock clock) {
        this.plans = plans;
        this.activities = activities;
        this.rules = rules;
        this.council = council;
        this.clock = clock;
    }

    /** The council's day. */
    public LocalDate today() {
        return council.today(clock);
    }

    /**
     * A plan, or the plan in force; empty as long as none is approved or its rows are on their way.
     *
     * @param planId null or blank for the plan in force
     * @throws NotFound if there is no plan of that id
     */
    public Optional<PlanRows> of(@Nullable String planId) {
        Optional<PlanView> plan =
                planId == null || planId.isBlank()
                        ? plans.inForce(today())
                        : Optional.of(plans.get(planId).orElseThrow(NotFound::new));
        return plan.map(this::rowsOf).filter(found -> !found.rows().isEmpty());
    }

    private PlanRows rowsOf(PlanView plan) {
        LocalDate today = today();
        List<ActivityView> own = activities.ofPlan(plan.id());
        Map<String, ActivityView> later = later(own);
        Map<Boolean, List<Row>> rows =
                own.stream()
                        .flatMap(activity -> Row.of(activity, plan, rules, today, later).stream())
                        .collect(Collectors.partitioningBy(row -> row.promise().outside() != null));
        return new PlanRows(
                plan,
                Objects.requireNonNull(rows.get(false)),
                Objects.requireNonNull(rows.get(true)),
                today,
                rules);
    }

    /** One activity of any approved plan. */
    public Optional<Row> get(String activityId) {
        return activities
                .get(activityId)
                .flatMap(
                        found ->
                                Row.of(
                                        found,
                                        planOf(found),
                                        rules,
                                        today(),
                                        later(List.of(found))));
    }

    /** Those that go on with them in a later plan, by their ids. */
    private Map<String, ActivityView> later(List<ActivityView> earlier) {
        return activities
                .ofIds(
                        earlier.stream()
                                .map(ActivityView::successor)
                                .filter(Objects::nonNull)
                                .map(Successor::activityId)
                                .toList())
                .stream()
                .collect(Collectors.toMap(ActivityView::id, each -> each));
    }

    private @Nullable PlanView planOf(ActivityView activity) {
        Promise promise = activity.promise();
        return promise == null ? null : plans.get(promise.planId()).orElse(null);
    }

    /** The plan that an activity belongs to, once its approval has arrived. */
    public Optional<PlanView> planOf(Row row) {
        return plans.get(row.promise().planId());
    }

    /** The approved plans, the newest half-year first. */
    public List<PlanView> plans() {
        return plans.all();
    }

    /** The rules by which states and deadlines are computed. */
    public StateRules rules() {
        return rules;
    }
}
