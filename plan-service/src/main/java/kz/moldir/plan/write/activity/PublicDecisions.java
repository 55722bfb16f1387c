package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Untold;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.write.activity.CarriedOut.Taken;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import org.jspecify.annotations.Nullable;

/** What everybody can read of what was decided: by hand at first, then as it is right. */
final class PublicDecisions {

    private PublicDecisions() {}

    static List<ActivityEvent> published(ActivityState state, PublishDecisions asked) {
        if (!state.told()) {
            throw new Refused(CarryingOutRefusal.notTold());
        }
        return asked.decisions().stream()
                .distinct()
                .map(id -> tellable(state, id))
                .filter(decided -> !state.carriedOut().open().containsKey(decided.id()))
                .<ActivityEvent>map(
                        decided -> new DecisionPublished(state.id(), decided, asked.today(), null))
                .toList();
    }

    static List<ActivityEvent> unpublished(ActivityState state, UnpublishDecisions asked) {
        return asked.decisions().stream()
                .distinct()
                .map(id -> known(state, id).decided().id())
                .filter(state.carriedOut().open()::containsKey)
                .<ActivityEvent>map(
                        id -> new DecisionUnpublished(state.id(), id, asked.reason(), true))
                .toList();
    }

    /**
     * With what everybody can read once that has happened: what was put right takes the place of
     * what was wrong, and what does not stand, or is not to be told any more, is taken back.
     */
    static List<ActivityEvent> followed(ActivityState state, List<ActivityEvent> events) {
        if (events.isEmpty() || state.carriedOut().open().isEmpty()) {
            return events;
        }
        ActivityState after = state;
        for (ActivityEvent event : events) {
            after = after.after(event);
        }
        ActivityState now = after;
        String reason = reason(events);
        Stream<ActivityEvent> more =
                now.carriedOut().open().values().stream()
                        .flatMap(open -> followed(now, open, reason));
        return Stream.concat(events.stream(), more).toList();
    }

    private static Stream<ActivityEvent> followed(
            ActivityState now, DecisionPublished open, @Nullable String reason) {
        String id = open.decided().id();
        Taken taken = now.carriedOut().decisions().get(id);
        if (taken == null || untold(now, taken) != null) {
            // Why nothing is told of a row is not told either.
            return Stream.of(
                    new DecisionUnpublished(now.id(), id, now.told() ? reason : null, false));
        }
        return taken.decided().equals(open.decided())
                ? Stream.empty()
                : Stream.of(new DecisionPublished(now.id(), taken.decided(), open.on(), reason));
    }

    /** What may not be told is told by nobody's click. */
    private static Decided tellable(ActivityState state, String id) {
        Taken taken = known(state, id);
        Untold untold = untold(state, taken);
        if (untold != null) {
            throw new Refused(
                    switch (untold) {
                        case ROW -> CarryingOutRefusal.notTold();
                        case NOT_HELD -> CarryingOutRefusal.notHeldYet();
                        case INSIDE -> CarryingOutRefusal.keptInside();
                        case NOT_ADOPTED -> CarryingOutRefusal.notAdopted();
                    });
        }
        return taken.decided();
    }

    private static @Nullable Untold untold(ActivityState state, Taken taken) {
        return Untold.of(
                state.told(),
                state.sittings().of(taken.occurrence()),
                taken.decided(),
                taken.inside());
    }

    private static Taken known(ActivityState state, String id) {
        return Optional.ofNullable(state.carriedOut().decisions().get(id))
                .orElseThrow(() -> new Refused(CarryingOutRefusal.unknown()));
    }

    /**
     * None where the record that was wrong is not told: all that follows has its reason. Nor why a
     * list of who was there is another: it may say whose name was wrong.
     */
    private static @Nullable String reason(List<ActivityEvent> events) {
        if (events.stream().anyMatch(PublicDecisions::withheld)) {
            return null;
        }
        return events.stream()
                .map(
                        event ->
                                switch (event) {
                                    case EntryWithdrawn now -> now.reason();
                                    case DecisionCorrected now -> now.reason();
                                    case RecordCorrected now -> now.correction().reason();
                                    default -> null;
                                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean withheld(ActivityEvent event) {
        return event instanceof RecordCorrected now && now.correction().withheld() != null;
    }
}
