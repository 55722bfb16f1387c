package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({MoldirServers.class, IndexedQueries.class})
class ActivitiesIT {

    /** A row that cannot be read does not matter to the number of what is beside the plan. */
    @Test
    void countWhatIsBesideAPlanWithoutItsRows() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(ActivitiesIT.class));
            Activities activities = new Activities(database);
            planned(activities, "row", null);
            planned(activities, "beside", true);
            planned(activities, "beside-too", true);
            List<String> names = database.listCollectionNames().into(new ArrayList<>());
            for (String name : names) {
                if (database.getCollection(name).find(new Document("_id", "row")).first() != null) {
                    database.getCollection(name)
                            .insertOne(
                                    new Document("_id", "unreadable")
                                            .append("planId", RealPlan.PLAN)
                                            .append("number", "seven"));
                }
            }

            assertThat(activities.outside(RealPlan.PLAN)).isEqualTo(2);
        }
    }

    private static void planned(Activities activities, String id, @Nullable Boolean outside) {
        activities.on(
                RealPlan.recorded(
                        new ActivityPlanned(
                                id,
                                RealPlan.PLAN,
                                2026,
                                1,
                                RealPlan.APPROVED_ON,
                                RealPlan.fireStation().identified(id),
                                outside),
                        "activity.planned",
                        id,
                        0));
    }
}
