package kz.moldir.plan.write.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.write.activity.ActivityCommand.PublishDecisions;
import kz.moldir.plan.write.activity.ActivityCommand.UnpublishDecisions;
import kz.moldir.plan.write.activity.CarriedOut.Taken;
import org.jspecify.annotations.Nullable;

/** What everybody can read of what was decided: by hand at first, then as it is right. */
final class PublicDecisions {

    private PublicDecisions() {}

    static List<ActivityEvent> published(ActivityState state, PublishDecisions asked) {
        if (untold(state)) {
            throw new Refused(CarryingOutRefusal.notTold());
        }
        Map<String, DecisionPublished> open = of(state.records());
        return asked.decisions().stream()
                .distinct()
                .map(id -> decidedWhereHeld(state, id))
                .filter(decided -> !open.containsKey(decided.id()))
                .map(decided -> tellable(state, decided))
                .<ActivityEvent>map(
                        decided -> new DecisionPublished(state.id(), decided, asked.today(), null))
                .toList();
    }

    static List<ActivityEvent> unpublished(ActivityState state, UnpublishDecisions asked) {
        Map<String, DecisionPublished> open = of(state.records());
        return asked.decisions().stream()
                .distinct()
                .map(id -> known(state, id).decided().id())
                .filter(open::containsKey)
                .<ActivityEvent>map(id -> new DecisionUnpublished(state.id(), id, asked.reason()))
                .toList();
    }

    /**
     * With what everybody can read once that has happened: what was put right takes the place of
     * what was wrong, and what does not stand, or is not to be told any more, is taken back.
     */
    static List<ActivityEvent> followed(ActivityState state, List<ActivityEvent> events) {
        if (events.isEmpty() || of(state.records()).isEmpty()) {
            return events;
        }
        ActivityState after = state;
        for (ActivityEvent event : events) {
            after = after.after(event);
        }
        ActivityState now = after;
        String reason = reason(events);
        Stream<ActivityEvent> more =
                of(now.records()).values().stream().flatMap(open -> followed(now, open, reason));
        return Stream.concat(events.stream(), more).toList();
    }

    /** What was kept inside, or not adopted, is told by nobody's click. */
    private static Decided tellable(ActivityState state, Decided decided) {
        if (keptInside(state, decided.id())) {
            throw new Refused(CarryingOutRefusal.keptInside());
        }
        if (decided.votedDown()) {
            throw new Refused(CarryingOutRefusal.notAdopted());
        }
        return decided;
    }

    /** Whether nobody outside was told of it as it was said last, since the row was restricted. */
    private static boolean keptInside(ActivityState state, String id) {
        boolean kept = false;
        for (ActivityEvent record : state.records()) {
            kept =
                    switch (record) {
                        case DecisionTaken now when now.decided().id().equals(id) ->
                                now.withheld() != null;
                        case DecisionCorrected now when now.decided().id().equals(id) ->
                                now.withheld() != null;
                        default -> kept;
                    };
        }
        return kept;
    }

    private static Stream<ActivityEvent> followed(
            ActivityState now, DecisionPublished open, @Nullable String reason) {
        String id = open.decided().id();
        if (untold(now)) {
            return Stream.of(new DecisionUnpublished(now.id(), id, null));
        }
        Taken taken = now.carriedOut().decisions().get(id);
        if (taken == null || !held(now, id) || taken.decided().votedDown()) {
            return Stream.of(new DecisionUnpublished(now.id(), id, reason));
        }
        return taken.decided().equals(open.decided())
                ? Stream.empty()
                : Stream.of(new DecisionPublished(now.id(), taken.decided(), open.on(), reason));
    }

    /** As everybody reads them, by their ids. */
    private static Map<String, DecisionPublished> of(List<ActivityEvent> records) {
        Map<String, DecisionPublished> open = new LinkedHashMap<>();
        for (ActivityEvent record : records) {
            switch (record) {
                case DecisionPublished now -> open.put(now.decided().id(), now);
                case DecisionUnpublished gone -> open.remove(gone.decisionId());
                default -> {}
            }
        }
        return open;
    }

    /** What is not told of the row is not told of what was decided there either. */
    private static boolean untold(ActivityState state) {
        return state.restricted() != null || state.withheld() != null;
    }

    private static Decided decidedWhereHeld(ActivityState state, String id) {
        Decided decided = known(state, id).decided();
        if (!held(state, id)) {
            throw new Refused(CarryingOutRefusal.notHeldYet());
        }
        return decided;
    }

    private static Taken known(ActivityState state, String id) {
        return Optional.ofNullable(state.carriedOut().decisions().get(id))
                .orElseThrow(() -> new Refused(CarryingOutRefusal.unknown()));
    }

    private static boolean held(ActivityState state, String id) {
        return state.carriedOut().sittingOf(id).filter(at -> at.date() != null).isPresent();
    }

    private static @Nullable String reason(List<ActivityEvent> events) {
        return events.stream()
                .map(
                        event ->
                                switch (event) {
                                    case EntryWithdrawn now -> now.reason();
                                    case DecisionCorrected now -> now.reason();
                                    case RecordCorrected now
                                            when now.correction().withheld() == null ->
                                            now.correction().reason();
                                    default -> null;
                                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
