package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.Misdated;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.versions.ListedVersion;
import kz.moldir.plan.read.versions.VersionList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * All rows of a plan with their states today: those of a draft, those just approved and not yet
 * begun, and activities with all that became of them, so that a plan is never shown in part.
 */
@Component
public final class PlanRows {

    private final Activities activities;
    private final Plans plans;
    private final VersionList versions;
    private final StateRules rules;
    private final Council council;
    private final CouncilClock clock;

    PlanRows(
            Activities activities,
            Plans plans,
            VersionList versions,
            StateRules rules,
            Council council,
            CouncilClock clock) {
        this.activities = activities;
        this.plans = plans;
        this.versions = versions;
        this.rules = rules;
        this.council = council;
        this.clock = clock;
    }

    /**
     * A plan and what is done beside it.
     *
     * @param rows in the order of the document
     * @param outside in the order in which it was entered
     */
    public record Whole(List<PlannedActivity> rows, List<PlannedActivity> outside) {

        /** How many of the rows amendments took out: the version in force lacks them. */
        public long out() {
            return rows.stream().filter(row -> row.takenOut() != null).count();
        }

        /** The rows, and behind them what is done beside the plan. */
        public List<PlannedActivity> all() {
            return Stream.concat(rows.stream(), outside.stream()).toList();
        }
    }

    /**
     * All of a plan, read once. A row that an amendment excluded stays among the others, cancelled
     * by that decision: a promise does not disappear.
     */
    public Whole whole(PlanView plan) {
        Map<String, ActivityView> begun =
                plan.approved()
                        ? activities.ofPlan(plan.id()).stream()
                                .map(activity -> activity.dated(plan.misdated()))
                                .collect(
                                        Collectors.toMap(
                                                ActivityView::id,
                                                Function.identity(),
                                                (one, other) -> one,
                                                LinkedHashMap::new))
                        : Map.of();
        Decision decision = plan.decision();
        LocalDate approvedOn = decision == null ? null : decision.date();
        Made made = new Made();
        Set<String> inForce = plan.rows().stream().map(Row::id).collect(Collectors.toSet());
        List<PlannedActivity> rows =
                Stream.concat(
                                plan.rows().stream()
                                        .map(row -> viewOf(plan, row, approvedOn, begun)),
                                begun.values().stream()
                                        .filter(each -> each.outside() == null)
                                        .filter(each -> !inForce.contains(each.id())))
                        .sorted(Comparator.comparing(ActivityView::number))
                        .map(row -> today(row, made))
                        .map(row -> inForce.contains(row.id()) ? row : row.lacking())
                        .toList();
        return new Whole(
                rows,
                begun.values().stream()
                        .filter(activity -> activity.outside() != null)
                        .filter(activity -> !activity.withdrawn())
                        .map(this::today)
                        .filter(PlanRows::mayBeKnown)
                        .toList());
    }

    /** The rows of a plan, in the order of the document. */
    public List<PlannedActivity> of(PlanView plan) {
        return whole(plan).rows();
    }

    /** What the council does beside the plan. */
    public List<PlannedActivity> outside(PlanView plan) {
        return whole(plan).outside();
    }

    /** The rows of a plan, and behind them what is done beside it. */
    public List<PlannedActivity> withOutside(PlanView plan) {
        return whole(plan).all();
    }

    /**
     * What a plan, the work beside it and the plans of the time before and after it may still have
     * on some days, found by an index. A plan whose activities are just being begun is read whole.
     *
     * @return with others of these plans where one is read whole, each once
     */
    public List<PlannedActivity> on(Set<LocalDate> days, PlanHead plan) {
        List<PlanHead> heads =
                Stream.concat(Stream.of(plan), plans.beside(plan).stream())
                        .filter(PlanHead::approved)
                        .toList();
        Map<String, PlanHead> begun =
                heads.stream()
                        .filter(this::begun)
                        .collect(Collectors.toMap(PlanHead::id, Function.identity()));
        Stream<PlannedActivity> whole =
                heads.stream()
                        .filter(head -> !begun.containsKey(head.id()))
                        .flatMap(head -> plans.whole(head).stream())
                        .flatMap(each -> withOutside(each).stream());
        Stream<PlannedActivity> found =
                days.stream()
                        .flatMap(day -> activities.on(day).stream())
                        .collect(
                                Collectors.toMap(
                                        ActivityView::id, Function.identity(), (one, other) -> one))
                        .values()
                        .stream()
                        .flatMap(
                                each ->
                                        Stream.ofNullable(begun.get(each.planId()))
                                                .map(head -> each.dated(head.misdated())))
                        .map(this::today)
                        .filter(PlanRows::mayBeKnown);
        return Stream.concat(whole, found).toList();
    }

