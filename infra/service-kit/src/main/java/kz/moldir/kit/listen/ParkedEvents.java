package kz.moldir.kit.listen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.operate.Fault;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.operate.Holds;
import kz.moldir.kit.view.Batch;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** What one listener parked, and trying it again. */
final class ParkedEvents implements Holds {

    private final Listener listener;
    private final Parking parking;
    private final Continuity continuity;
    private final JsonMapper json;

    ParkedEvents(Listener listener, Parking parking, Continuity continuity, JsonMapper json) {
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
    public synchronized Held.Replayed replay(String subject) {
        long replayed = 0;
        do {
            for (Document letter : parking.waiting(listener.name(), subject)) {
                try {
                    handle(event(letter));
                } catch (RuntimeException failed) {
                    parking.failedAgain(letter, String.valueOf(failed));
                    long left = parking.waiting(listener.name(), subject).size();
                    return new Held.Replayed(replayed, left, Fault.told(String.valueOf(failed)));
                }
                parking.handled(letter);
                replayed++;
            }
        } while (!parking.release(listener.name(), subject)
                && !parking.waiting(listener.name(), subject).isEmpty());
        return new Held.Replayed(replayed, 0, null);
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
