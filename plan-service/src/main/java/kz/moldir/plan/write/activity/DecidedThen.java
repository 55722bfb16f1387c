package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.Carrying.Recommendation;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;

/** What was decided at an occurrence whose day is put right. */
final class DecidedThen {

    private DecidedThen() {}

    /**
     * What was decided on the wrong day of an occurrence was decided on its right day; where it
     * cannot be, its day stays and the page points at it.
     */
    static List<ActivityEvent> onTheRightDay(
            ActivityState state, Occurrence wrong, LocalDate day, String reason) {
        CarriedOut kept = state.carriedOut();
        if (day.equals(wrong.date()) || !kept.sittings().know(wrong.id())) {
            return List.of();
        }
        return kept.decidedAt(kept.sittings().of(wrong.id()))
                .filter(decided -> decided.on().equals(wrong.date()))
                .map(decided -> decided.on(day))
                .filter(decided -> movable(state, decided))
                .<ActivityEvent>map(
                        decided ->
                                new DecisionCorrected(
                                        state.id(),
                                        decided,
                                        reason,
                                        CarryingOutDecisions.passedOn(state, decided.id()),
                                        state.restricted()))
                .toList();
    }

    private static boolean movable(ActivityState state, Decided right) {
        Recommendation asks = right.recommendation();
        boolean restricted = state.restricted() != null;
        boolean passedOn = CarryingOutDecisions.wasPassedOn(state, right.id());
        if (asks == null) {
            return !(restricted && passedOn);
        }
        // An open row tells the agency of what is corrected, and what was kept inside was not meant
        // to be.
        return restricted != passedOn
                && state.untilHeld() == null
                && (asks.until() == null || !asks.until().isBefore(right.on()));
    }
}
