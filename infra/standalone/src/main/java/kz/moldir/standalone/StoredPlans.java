package kz.moldir.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.eventstore.EventStoreSettings;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.read.Replay;
import kz.moldir.eventstore.read.ReplayedEvent;
import tools.jackson.databind.json.JsonMapper;

/** The plans that the store holds before a service runs, and whether the sample goes with them. */
final class StoredPlans {

    private static final String DATABASE = "moldir_plan";
    private static final int BATCH = 50;

    /** Whether each was read from the sample's file, by its id. */
    private final Map<String, Boolean> ofTheSample = new HashMap<>();

    private final Set<String> discarded = new HashSet<>();
    private boolean approved;

    private StoredPlans() {}

    /**
     * Whether the sample is yet to be put in: there is no plan, or the sample's alone and nobody
     * has approved it.
     *
     * @param server a MongoDB connection string
     */
    static boolean awaitTheSample(String server) {
        StoredPlans plans = new StoredPlans();
        try (MongoClient client = MongoClients.create(server);
                MongoEventStorageEngine store =
                        new MongoEventStorageEngine(
                                client.getDatabase(DATABASE),
                                new EventSerializer(EventTypes.builder().build(), new JsonMapper()),
                                EventStoreSettings.standard(false, answer -> null));
                Replay<ReplayedEvent> events = store.replay(0, BATCH)) {
            List<ReplayedEvent> next = events.next();
            while (!plans.approved && !next.isEmpty()) {
                next.forEach(plans::on);
                next = events.next();
            }
        }
        return plans.awaitTheSample();
    }

    private void on(ReplayedEvent event) {
        String plan = String.valueOf(event.aggregate());
        switch (event.type()) {
            case "plan.imported" ->
                    ofTheSample.put(plan, event.payload().contains('"' + Sample.FILE + '"'));
            case "plan.started" -> ofTheSample.put(plan, false);
            case "plan.discarded" -> discarded.add(plan);
            case "plan.restored" -> discarded.remove(plan);
            case "plan.approved" -> approved = true;
            default -> {}
        }
    }

    private boolean awaitTheSample() {
        Map<String, Boolean> kept = new HashMap<>(ofTheSample);
        kept.keySet().removeAll(discarded);
        return !approved && (kept.isEmpty() || (kept.size() == 1 && !kept.containsValue(false)));
    }
}
