package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;

/** A publication of results that is dated before what it tells of. */
final class ResultsBeforeHeld {

    private ResultsBeforeHeld() {}

    /** Asks about those that are about to be stored. */
    static void refuse(ActivityState state, ActivityCommand command, List<ActivityEvent> events) {
        Set<String> sure =
                switch (command) {
                    case Cover asked -> asked.sure();
                    case Correct asked -> asked.sure();
                    default -> Set.of();
                };
        events.stream()
                .filter(ActivityCovered.class::isInstance)
                .map(event -> ((ActivityCovered) event).publication())
                .forEach(publication -> refuseBeforeItWasHeld(state, publication, sure));
    }

    /**
     * It would count as no publication of the results, and the row would wait for one; other words
     * of what is stored so are no news.
     */
    private static void refuseBeforeItWasHeld(
            ActivityState state, Publication publication, Set<String> sure) {
        boolean stored =
                state.all(ActivityCovered.class)
                        .map(ActivityCovered::publication)
                        .anyMatch(
                                each ->
                                        each.kind() == publication.kind()
                                                && each.date().equals(publication.date()));
        if (publication.kind() != Publication.Kind.RESULT
                || stored
                || sure.contains(ActivityRefusal.RESULT_BEFORE_HELD)) {
            return;
        }
        Optional.ofNullable(state.known().heldOn())
                .or(() -> state.known().occurrences().stream().min(LocalDate::compareTo))
                .filter(held -> publication.date().isBefore(held))
                .ifPresent(
                        held -> {
                            throw new Refused(
                                    ActivityRefusal.resultBeforeHeld(publication.date(), held));
                        });
    }
}
