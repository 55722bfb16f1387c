package kz.moldir.plan.write.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
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
 * @param asked for each question or proposal that came, by which name the one that it came for goes
 *     now
 */
record CarriedOut(Sittings sittings, Map<String, Taken> decisions, List<String> asked) {

    static final CarriedOut NOTHING = new CarriedOut(Sittings.NONE, Map.of(), List.of());

    /** A decision, and by which name the occurrence goes now that it was taken at. */
    record Taken(Decided decided, String occurrence) {}

    /** What is kept of the occurrence that is yet to be held. */
    record Coming(Sitting sitting, List<Decided> decided, long asked) {}

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

    private List<String> asked(ActivityEvent event) {
        Stream<String> known = asked.stream().map(each -> sittings.renamed(each, event));
        return event instanceof WordReceived now
                ? Stream.concat(known, Stream.of(sittings.of(now.occurrence()).occurrence()))
                        .toList()
                : known.toList();
    }

    /** The one at which a decision was taken, as it is known now. */
    Optional<Sitting> sittingOf(String decision) {
        return Optional.ofNullable(decisions.get(decision))
                .map(Taken::occurrence)
                .filter(sittings::know)
                .map(sittings::of);
    }

    /** What is kept of the one that is yet to be held. */
    Coming coming() {
        Sitting sitting = sittings.of(Sittings.COMING);
        return new Coming(
                sitting,
                decidedAt(sitting).toList(),
                asked.stream().filter(Sittings.COMING::equals).count());
    }

    /** Whether something is kept of the one that is yet to be held. */
    boolean keptOfTheComing() {
        Coming coming = coming();
        return coming.sitting().kept() || coming.asked() > 0 || !coming.decided().isEmpty();
    }

    /** What was decided there. */
    Stream<Decided> decidedAt(Sitting sitting) {
        return decisions.values().stream()
                .filter(taken -> taken.occurrence().equals(sitting.occurrence()))
                .map(Taken::decided);
    }
}
