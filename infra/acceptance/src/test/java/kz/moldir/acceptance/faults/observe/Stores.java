package kz.moldir.acceptance.faults.observe;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.acceptance.faults.check.Consumed;
import kz.moldir.acceptance.faults.check.Finding;
import kz.moldir.acceptance.faults.check.Marks;
import kz.moldir.acceptance.faults.check.Rule;
import kz.moldir.acceptance.faults.check.Store;
import org.bson.Document;

/** The event stores of the services, read with the plain driver. */
public final class Stores implements AutoCloseable {

    private static final Document BY_ID = new Document("_id", 1);

    private final MongoClient client;

    public Stores(String uri) {
        this.client = MongoClients.create(uri);
    }

    /** The commits of one service, in the order of their numbers. */
    public Store of(String service) {
        return in(database(service), service);
    }

    /** The commits of a database, in the order of their numbers. */
    public static Store in(MongoDatabase database, String name) {
        List<Store.Commit> commits = new ArrayList<>();
        for (Document commit : database.getCollection("commits").find().sort(BY_ID)) {
            List<Document> streams = commit.getList("streams", Document.class);
            commits.add(
                    new Store.Commit(
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

    private static Store.Event event(Document event, List<Document> streams) {
        return new Store.Event(
                streams.get(event.getInteger("stream")).getString("aggregate"),
                event.getLong("seq"),
                event.getString("type"),
                Marks.in(event.getString("payload")));
    }

    /** The occurrences that plan-service recorded for visits, as effects of completed visits. */
    public Consumed occurrencesOfVisits() {
        Map<String, List<String>> byVisit = new HashMap<>();
        Document occurrences = new Document("events.type", "activity.occurrence-recorded");
        for (Document commit : database("plan").getCollection("commits").find(occurrences)) {
            for (Document event : commit.getList("events", Document.class)) {
                Document occurrence =
                        Document.parse(event.getString("payload"))
                                .get("occurrence", new Document());
                String visit = occurrence.getString("visitId");
                if (visit != null) {
                    byVisit.computeIfAbsent(visit, first -> new ArrayList<>())
                            .addAll(Marks.in(occurrence.toJson()));
                }
            }
        }
        return new Consumed(
                "the occurrences of visits",
                "monitoring",
                java.util.Set.of("visit.completed"),
                false,
                byVisit);
    }

    /** What a service could not handle. */
    public List<Finding> parked(String service) {
        List<Finding> findings = new ArrayList<>();
        for (String collection : database(service).listCollectionNames()) {
            if (collection.equals("parked") || collection.contains("dead")) {
                for (Document letter : database(service).getCollection(collection).find()) {
                    findings.add(
                            new Finding(Rule.PARKED, service + " " + collection, letter.toJson()));
                }
            }
        }
        return findings;
    }

    private MongoDatabase database(String service) {
        return client.getDatabase("moldir_" + service);
    }

    @Override
    public void close() {
        client.close();
    }
}
