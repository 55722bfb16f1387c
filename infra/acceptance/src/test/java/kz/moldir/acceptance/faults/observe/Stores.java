package kz.moldir.acceptance.faults.observe;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.testkit.check.Consumed;
import kz.moldir.testkit.check.Finding;
import kz.moldir.testkit.check.Marks;
import kz.moldir.testkit.check.Rule;
import kz.moldir.testkit.check.Store;
import org.bson.Document;

/** The event stores of the services, read with the plain driver. */
public final class Stores implements AutoCloseable {

    private final MongoClient client;

    public Stores(String uri) {
        this.client = MongoClients.create(uri);
    }

    /** The commits of one service, in the order of their numbers. */
    public Store of(String service) {
        return Store.read(database(service), service);
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
