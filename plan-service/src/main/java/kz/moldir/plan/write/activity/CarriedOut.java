package kz.moldir.plan.write.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.Carrying.Entry;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;

/**
 * What is kept of each occurrence, with the decisions that stand.
 *
 * @param decisions as they are right, by their ids
 * @param asked whether a question or a proposal came for the one that is yet to be held
 */
record CarriedOut(Sittings sittings, Map<String, Taken> decisions, boolean asked) {

    static final CarriedOut NOTHING = new CarriedOut(Sittings.NONE, Map.of(), false);

    /** A decision, and by which name the occurrence goes now that it was taken at. */
    record Taken(Decided decided, String occurrence) {}

    CarriedOut after(ActivityEvent event) {
        Map<String, Taken> now = new LinkedHashMap<>();
        decisions.forEach(
                (id, taken) ->
                        now.put(
                                id,
                                new Taken(
                                        taken.decided(),
                                        sittings.renamed(taken.occurrence(), event))));
        switch (event) {
            case DecisionTaken taken ->
                    now.put(
                            taken.decided().id(),
                            new Taken(
                                    taken.decided(), sittings.of(taken.occurrence()).occurrence()));
            case DecisionCorrected right ->
                    now.computeIfPresent(
                            right.decided().id(),
                            (id, before) -> new Taken(right.decided(), before.occurrence()));
            case EntryWithdrawn gone when gone.entry() == Entry.DECISION -> now.remove(gone.id());
            default -> {}
        }
        return new CarriedOut(sittings.after(event), now, asked(event));
    }

    private boolean asked(ActivityEvent event) {
        return switch (event) {
            case WordReceived now ->
                    asked || sittings.of(now.occurrence()).occurrence().equals(Sittings.COMING);
            case OccurrenceRecorded now -> asked && sittings.replaced() != null;
            default -> asked;
        };
    }

    /** The one at which a decision was taken, as it is known now. */
    Optional<Sitting> sittingOf(String decision) {
        return Optional.ofNullable(decisions.get(decision))
                .map(Taken::occurrence)
                .filter(sittings::know)
                .map(sittings::of);
    }

    /** Whether something is kept of the one that is yet to be held. */
    boolean keptOfTheComing() {
        Sitting coming = sittings.of(Sittings.COMING);
        return coming.kept() || asked || decidedAt(coming).findAny().isPresent();
    }

    /** What was decided there. */
    Stream<Decided> decidedAt(Sitting sitting) {
        return decisions.values().stream()
                .filter(taken -> taken.occurrence().equals(sitting.occurrence()))
                .map(Taken::decided);
    }
}