    private boolean begun(PlanHead plan) {
        String last = plan.rows().last();
        return last == null || activities.get(last).isPresent();
    }

    /**
     * What something may be asked of on a day.
     *
     * @param own of one plan and of what is done beside it, in the order of the document
     * @param others that other plans leave open, earlier ones and those that are approved for later
     * @param doubts which of all these are perhaps not wanted any more
     */
    public record Asked(
            List<PlannedActivity> own, List<PlannedActivity> others, List<Doubt> doubts) {}

    /**
     * What something may be asked of, found by an index among all that the plans ever promised; of
     * the plan itself all of it as long as its activities are being begun, which they are in its
     * order.
     *
     * @param also ids of rows of which something is asked elsewhere
     */
    public Asked asked(PlanHead plan, Set<String> also) {
        List<ActivityView> open = activities.open(council.today(clock));
        return new Asked(
                ofPlan(plan, open, also).stream().filter(PlanRows::mayBeAskedOf).toList(),
                beside(plan, open).stream().filter(PlanRows::mayBeAskedOf).toList(),
                doubts(open));
    }

    /** By plan and number; the earlier rows are read only where a later one may be asked of. */
    private List<Doubt> doubts(List<ActivityView> open) {
        Map<String, List<ActivityView>> going = new LinkedHashMap<>();
        open.stream()
                .filter(Doubt::possible)
                .sorted(Comparator.comparing(ActivityView::planId))
                .forEach(
                        row ->
                                Optional.ofNullable(row.row().continues())
                                        .ifPresent(
                                                earlier ->
                                                        going.computeIfAbsent(
                                                                        earlier.activityId(),
                                                                        _ -> new ArrayList<>())
                                                                .add(row)));
        Map<String, ActivityView> earlier =
                activities.some(going.keySet()).stream()
                        .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        return going.entrySet().stream()
                .filter(each -> earlier.containsKey(each.getKey()))
                .flatMap(
                        each ->
                                each.getValue().stream()
                                        .flatMap(
                                                row ->
                                                        doubt(
                                                                row,
                                                                Objects.requireNonNull(
                                                                        earlier.get(each.getKey())))
                                                                .stream()))
                .filter(doubt -> mayBeAskedOf(doubt.row()))
                .toList();
    }

    private Optional<Doubt> doubt(ActivityView row, ActivityView earlier) {
        Continues goesOnWith = row.row().continues();
        return goesOnWith == null
                ? Optional.empty()
                : Doubt.of(row, earlier)
                        .map(
                                why ->
                                        new Doubt(
                                                today(row.dated(plans.misdated(row.planId()))),
                                                goesOnWith,
                                                why));
    }

    private List<PlannedActivity> ofPlan(PlanHead plan, List<ActivityView> open, Set<String> also) {
        if (!begun(plan)) {
            return plans.whole(plan).map(this::withOutside).orElse(List.of());
        }
        Map<String, ActivityView> asked = new HashMap<>();
        Stream.of(
                        open,
                        activities.withoutMinutes(plan.id()),
                        activities.onNoSocialNetwork(plan.id()),
                        activities.some(also))
                .flatMap(List::stream)
                .filter(each -> each.planId().equals(plan.id()))
                .filter(each -> !each.withdrawn())
                .forEach(each -> asked.put(each.id(), each));
        return asked.values().stream()
                .sorted(
                        Comparator.comparing((ActivityView each) -> each.outside() != null)
                                .thenComparing(ActivityView::number))
                .map(each -> today(each.dated(plan.misdated())))
                .toList();
    }

