package kz.moldir.council.state;

import java.time.LocalDate;
import java.util.Objects;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import org.jspecify.annotations.Nullable;

/** What another term of the plan means for the day of a row. */
final class AmendedTerm {

    private AmendedTerm() {}

    static ActivityFacts of(ActivityFacts facts, Timeframe changed) {
        FactsChange change = facts.change().timeframe(changed);
        if (same(facts.timeframe(), changed) || over(facts)) {
            return change.facts();
        }
        return facts.withheld()
                ? change.original(original(facts, changed, false)).facts()
                : dated(facts, changed, change);
    }

    /** The first term stays, also where the day is not told by which the later one is a move. */
    private static @Nullable Timeframe original(
            ActivityFacts facts, Timeframe changed, boolean moved) {
        return facts.original() == null && (moved || later(end(changed), end(facts.timeframe())))
                ? facts.timeframe()
                : facts.original();
    }

    private static ActivityFacts dated(ActivityFacts facts, Timeframe changed, FactsChange change) {
        LocalDate end = end(changed);
        LocalDate agreed = facts.agreedDay();
        boolean stays =
                agreed != null && covers(changed, agreed) && !names(facts.timeframe(), agreed);
        boolean moved = !stays && later(end, promised(facts));
        Timeframe original = original(facts, changed, moved);
        boolean postponed =
                original == null
                        ? stays && facts.postponed()
                        : ActivityFacts.laterThan(original, stays ? agreed : end);
        return change.original(original)
                .agreedDay(stays ? agreed : null, postponed)
                .moves(moved ? facts.moves() + 1 : facts.moves())
                .facts();
    }

    /** The last day that is promised: of the term, or a later one that it was moved to. */
    private static @Nullable LocalDate promised(ActivityFacts facts) {
        LocalDate end = end(facts.timeframe());
        LocalDate agreed = facts.agreedDay();
        if (end == null) {
            return facts.awaited();
        }
        return agreed != null && agreed.isAfter(end) ? agreed : end;
    }

    private static boolean later(@Nullable LocalDate day, @Nullable LocalDate than) {
        return day != null && than != null && day.isAfter(than);
    }

    /** Other words for the same days change nothing. */
    private static boolean same(Timeframe one, Timeframe other) {
        return one.kind() == other.kind()
                && Objects.equals(one.start(), other.start())
                && Objects.equals(one.end(), other.end());
    }

    /** What was held, cancelled or carried over is due no more. */
    private static boolean over(ActivityFacts facts) {
        return facts.closedOn() != null || facts.cancelledOn() != null || facts.wentOnAtOnce();
    }

    /** A day that the term itself named, with an hour perhaps, goes with it. */
    private static boolean names(Timeframe term, LocalDate day) {
        return term.kind() == TimeframeKind.EXACT_DAY && day.equals(term.end());
    }

    private static boolean covers(Timeframe term, LocalDate day) {
        LocalDate start = term.start();
        LocalDate end = end(term);
        return end != null && !day.isAfter(end) && (start == null || !day.isBefore(start));
    }

    private static @Nullable LocalDate end(Timeframe term) {
        return term.kind().permanent() ? null : term.end();
    }
}
