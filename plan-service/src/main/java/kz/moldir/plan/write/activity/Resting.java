package kz.moldir.plan.write.activity;

import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Entry;

/**
 * What rests on an activity: agencies may have been asked, and everybody may read it. Whoever
 * cancels it, or changes what is told of it, is told first what becomes of that.
 *
 * @param decisions that were taken at it
 * @param passedOn those of them that monitoring-service follows
 * @param told those of them that everybody can read
 * @param documents that everybody can have
 * @param publications of it elsewhere
 */
record Resting(int decisions, int passedOn, int told, int documents, int publications) {

    static Resting on(ActivityState state) {
        CarriedOut kept = state.carriedOut();
        return new Resting(
                kept.decisions().size(),
                count(kept.decisions().keySet().stream().filter(state::wasPassedOn).count()),
                count(kept.open().keySet().stream().filter(kept.decisions()::containsKey).count()),
                documents(state, state.all(DocumentPublished.class)),
                count(state.all(ActivityCovered.class).count()));
    }

    /** All of it stays where it is. */
    void askBeforeItIsCancelled(Set<String> sure) {
        if (decisions + documents + publications > 0) {
            ask(
                    ActivityRefusal.cancelRestsOnIt(decisions, passedOn, documents, publications),
                    sure);
        }
    }

    /** What everybody may read goes from the public page, or comes back in part. */
    void askBeforeItIsMarked(ActivityState state, Disclosure then, Set<String> sure) {
        boolean held = state.known().closedOn() != null;
        boolean tells = then.tells(held);
        if (tells == state.told()) {
            return;
        }
        if (!tells && told + documents + passedOn > 0) {
            ask(ActivityRefusal.markRestsOnIt(told, documents, passedOn), sure);
        } else if (tells && decisions - told + documents > 0) {
            ask(ActivityRefusal.opensAgain(documents, decisions - told), sure);
        }
    }

    /**
     * Those that everybody can have.
     *
     * @param published the events among which their publishing counts
     */
    static int documents(ActivityState state, Stream<? extends ActivityEvent> published) {
        return count(
                published
                        .filter(DocumentPublished.class::isInstance)
                        .map(DocumentPublished.class::cast)
                        .map(DocumentPublished::documentId)
                        .distinct()
                        .filter(id -> !withdrawn(state, id))
                        .count());
    }

    private static boolean withdrawn(ActivityState state, String document) {
        return state.all(EntryWithdrawn.class)
                .anyMatch(gone -> gone.entry() == Entry.DOCUMENT && gone.id().equals(document));
    }

    private static int count(long some) {
        return Math.toIntExact(some);
    }

    private static void ask(ActivityRefusal question, Set<String> sure) {
        if (!sure.contains(question.code())) {
            throw new Refused(question);
        }
    }
}
