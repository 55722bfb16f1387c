package kz.moldir.kit.listen;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.operate.Holds;
import kz.moldir.kit.view.Batch;
import kz.moldir.ui.errors.Fault;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one listener parked, and trying it again. While the poll that an event came with is not
 * over, those before it are not written, and may be handled again, so it is not tried.
 */
final class ParkedEvents implements Holds {

    private static final Duration POLL_ENDS_WITHIN = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Listener listener;
    private final Parking parking;
    private final Offsets offsets;
    private final Continuity continuity;
    private final JsonMapper json;

    ParkedEvents(
            Listener listener,
            Parking parking,
            Offsets offsets,
            Continuity continuity,
            JsonMapper json) {
        this.offsets = offsets;
        this.continuity = continuity;
        this.listener = listener;
        this.parking = parking;
        this.json = json;
    }

    @Override
    public String where() {
        return listener.name();
    }

    @Override
    public List<Held> held() {
        Map<String, List<Document>> subjects =
                parking.of(listener.name()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        letter -> letter.getString("subject"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return subjects.keySet().stream()
                .map(subject -> held(subject, parking.waiting(listener.name(), subject)))
                .toList();
    }

    private Held held(String subject, List<Document> letters) {
        Document first = letters.getFirst();
        return new Held(
                CommandIds.derived(listener.name(), subject),
                listener.name(),
                subject,
                letters.size(),
                Instant.parse(first.getString("parkedAt")),
                new Held.First(id(first), first.getString("type")),
                Fault.told(first.getString("reason")));
    }

    private static String id(Document letter) {
        return letter.getString("_id").substring(letter.getString("queue").length() + 1);
    }

    @Override
    public synchronized Held.Replayed replay(String subject, boolean waiting) {
        long replayed = 0;
        do {
            for (Document letter : parking.waiting(listener.name(), subject)) {
                if (!passed(letter, waiting)) {
                    return Held.Replayed.early(replayed, left(subject));
                }
                try {
                    handle(event(letter));
                } catch (RuntimeException failed) {
                    parking.failedAgain(letter, String.valueOf(failed));
                    return new Held.Replayed(replayed, left(subject), Fault.told(failed));
                }
                parking.handled(letter);
                replayed++;
            }
        } while (!parking.release(listener.name(), subject)
                && !parking.waiting(listener.name(), subject).isEmpty());
        return new Held.Replayed(replayed, 0, null);
    }

    private long left(String subject) {
        return parking.waiting(listener.name(), subject).size();
    }

    /** Whether the poll that it came with is over. */
    private boolean passed(Document letter, boolean waiting) {
        Place place = Place.of(letter);
        long until = System.nanoTime() + POLL_ENDS_WITHIN.toNanos();
        while (place != null && !offsets.passed(listener.position(), listener.topic(), place)) {
            if (!waiting || System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** It is taken out of the queue next, so what it did is on disk before. */
    private void handle(PublishedEvent event) {
        String position = listener.position();
        continuity.durably(
                position, () -> Batch.without(continuity.of(position), () -> listener.on(event)));
    }

    private PublishedEvent event(Document letter) {
        return new PublishedEvent(
                id(letter),
                letter.getString("type"),
                letter.getString("subject"),
                letter.getLong("sequence"),
                letter.getString("topic"),
                Instant.parse(letter.getString("time")),
                letter.getString("role"),
                letter.getString("traceparent"),
                letter.getString("value"),
                json);
    }
}
