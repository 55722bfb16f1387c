package kz.moldir.testkit.check;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What an event store holds.
 *
 * @param commits in their global order
 */
public record Store(String name, List<Commit> commits) {

    /** One document. */
    public record Commit(long id, long last, String command, Instant at, List<Event> events) {}

    /**
     * One event.
     *
     * @param marks that its payload carries, in the order of its text
     */
    public record Event(String subject, long sequence, String type, List<String> marks) {}

    /** The commits of a database, read with the plain driver in the order of their numbers. */
    public static Store read(MongoDatabase database, String name) {
        List<Commit> commits = new ArrayList<>();
        for (Document commit :
                database.getCollection("commits").find().sort(new Document("_id", 1))) {
            List<Document> streams = commit.getList("streams", Document.class);
            commits.add(
                    new Commit(
                            commit.getLong("_id"),
                            commit.getLong("last"),
                            commit.get("command", Document.class).getString("id"),
                            commit.getDate("at").toInstant(),
                            commit.getList("events", Document.class).stream()
                                    .map(event -> event(event, streams))
                                    .toList()));
        }
        return new Store(name, commits);
    }

    private static Event event(Document event, List<Document> streams) {
        return new Event(
                streams.get(event.getInteger("stream")).getString("aggregate"),
                event.getLong("seq"),
                event.getString("type"),
                Marks.in(event.getString("payload")));
    }

    Stream<Event> events() {
        return commits.stream().flatMap(commit -> commit.events().stream());
    }
}
