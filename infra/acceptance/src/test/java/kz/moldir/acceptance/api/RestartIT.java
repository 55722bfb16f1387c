package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import kz.moldir.embedded.DocumentServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Stopped and started again, even without its read models, the platform says what it said. */
@Order(9)
@ExtendWith(SharedMoldir.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {

    private static final int SIGTERM = 128 + 15;

    @Test
    @Order(1)
    void staysUnderAGigabyte(Moldir moldir) throws IOException {
        assertThat(moldir.residentBytes()).isLessThan(1L << 30);
    }

    @Test
    @Order(2)
    void keepsEverything(Moldir moldir) {
        Map<String, JsonNode> before = everything(moldir);
        assertThat(moldir.stop()).isEqualTo(SIGTERM);
        moldir.start();
        saysAgain(moldir, before);
        for (Api service : moldir.services()) {
            assertThat(service.get("/actuator/prometheus").body())
                    .as("no listener reads again what its service has seen")
                    .doesNotContain("moldir_listen_total");
        }
    }

    @Test
    @Order(3)
    void fillsItsReadModelsByItselfWhenTheyAreGone(Moldir moldir) {
        Map<String, JsonNode> before = everything(moldir);
        assertThat(moldir.stop()).isEqualTo(SIGTERM);
        assertThat(dropViews(moldir)).hasSizeGreaterThanOrEqualTo(8);
        moldir.start();
        saysAgain(moldir, before);
    }

    private static void saysAgain(Moldir moldir, Map<String, JsonNode> before) {
        await().atMost(Moldir.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(everything(moldir)).isEqualTo(before));
    }

    private static List<String> dropViews(Moldir moldir) {
        List<String> dropped = new ArrayList<>();
        try (DocumentServer documents =
                        DocumentServer.start(moldir.data().resolve("documents"), 0);
                MongoClient client = MongoClients.create(documents.uri())) {
            for (String service : List.of("plan", "monitoring", "notification", "reporting")) {
                MongoDatabase database = client.getDatabase("moldir_" + service);
                for (String name : database.listCollectionNames().into(new ArrayList<>())) {
                    if (name.startsWith("view-")) {
                        database.getCollection(name).drop();
                        dropped.add(name);
                    }
                }
            }
        }
        return dropped;
    }

    /** Every list, every activity and every history of all services, by address. */
    private static Map<String, JsonNode> everything(Moldir moldir) {
        Map<String, JsonNode> all = new TreeMap<>();
        Api plan = moldir.plan();
        String planId = AlmatyPlan.planId(plan);
        put(all, plan, "/api/plans");
        put(all, plan, "/api/plans/" + planId + "/activities");
        put(all, moldir.reporting(), "/api/summary");
        put(all, moldir.reporting(), "/api/months");
        put(all, moldir.reporting(), "/api/commissions");
        put(all, moldir.reporting(), "/api/plans");
        put(all, moldir.reporting(), "/api/activities?size=1000");
        put(all, moldir.monitoring(), "/api/visits?size=1000");
        put(all, moldir.notification(), "/api/reminders?size=1000");
        put(all, moldir.notification(), "/api/notifications?size=1000");
        for (Api service : moldir.services()) {
            all.put(service.address("council's settings"), councilSettings(service));
        }
        for (JsonNode row : plan.get("/api/plans/" + planId + "/activities").json()) {
            String activity = "/api/activities/" + row.get("id").asString();
            put(all, plan, activity + "/history");
            put(all, moldir.reporting(), activity);
        }
        return all;
    }

    /** How many documents are kept of them; fails where no read model is known for them. */
    private static JsonNode councilSettings(Api service) {
        for (JsonNode view : service.get("/api/operations/views").json().path("items")) {
            if (view.path("name").asString().equals("council-settings")) {
                return view.path("documents");
            }
        }
        throw new AssertionError("no council-settings in " + service.address("/"));
    }

    private static void put(Map<String, JsonNode> all, Api service, String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        all.put(service.address(path), answer.json());
    }
}
