package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.plan.read.register.Registers;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ManyEntriesTest {

    private static final int MANY = 2001;

    @Test
    void ofAPlanAreAllToldAndAskedForOnce() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(ManyEntriesTest.class));
            ActivityPlanned planned = RealPlan.planned(RealPlan.zhetysu());
            History activities = new History(database);
            activities.on(RealPlan.recorded(planned, "activity.planned", planned.activityId(), 0));
            Registers registers = new Registers(database);
            registers.on(OneQuery.opened("e", planned.activityId()));
            registers.on(OneQuery.opened("of another plan", "another"));
            copy(database.getCollection(registers.view().filling()), MANY - 1);
            OneQuery log = new OneQuery();
            PlanHistory history =
                    new PlanHistory(
                            activities,
                            new Activities(database),
                            registers,
                            log,
                            TestCouncil.ALMATY);

            assertThat(ofRegisters(history.ofPlan(RealPlan.PLAN))).isEqualTo(MANY);
            assertThat(log.queries()).isOne();
            assertThat(ofRegisters(history.ofActivity(planned.activityId()))).isEqualTo(MANY);
            assertThat(log.queries()).isEqualTo(2);
        }
    }

    private static long ofRegisters(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.entry().type().startsWith(RegisterLines.TYPES))
                .count();
    }

    private static void copy(MongoCollection<Document> entries, int times) {
        Document one = entries.find(new Document("_id", "e")).first();
        entries.insertMany(
                IntStream.range(0, times)
                        .mapToObj(number -> new Document(one).append("_id", "e" + number))
                        .toList());
    }
}