    /** Permanent work ends with its plan, but not a request that waits for its answer. */
    private List<PlannedActivity> beside(PlanHead plan, List<ActivityView> open) {
        List<ActivityView> beside =
                open.stream().filter(activity -> !activity.planId().equals(plan.id())).toList();
        Map<String, List<Misdated>> misdated =
                beside.stream()
                        .map(ActivityView::planId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), plans::misdated));
        return beside.stream()
                .map(
                        activity ->
                                today(
                                        activity.dated(
                                                misdated.getOrDefault(
                                                        activity.planId(), List.of()))))
                .filter(
                        row ->
                                !row.timeframe().kind().permanent()
                                        || !row.unrecorded().isEmpty()
                                        || row.requests().stream()
                                                .anyMatch(each -> each.awaited(false)))
                .toList();
    }

    /** One activity of an approved plan. */
    public Optional<PlannedActivity> get(String activityId) {
        return activities
                .get(activityId)
                .map(activity -> activity.dated(plans.misdated(activity.planId())))
                .map(this::today)
                .filter(PlanRows::mayBeKnown);
    }

    /** A row as it would be in a plan, before anything of it is known but its words. */
    public PlannedActivity promised(String planId, Row row) {
        return PlannedActivity.of(
                ActivityView.promised(planId, row, null), rules, council.today(clock));
    }

    private static ActivityView viewOf(
            PlanView plan,
            Row row,
            @Nullable LocalDate approvedOn,
            Map<String, ActivityView> begun) {
        ActivityView known = begun.get(row.id());
        return known != null ? known : ActivityView.promised(plan.id(), row, approvedOn);
    }

    private PlannedActivity today(ActivityView activity) {
        return today(activity, new Made());
    }

    private PlannedActivity today(ActivityView activity, Made made) {
        PlannedActivity known =
                made.known(PlannedActivity.of(activity, rules, council.today(clock)));
        return Reader.seen(seenBy(roles(), known), known.responsible().commissions());
    }

    /** What made the versions of plans, read once a plan and only where a row is out of it. */
    private final class Made {

        private final Map<String, List<ListedVersion>> read = new HashMap<>();

        /** A decision is told as it is known by now: its number may have come later. */
        private PlannedActivity known(PlannedActivity row) {
            TakenOut out = row.takenOut();
            if (out == null || out.version() == null) {
                return row;
            }
            int version = out.version();
            return read.computeIfAbsent(row.planId(), versions::of).stream()
                    .filter(each -> each.version() == version)
                    .findFirst()
                    .map(each -> row.out(out.decided(each.decision(), each.reason())))
                    .orElse(row);
        }
    }

    /**
     * Whoever reads as the press learns on no page what is not told outside; the objects of a
     * schedule are for those who may open the carrying out, by any of their roles.
     *
     * @param roles that let them read, the first one first; empty where nobody asks
     */
    static PlannedActivity seenBy(List<String> roles, PlannedActivity known) {
        if (roles.isEmpty()) {
            return known;
        }
        if (Reader.asPress(roles)) {
            return known.forPress();
        }
        return Own.commission(roles.getFirst()) == null
                        || roles.stream()
                                .map(Own::commission)
                                .filter(Objects::nonNull)
                                .anyMatch(known.responsible().commissions()::contains)
                ? known
                : known.withoutObjects();
    }

    /** What is done beside the plan is named by no plan: the press learns of it once it is told. */
    private static boolean mayBeKnown(PlannedActivity activity) {
        return activity.outside() == null || mayBeAskedOf(activity);
    }

    /** Of what is not announced nothing is asked of the press, not even by the plan's own day. */
    public static boolean mayBeAskedOf(PlannedActivity activity) {
        return activity.announced()
                || roles().isEmpty()
                || !roles().stream().allMatch("press"::equals);
    }

    private static List<String> roles() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes now)) {
            return List.of();
        }
        Acting acting = Acting.of(now.getRequest());
        return acting == null ? List.of() : acting.could();
    }
}
