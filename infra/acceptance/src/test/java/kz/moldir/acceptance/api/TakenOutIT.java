package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * A row that an amendment takes out of the plan after it was held, as everybody reads it; on a
 * platform of its own, since others count the rows of the sample.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakenOutIT {

    private static final String RESULT = "Осмотрено, дано две рекомендации";
    private static final String OWN = "Объект передан области";
    private static final String REASON = "Изменение бюджета города";

    private final Moldir moldir = Moldir.withTheSample();
    private final Api plan = moldir.plan();

    @AfterAll
    void end() {
        moldir.close();
    }

    @Test
    void staysHeldAndSaysByWhichDecisionItIsOut() {
        String id =
                AlmatyPlan.rows(moldir.reporting(), 1000).stream()
                        .filter(row -> row.get("state").asString().equals("noRecord"))
                        .map(row -> row.get("id").asString())
                        .findFirst()
                        .orElseThrow();
        done(plan, "/api/activities/" + id + "/occurrences", "{\"date\":\"2026-04-13\"}");
        done(plan, "/api/activities/" + id + "/close", "{\"result\":\"%s\"}".formatted(RESULT));
        int before = moldir.reporting().get("/api/summary").json().get("total").asInt();

        isTakenOut(id);

        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(publicly(id).at("/takenOut/decision").asString(""))
                                        .isEqualTo("21"));
        JsonNode row = publicly(id);
        assertThat(row.get("state").asString()).as("what took place stays").isEqualTo("held");
        assertThat(row.at("/takenOut/reason").asString()).isEqualTo(REASON);
        assertThat(row.get("history").get(row.get("history").size() - 1).get("type").asString())
                .isEqualTo("activity-taken-out");
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(moldir.reporting().get("/" + language + "/activities/" + id).body())
                    .contains("id=\"taken-out\"", RESULT, REASON, OWN, "21");
        }
        String feed = moldir.reporting().get("/api/activities.ics?lang=ru").body();
        assertThat(feed.substring(feed.lastIndexOf("BEGIN:VEVENT", feed.indexOf(id))))
                .as("it took place")
                .startsWith("BEGIN:VEVENT")
                .satisfies(
                        event ->
                                assertThat(event.substring(0, event.indexOf("END:VEVENT")))
                                        .contains("STATUS:CONFIRMED"));
        assertThat(moldir.reporting().get("/ru/activities").body())
                .contains("Исключено из плана", "в действующей версии");
        assertThat(moldir.reporting().get("/api/activities.csv?lang=ru").body())
                .contains(";2026-04-13\r\n");
        assertThat(moldir.reporting().get("/api/summary").json().get("total").asInt())
                .isEqualTo(before);
    }

    private void isTakenOut(String id) {
        String of = "/api/plans/" + AlmatyPlan.planId(plan);
        done(plan, of + "/amendment", "{\"reason\":\"%s\"}".formatted(REASON));
        String version =
                AlmatyPlan.items(plan.get(of + "/rows").json()).stream()
                        .filter(each -> each.at("/row/id").asString().equals(id))
                        .map(each -> each.get("version").asString())
                        .findFirst()
                        .orElseThrow();
        Answer removed = plan.delete(of + "/rows/" + id + "?version=" + version);
        assertThat(removed.status()).as(removed.body()).isEqualTo(200);
        done(plan, of + "/amendment/rows/" + id + "/reason", "{\"reason\":\"%s\"}".formatted(OWN));
        done(
                plan.as("chair"),
                of + "/amendment/approve",
                "{\"decision\":\"21\",\"date\":\"2026-04-13\",\"chair\":\"Хасенов М.К.\"}");
    }

    private JsonNode publicly(String id) {
        return moldir.reporting().get("/api/activities/" + id).json();
    }

    private static void done(Api who, String path, String json) {
        Answer answer = who.post(path, json);
        assertThat(answer.status()).as(answer.body()).isLessThan(202);
    }
}
