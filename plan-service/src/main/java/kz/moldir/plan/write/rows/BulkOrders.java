package kz.moldir.plan.write.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.plan.document.responsible.CommissionWords;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.Bulk.Seen;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes several rows at once, after a preview that names what cannot be changed. */
@Component
final class BulkOrders {

    private static final int MOST = 500;
    private final Commands commands;
    private final RowOrders orders;
    private final Council council;

    BulkOrders(Commands commands, RowOrders orders, Council council) {
        this.commands = commands;
        this.orders = orders;
        this.council = council;
    }

    /** A row, and the command that changes it; null where it cannot be changed. */
    private record Step(Item item, @Nullable PlanCommand command) {}

    /** Whether the plan is approved, so that its rows are amended. */
    boolean amends(String planId) {
        return orders.plan(planId).amendment() != null;
    }

    /** What would become of each row. */
    List<Item> preview(String planId, Bulk bulk) {
        return steps(orders.plan(planId), bulk).stream().map(Step::item).toList();
    }

    /**
     * Changes the rows that can be changed, all of them in one commit. The same again is answered
     * as it was, though the rows say something else since.
     *
     * @param count of how many the preview said that they change; null where nobody looked
     * @throws Invalid when it would be others than those, or none
     */
    Written apply(String planId, Bulk bulk, @Nullable Integer count, Caller caller) {
        Origin origin = caller.asking(bulk);
        Optional<Done> earlier = commands.earlier(origin);
        if (earlier.isPresent()) {
            return Written.of(bulk.rows().getFirst().row(), earlier.get());
        }
        List<PlanCommand> wanted = new ArrayList<>();
        for (Step step : steps(orders.plan(planId), bulk)) {
            PlanCommand command = step.command();
            if (command != null) {
                wanted.add(command);
            }
        }
        if (wanted.isEmpty()) {
            throw Invalid.field("row", "rows.bulk.problem.none");
        }
        if (count != null && count != wanted.size()) {
            throw Invalid.field("row", "rows.bulk.problem.fewer", count, wanted.size());
        }
        Done done = commands.send(new PlanCommand.WriteRows(planId, wanted), origin);
        return Written.of(bulk.rows().getFirst().row(), done, rewritten(wanted));
    }

    private static List<Row> rewritten(List<PlanCommand> wanted) {
        return wanted.stream()
                .filter(ChangeRow.class::isInstance)
                .map(ChangeRow.class::cast)
                .map(ChangeRow::row)
                .toList();
    }

    private List<Step> steps(DraftPlan plan, Bulk bulk) {
        check(plan, bulk);
        Map<String, Row> now = new HashMap<>();
        plan.rows().forEach(row -> now.put(row.id(), row));
        int place = bulk.change() == Bulk.Change.NUMBER ? Integer.parseInt(bulk.value()) : 0;
        int above =
                Math.toIntExact(
                        bulk.rows().stream()
                                .map(seen -> now.get(seen.row()))
                                .filter(row -> row != null && row.number() < place)
                                .count());
        List<Step> steps = new ArrayList<>();
        int fromAbove = 0;
        int fromBelow = 0;
        for (Seen seen : bulk.rows()) {
            Row row = now.get(seen.row());
            if (row == null) {
                steps.add(refused(seen, null, "gone"));
            } else if (!RowText.version(row).equals(seen.version())) {
                steps.add(refused(seen, row, "changed"));
            } else if (bulk.change() != Bulk.Change.NUMBER) {
                steps.add(step(plan, bulk, seen, row));
            } else if (row.number() < place) {
                fromAbove++;
                steps.add(moved(plan, seen, row, place, place - above + fromAbove));
            } else {
                int to = place + (above > 0 ? 1 : 0) + fromBelow;
                fromBelow++;
                steps.add(moved(plan, seen, row, to, to));
            }
        }
        return steps;
    }

    private Step step(DraftPlan plan, Bulk bulk, Seen seen, Row now) {
        Words old = Words.of(now);
        return switch (bulk.change()) {
            case REMOVE ->
                    new Step(new Item(now.id(), now, null, null), new RemoveRow(plan.id(), now));
            case NUMBER -> throw new IllegalArgumentException("moves are counted together");
            case COMMISSION -> ofCommission(plan, seen, now, bulk.value());
            case TIMEFRAME ->
                    rewritten(
                            plan,
                            seen,
                            now,
                            new RowText(
                                    new Words(
                                            old.title(),
                                            bulk.value(),
                                            old.responsible(),
                                            old.note()),
                                    null));
            case KIND -> rewritten(plan, seen, now, new RowText(old, kinds(bulk.value())));
            case DISCLOSURE ->
                    rewritten(
                            plan,
                            seen,
                            now,
                            new RowText(old, null, Further.NONE, Disclosure.valueOf(bulk.value())));
        };
    }

    /**
     * Rows keep their order among each other.
     *
     * @param to the number that it is moved to
     * @param then the number that it has once all are moved
     */
    private static Step moved(DraftPlan plan, Seen seen, Row now, int to, int then) {
        if (plan.amendment() != null) {
            return refused(seen, now, "stays");
        }
        return to == now.number()
                ? refused(seen, now, "same")
                : new Step(
                        new Item(now.id(), now, now.numbered(then), null),
                        new MoveRow(plan.id(), now.id(), to));
    }

    private Step rewritten(DraftPlan plan, Seen seen, Row now, RowText text) {
        ChangeRow change = orders.changing(plan, now, text);
        return change.row().equals(now)
                ? refused(seen, now, "same")
                : new Step(Item.of(change, now), change);
    }

    private static Step refused(Seen seen, @Nullable Row now, String why) {
        return new Step(new Item(seen.row(), now, null, "rows.bulk.refused." + why), null);
    }

    /** The words name the other commission; the persons stay, since nobody said otherwise. */
    private Step ofCommission(DraftPlan plan, Seen seen, Row now, String commission) {
        Words old = Words.of(now);
        String who = CommissionWords.renamed(old.responsible(), commission);
        Words words = new Words(old.title(), old.timeframe(), who, old.note());
        ChangeRow change = orders.changing(plan, now, new RowText(words, null));
        if (now.responsible().commissions().equals(List.of(commission))) {
            return refused(seen, now, "same");
        }
        return change.row().responsible().commissions().equals(List.of(commission))
                ? new Step(Item.of(change, now), change)
                : refused(seen, now, "several");
    }

    private static List<ActivityKind> kinds(String name) {
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> kind.name().equals(name))
                .toList();
    }

    private void check(DraftPlan plan, Bulk bulk) {
        if (bulk.rows().isEmpty() || bulk.rows().size() > MOST) {
            throw Invalid.field("row", "rows.bulk.problem.rows", MOST);
        }
        String value = bulk.value();
        boolean understood =
                switch (bulk.change()) {
                    case REMOVE -> true;
                    case COMMISSION -> council.commissions().containsKey(value);
                    case TIMEFRAME -> !value.isBlank() && value.length() <= 2000;
                    case KIND -> !kinds(value).isEmpty();
                    case DISCLOSURE ->
                            Arrays.stream(Disclosure.values())
                                    .anyMatch(each -> each.name().equals(value));
                    case NUMBER ->
                            value.matches("[1-9]\\d{0,3}") && Integer.parseInt(value) < plan.next();
                };
        if (!understood) {
            throw Invalid.field("value", "rows.bulk.problem." + bulk.change().name());
        }
    }
}
