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
import java.util.function.BiPredicate;
import kz.moldir.acceptance.faults.observe.Folds;
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
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Stopped and started again, even without its read models, the platform says what it said. */
@Order(9)
@ExtendWith(SharedMoldir.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {

    private static final int SIGTERM = 128 + 15;
    private static final List<String> FILLED_AGAIN = List.of("plan", "reporting");

    @Test
    @Order(1)
    void staysUnderAGigabyte(Moldir moldir) throws IOException {
        assertThat(moldir.residentBytes()).isLessThan(1L << 30);
    }

    /**
     * The settings that were changed too, which each service folds once more when they are gone.
     */
    @Test
    @Order(2)
    void keepsEverything(Moldir moldir) {
        changeASetting(moldir);
        moldir.awaitRest();
        Map<String, JsonNode> before = everything(moldir);
        assertThat(moldir.stop()).isEqualTo(SIGTERM);
        assertThat(dropViews(moldir, (_, view) -> view.contains("council")))
                .hasSize(moldir.services().size());
        moldir.start();
        saysAgain(moldir, before);
        for (Api service : moldir.services()) {
            assertThat(service.get("/actuator/prometheus").body())
                    .as("no listener reads again what its service has seen")
                    .doesNotContain("moldir_listen_total");
        }
    }

    /**
     * What was published comes again from each service. It fills what is gone, and does nothing a
     * second time to what is kept: the decisions, and the read models of two services.
     */
    @Test
    @Order(3)
    void isAsBeforeWhenTheBrokerHasLostEverythingAndSomeReadModelsAreGone(Moldir moldir)
            throws IOException {
        moldir.awaitRest();
        Map<String, JsonNode> before = everything(moldir);
        Map<String, Long> commits = commits(moldir);
        assertThat(moldir.stop()).isEqualTo(SIGTERM);
        assertThat(dropViews(moldir, (service, _) -> FILLED_AGAIN.contains(service)))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(FileSystemUtils.deleteRecursively(moldir.data().resolve("kafka"))).isTrue();
        moldir.start();
        saysAgain(moldir, before);
        Folds.areFresh(moldir.services(), "all has come again", Moldir.PATIENCE);
        saysAgain(moldir, before);
        assertThat(commits(moldir)).isEqualTo(commits);
        for (Api service : moldir.services()) {
            assertThat(service.get("/api/operations/parked").json().path("items"))
                    .as(service.address("what waits"))
                    .isEmpty();
        }
    }

    /** So that each service has kept something of them. */
    private static void changeASetting(Moldir moldir) {
        int version = moldir.plan().get("/api/settings").json().get("version").asInt();
        Answer changed =
                moldir.plan()
                        .put(
                                "/api/settings/calendar/2026-12-30",
                                "{\"kind\": \"DAY_OFF\", \"name\": {\"ru\": \"Перенос\"}, \"version\": %d}"
                                        .formatted(version));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        for (Api service : moldir.services()) {
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(councilSettings(service).path("documents").asLong())
                                            .as(service.address("council's settings"))
                                            .isEqualTo(1));
        }
    }

    /** How many commands each service has ever decided. */
    private static Map<String, Long> commits(Moldir moldir) {
        Map<String, Long> all = new TreeMap<>();
        try (MongoClient client = MongoClients.create(moldir.documents())) {
            for (String service : List.of("plan", "monitoring", "notification", "reporting")) {
                all.put(
                        service,
                        client.getDatabase("moldir_" + service)
                                .getCollection("commits")
                                .countDocuments());
            }
        }
        return all;
    }

    private static void saysAgain(Moldir moldir, Map<String, JsonNode> before) {
        await().atMost(Moldir.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(everything(moldir)).isEqualTo(before));
    }

    /**
     * Of those that are to go.
     *
     * @param gone for a service and a collection
     */
    private static List<String> dropViews(Moldir moldir, BiPredicate<String, String> gone) {
        List<String> dropped = new ArrayList<>();
        try (DocumentServer documents =
                        DocumentServer.start(moldir.data().resolve("documents"), 0);
                MongoClient client = MongoClients.create(documents.uri())) {
            for (String service : List.of("plan", "monitoring", "notification", "reporting")) {
                MongoDatabase database = client.getDatabase("moldir_" + service);
                for (String name : database.listCollectionNames().into(new ArrayList<>())) {
                    if (name.startsWith("view-") && gone.test(service, name)) {
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

    /** How many documents are kept of them, and their hash. */
    private static JsonNode councilSettings(Api service) {
        Answer answer = service.get("/api/operations/views/council-settings/hash");
        assertThat(answer.status()).as(service.address("council's settings")).isEqualTo(200);
        return answer.json();
    }

    private static void put(Map<String, JsonNode> all, Api service, String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        all.put(service.address(path), answer.json());
    }
}
