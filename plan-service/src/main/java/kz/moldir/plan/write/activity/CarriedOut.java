package kz.moldir.plan.write.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of each occurrence, with the decisions that stand.
 *
 * @param decisions as they are right, by their ids
 * @param asked for each question or proposal that came, by which name the one that it came for goes
 *     now
 * @param open what everybody can read, by the ids of the decisions, also of one that is withdrawn
 *     until that is taken back
 * @param fresh what was recorded last, where nothing took its place before; null of all else
 */
record CarriedOut(
        Sittings sittings,
        Map<String, Taken> decisions,
        List<String> asked,
        Map<String, DecisionPublished> open,
        @Nullable Fresh fresh) {

    static final CarriedOut NOTHING =
            new CarriedOut(Sittings.NONE, Map.of(), List.of(), Map.of(), null);

    /**
     * A decision.
     *
     * @param occurrence by which name the one goes now that it was taken at
     * @param inside true where it was said last while nothing was told of the row
     * @param wordedBy the accounts whose words it has or had; null where none is known
     */
    record Taken(
            Decided decided,
            String occurrence,
            @Nullable Boolean inside,
            @Nullable List<String> wordedBy) {

        private Taken right(DecisionCorrected now, @Nullable String actor) {
            return new Taken(
                    now.decided(),
                    occurrence,
                    now.withheld(),
                    now.decided().wordedAs(decided) ? wordedBy : and(actor));
        }

        private @Nullable List<String> and(@Nullable String actor) {
            List<String> all =
                    Stream.concat(
                                    Stream.ofNullable(wordedBy).flatMap(List::stream),
                                    Stream.ofNullable(actor))
                            .distinct()
                            .toList();
            return all.isEmpty() ? null : all;
        }
    }

    /** One of what there is one of each occurrence. */
    record Fresh(Entry entry, String occurrence) {}

    /** What is kept of the occurrence that is yet to be held. */
    record Coming(Sitting sitting, List<Decided> decided, long asked) {}

    /** After an event that an account caused, which is not known of old ones. */
    CarriedOut after(ActivityEvent event, @Nullable String actor) {
        Map<String, Taken> now = new LinkedHashMap<>();
        decisions.forEach(
                (id, taken) ->
                        now.put(
                                id,
                                new Taken(
                                        taken.decided(),
                                        sittings.renamed(taken.occurrence(), event),
                                        taken.inside(),
                                        taken.wordedBy())));
        switch (event) {
            case DecisionTaken taken ->
                    now.put(
                            taken.decided().id(),
                            new Taken(
                                    taken.decided(),
                                    sittings.of(taken.occurrence()).occurrence(),
                                    taken.withheld(),
                                    actor == null ? null : List.of(actor)));
            case DecisionCorrected right ->
                    now.computeIfPresent(
                            right.decided().id(), (id, before) -> before.right(right, actor));
            case EntryWithdrawn gone when gone.entry() == Entry.DECISION -> now.remove(gone.id());
            default -> {}
        }
        return new CarriedOut(sittings.after(event), now, asked(event), open(event), fresh(event));
    }

    private @Nullable Fresh fresh(ActivityEvent event) {
        return switch (event) {
            case SessionArranged now -> first(Entry.SESSION, now.occurrence(), Sitting::session);
            case MaterialsRecorded now ->
                    first(Entry.MATERIALS, now.occurrence(), Sitting::materials);
            case AttendanceRecorded now ->
                    first(Entry.ATTENDANCE, now.occurrence(), Sitting::attendance);
            default -> null;
        };
    }

    private @Nullable Fresh first(
            Entry entry, @Nullable String occurrence, Function<Sitting, @Nullable Object> kept) {
        Sitting before = sittings.of(occurrence);
        return kept.apply(before) == null ? new Fresh(entry, before.occurrence()) : null;
    }

    private Map<String, DecisionPublished> open(ActivityEvent event) {
        if (!(event instanceof DecisionPublished || event instanceof DecisionUnpublished)) {
            return open;
        }
        Map<String, DecisionPublished> now = new LinkedHashMap<>(open);
        switch (event) {
            case DecisionPublished told -> now.put(told.decided().id(), told);
            case DecisionUnpublished gone -> now.remove(gone.decisionId());
            default -> {}
        }
        return now;
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
