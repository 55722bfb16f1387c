package kz.moldir.kit.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.kit.operate.Held.Replayed;
import kz.moldir.kit.rebuild.Rebuilds;

/** Everything that waits in this service, wherever it waits. */
final class HeldEvents {

    private final List<Holds.All> places;
    private final Rebuilds rebuilds;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    HeldEvents(List<Holds.All> places, Rebuilds rebuilds) {
        this.places = places;
        this.rebuilds = rebuilds;
    }

    /** A subject that waits, and where. */
    private record Found(Holds place, Held held) {}

    /** What waits, the longest waiting first. */
    List<Held> all() {
        return places().flatMap(place -> place.held().stream())
                .sorted(Comparator.comparing(Held::since).thenComparing(Held::id))
                .toList();
    }

    private java.util.stream.Stream<Holds> places() {
        return places.stream().flatMap(all -> all.holds().stream());
    }

    private Optional<Found> find(String id) {
        return places().flatMap(place -> place.held().stream().map(held -> new Found(place, held)))
                .filter(found -> found.held().id().equals(id))
                .findFirst();
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
        return find(id).map(found -> replay(found.place(), found.held()));
    }

    /** Tries everything again; what somebody is trying just now is left to them. */
    Replayed replayAll() {
        long replayed = 0;
        long left = 0;
        String reason = null;
        for (Held held : all()) {
            Optional<Replayed> one =
                    underWay.contains(held.id()) ? Optional.empty() : replay(held.id());
            if (one.isPresent()) {
                replayed += one.get().replayed();
                left += one.get().left();
                reason = reason == null ? one.get().reason() : reason;
            }
        }
        return new Replayed(replayed, left, reason);
    }

    private Replayed replay(Holds place, Held held) {
        if (!underWay.add(held.id())) {
            throw new ReplayUnderWay();
        }
        try {
            return rebuilds.replaying(() -> place.replay(held.subject()));
        } finally {
            underWay.remove(held.id());
        }
    }

    /** Somebody is trying the same events just now. */
    static final class ReplayUnderWay extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
