package kz.moldir.plan.write.next;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders;
import kz.moldir.plan.write.rows.RowOrders.Seen;
import kz.moldir.plan.write.rows.RowOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes more rows of an earlier plan over into a draft that was begun already, as rows of their own
 * or as what a row goes on with.
 */
@Component
final class MoreOrders {

    private final Commands commands;
    private final NextPlanOrders next;
    private final DraftPlans plans;
    private final RowOrders rows;

    MoreOrders(Commands commands, NextPlanOrders next, DraftPlans plans, RowOrders rows) {
        this.rows = rows;
        this.commands = commands;
        this.next = next;
        this.plans = plans;
    }

    /**
     * What came of it.
     *
     * @param edit by which it can be taken back for a while, where that is known
     * @param rows as they are written
     */
    record Taken(@Nullable String edit, long position, List<Row> rows) {}

    /**
     * The draft that can take rows over.
     *
     * @throws Refused where it was approved or lies before the general meeting
     */
    DraftPlan draft(String planId) {
        return open(plans.of(planId));
    }

    private static DraftPlan open(Optional<DraftPlan> known) {
        DraftPlan plan = known.orElseThrow(NotFound::new);
        if (plan.version() > 0 || !plan.writable()) {
            throw new Refused(new RowRefusal.NoDraft());
        }
        return plan;
    }

    /** The plans that it can go on with, the newest first. */
    List<Named> earlier(DraftPlan plan) {
        return next.plans().stream().filter(each -> each.before(plan.year(), plan.half())).toList();
    }

    /** What an earlier plan leaves, without what a row of the draft goes on with already. */
    List<Offer> offers(DraftPlan plan, String from) {
        Set<String> continued =
                plan.rows().stream()
                        .flatMap(row -> Optional.ofNullable(row.continues()).stream())
                        .map(Continues::activityId)
                        .collect(Collectors.toSet());
        return next.offers(from, plan.year(), plan.half()).stream()
                .filter(offer -> !continued.contains(offer.activityId()))
                .toList();
    }

    /**
     * Takes rows over, all or none.
     *
     * @param chosen the earlier activities that are taken
     */
    Taken take(String planId, String from, Set<String> chosen, Caller caller) {
        Origin origin =
                caller.asking(List.of(planId, from, chosen.stream().sorted().toList(), "continue"));
        Optional<Done> before = commands.earlier(origin);
        if (before.isPresent()) {
            return new Taken(
                    before.get().answer(),
                    before.get().position(),
                    goingOn(plans.latest(planId).orElseThrow(NotFound::new), chosen));
        }
        // The writer's own last edit is no other person's, however far the view has followed.
        DraftPlan plan = open(plans.latest(planId));
        List<PlanCommand> steps = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Offer offer : taken(offers(plan, from), chosen)) {
            PlanCommand step = step(plan, offer, id(offer, caller));
            steps.add(step);
            rows.add(written(step));
        }
        if (steps.isEmpty()) {
            throw Invalid.field("activities", "next.problem.nothing");
        }
        Done done = commands.send(new PlanCommand.WriteRows(planId, steps), origin);
        return new Taken(done.answer(), done.position(), List.copyOf(rows));
    }

    /**
     * What a row can go on with: what no other row goes on with yet, that of the same words first.
     */
    List<Offer> offers(DraftPlan plan, Row row, String from) {
        String words = SearchFold.fold(Words.of(row).title());
        Map<Boolean, List<Offer>> alike =
                offers(withoutLink(plan, row.id()), from).stream()
                        .sorted(Comparator.comparing(offer -> offer.row().number()))
                        .collect(
                                Collectors.partitioningBy(
                                        offer ->
                                                SearchFold.fold(Words.of(offer.row()).title())
                                                        .equals(words)));
        return Stream.of(true, false)
                .flatMap(same -> Objects.requireNonNull(alike.get(same)).stream())
                .toList();
    }

    private static DraftPlan withoutLink(DraftPlan plan, String rowId) {
        return plan.of(
                plan.rows().stream()
                        .map(row -> row.id().equals(rowId) ? row.continuing(null) : row)
                        .toList());
    }

    /**
     * Makes a row that was written by hand go on with an earlier one, which is carried over with
     * the approval where it was not done.
     *
     * @param activity the earlier one
     * @param seen what was seen of the row
     */
    Written attach(
            String planId, String rowId, String from, String activity, Seen seen, Caller caller) {
        if (activity.isEmpty()) {
            throw Invalid.field("activity", "next.attach.problem");
        }
        return rows.continuing(
                planId,
                rowId,
                seen,
                plan -> earlier(open(Optional.of(plan)), rowId, from, activity),
                List.of(rowId, seen.version(), from, activity, "attach"),
                caller);
    }

    private Continues earlier(DraftPlan plan, String rowId, String from, String activity) {
        return offers(withoutLink(plan, rowId), from).stream()
                .filter(offer -> offer.activityId().equals(activity))
                .findFirst()
                .map(offer -> offer.row().continues())
                .orElseThrow(() -> Invalid.field("activity", "next.attach.gone"));
    }

    private static List<Row> goingOn(DraftPlan plan, Set<String> chosen) {
        return plan.rows().stream()
                .filter(row -> row.continues() != null)
                .filter(
                        row ->
                                chosen.contains(
                                        Objects.requireNonNull(row.continues()).activityId()))
                .toList();
    }

    private static List<Offer> taken(List<Offer> offers, Set<String> chosen) {
        List<Offer> taken =
                offers.stream().filter(offer -> chosen.contains(offer.activityId())).toList();
        if (taken.size() < chosen.size()) {
            throw Invalid.field("activities", "next.problem.gone");
        }
        return taken;
    }

    /**
     * A row whose carrying over was taken back goes on again, while it says the same.
     *
     * @param otherId the id of the new row where it says something else
     */
    static PlanCommand step(DraftPlan plan, Offer offer, String otherId) {
        Row row = offer.row();
        Row there = plan.row(row.id());
        if (there == null) {
            return new PlanCommand.AddRow(plan.id(), row.numbered(0), List.of());
        }
        if (there.title().equals(row.title())) {
            return new PlanCommand.ChangeRow(
                    plan.id(),
                    there.continuing(Objects.requireNonNull(row.continues())),
                    plan.open().stream().filter(open -> open.row() == there.number()).toList(),
                    there);
        }
        return new PlanCommand.AddRow(plan.id(), row.identified(otherId).numbered(0), List.of());
    }

    private static String id(Offer offer, Caller caller) {
        return CommandIds.derived(offer.row().id(), caller.actor(), caller.key());
    }

    /** The row as the step writes it. */
    static Row written(PlanCommand step) {
        return switch (step) {
            case PlanCommand.AddRow add -> add.row();
            case PlanCommand.ChangeRow again -> again.row();
            default -> throw new IllegalArgumentException("writes no row: " + step);
        };
    }
}
