package kz.moldir.plan.read.onday;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.plans.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * A plan on a day with its rows as they are now: those that are asked for are folded anew.
 *
 * @param changed ids of the rows that were not then as they are now
 * @param wanted which of their events count
 */
public record BeforeFolding(
        PlanView plan,
        LocalDate day,
        List<ActivityView> rows,
        List<ActivityView> outside,
        Set<String> changed,
        Wanted wanted) {

    /** Without some of the rows and of what is done beside the plan. */
    BeforeFolding without(Predicate<ActivityView> some) {
        return new BeforeFolding(
                plan,
                day,
                rows.stream().filter(some.negate()).toList(),
                outside.stream().filter(some.negate()).toList(),
                changed,
                wanted);
    }

    /** The rows, and behind them what is done beside the plan. */
    List<ActivityView> all() {
        return Stream.concat(rows.stream(), outside.stream()).toList();
    }

    /** Draft, approved or discarded, by its code. */
    public String status() {
        return plan.status();
    }

    /** By which it was approved; null while it was a draft. */
    public @Nullable Decision decision() {
        return plan.decision();
    }
}
