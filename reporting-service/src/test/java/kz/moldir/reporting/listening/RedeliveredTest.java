package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.FoldHash;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.plan.Plans;
import kz.moldir.testkit.Redelivery;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

/** Ten thousand messages, each one to five times, in any order of subjects. */
class RedeliveredTest {

    private static final int COPIES = 90;
    private static final int DELIVERIES = 10_000;
    private static final int POLL = 500;

    /** The read models and the three listeners that fill them. */
    private static final class Filled {

        private final Plans plans;
        private final Activities activities;
        private final Map<String, Listener> listeners;

        Filled(MongoDatabase database) {
            plans = new Plans(database);
            activities = new Activities(database);
            listeners =
                    List.of(
                                    new PlanEvents(plans, activities),
                                    new MonitoringEvents(activities),
                                    new NotificationEvents(activities))
                            .stream()
                            .collect(Collectors.toMap(Listener::topic, Function.identity()));
        }

        void take(List<PublishedEvent> poll) {
            Batch batch = new Batch();
            poll.forEach(event -> batch.within(() -> listeners.get(event.topic()).on(event)));
            batch.flush();
        }

        List<FoldHash.Result> hashes() {
            return List.of(plans.view().hash(), activities.view().hash());
        }
    }

    @Test
    void leaveTheReadModelsAsEachOnceInItsOrderDoes() {
        List<PublishedEvent> published = published();
        List<PublishedEvent> brought =
                Redelivery.printed(getClass()).of(published, PublishedEvent::source, DELIVERIES);
        assertThat(brought).hasSize(DELIVERIES).containsAll(published);
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Filled plain = new Filled(fresh(client));
            published.forEach(event -> plain.take(List.of(event)));
            Filled shuffled = new Filled(fresh(client));
            for (int from = 0; from < DELIVERIES; from += POLL) {
                shuffled.take(brought.subList(from, Math.min(from + POLL, DELIVERIES)));
            }

            assertThat(shuffled.hashes()).isEqualTo(plain.hashes());
            assertThat(plain.activities.view().count()).isEqualTo(12 * COPIES);
        }
    }

    private static MongoDatabase fresh(MongoClient client) {
        return client.getDatabase(TestServers.freshDatabase(RedeliveredTest.class));
    }

    /** The small plan's story, told of ninety times as many activities. */
    private static List<PublishedEvent> published() {
        List<PublishedEvent> all = new ArrayList<>();
        for (PublishedEvent event : Story.ofSmallPlan().events()) {
            int copies = event.type().contains("plan-approved") ? 1 : COPIES;
            for (int copy = 0; copy < copies; copy++) {
                all.add(copies == 1 ? event : copied(event, "-" + copy));
            }
        }
        return all;
    }

    private static PublishedEvent copied(PublishedEvent event, String suffix) {
        return new PublishedEvent(
                event.id() + suffix,
                event.type(),
                event.subject() + suffix,
                event.sequence(),
                event.topic(),
                event.time(),
                event.role(),
                event.traceparent(),
                event.json().replaceAll("\"([avno]\\d+)\"", "\"$1" + suffix + "\""),
                event.mapper());
    }
}
