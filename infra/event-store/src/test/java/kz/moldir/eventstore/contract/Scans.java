package kz.moldir.eventstore.contract;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.moldir.testkit.TestServers;
import org.bson.Document;

/** What was asked of a database that no index served, as its server tells it. */
interface Scans {

    Collection<String> seen();

    /** MongoDB tells it by its profiler, the embedded server by its own list. */
    static Scans of(MongoDatabase database) {
        if (!database.runCommand(new Document("isMaster", 1)).containsKey("setName")) {
            return () -> TestServers.unindexedQueries(database.getName());
        }
        database.runCommand(new Document("profile", 2));
        return () -> {
            List<String> scans = new ArrayList<>();
            for (Document asked :
                    database.getCollection("system.profile")
                            .find(new Document("planSummary", "COLLSCAN"))) {
                String collection = asked.getString("ns");
                if (!collection.endsWith("system.profile")) {
                    scans.add(collection + " " + asked.get("command"));
                }
            }
            return scans;
        };
    }
}
