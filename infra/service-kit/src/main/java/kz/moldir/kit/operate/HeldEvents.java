package kz.moldir.kit.operate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.moldir.kit.operate.Held.Replayed;

/** Everything that waits in this service, wherever it waits. */
final class HeldEvents {

    private final List<Holds.All> places;
    private final Function<Supplier<Replayed>, Replayed> undisturbed;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param undisturbed runs what tries an event again, so that no view is switched meanwhile
     */
    HeldEvents(List<Holds.All> places, Function<Supplier<Replayed>, Replayed> undisturbed) {
        this.places = places;
        this.undisturbed = undisturbed;
    }

    /** A subject that waits, and where. */
    private record Found(Holds place, Held held) {}

    /** What waits, the longest waiting first. */
    List<Held> all() {
        return found().map(Found::held).toList();
    }

    private Stream<Found> found() {
        return places().flatMap(place -> place.held().stream().map(held -> new Found(place, held)))
                .sorted(
                        Comparator.comparing((Found found) -> found.held().since())
                                .thenComparing(found -> found.held().id()));
    }

    private Stream<Holds> places() {
        return places.stream().flatMap(all -> all.holds().stream());
    }

    private Optional<Found> find(String id) {
        return found().filter(found -> found.held().id().equals(id)).findFirst();
    }

    Optional<Held> one(String id) {
        return find(id).map(Found::held);
    }

    /**
     * Tries a subject's events again.
     *
     * @return empty when nothing waits under this id
     * @throws ReplayUnderWay when somebody is trying them just now
     */
    Optional<Replayed> replay(String id) {
        return find(id).map(found -> replay(found, true));
    }

    /**
     * Tries everything again; what somebody is trying just now is left to them. Where one is too
     * early, the others of that place are not waited for: they would wait for the same.
     */
    Replayed replayAll() {
        long replayed = 0;
        long left = 0;
        String reason = null;
        Set<String> early = new HashSet<>();
        for (Found found : found().toList()) {
            if (underWay.contains(found.held().id())) {
                continue;
            }
            Replayed one = replay(found, !early.contains(found.held().where()));
            replayed += one.replayed();
            left += one.left();
            reason = reason == null ? one.reason() : reason;
            if (one.early()) {
                early.add(found.held().where());
            }
        }
        return new Replayed(replayed, left, reason, !early.isEmpty());
    }

    private Replayed replay(Found found, boolean waiting) {
        String id = found.held().id();
        if (!underWay.add(id)) {
            throw new ReplayUnderWay();
        }
        try {
            return undisturbed.apply(() -> found.place().replay(found.held().subject(), waiting));
        } finally {
            underWay.remove(id);
        }
    }

    /** Somebody is trying the same events just now. */
    static final class ReplayUnderWay extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
