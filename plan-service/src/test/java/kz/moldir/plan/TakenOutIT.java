package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows that an amendment takes out of the plan, held or not. */
class TakenOutIT extends ApprovedPlan {

    private static final String REASON = "Изменение бюджета города";

    @Test
    void saysByWhichDecisionAndIsNotCountedInThePlan() {
        String held = activity(TAKEN_OUT);
        String open = activity(GIVEN_UP);
        String plan = "/api/plans/" + planId();
        done("/api/activities/" + held + "/occurrences", Map.of("date", "2026-03-18"));
        done("/api/activities/" + held + "/close", Map.of("result", "Отчёт принят к сведению"));
        JsonNode begun = done(plan + "/amendment", Map.of("reason", REASON));
        JsonNode rows = http.tree(plan + "/rows" + after(begun)).get("items");
        removed(plan, rows, held);
        JsonNode last = removed(plan, rows, open);
        assertThat(http.tree(plan + "/amendment" + after(last)).get("items")).hasSize(2);
        JsonNode approved =
                OverHttp.tree(
                        http.as("chair")
                                .post(
                                        plan + "/amendment/approve",
                                        Map.of(
                                                "decision",
                                                "21",
                                                "date",
                                                "2026-03-20",
                                                "chair",
                                                "Х")));

        JsonNode now = http.tree(plan + "/activities" + after(approved));
        assertThat(now).filteredOn(row -> row.has("takenOut")).hasSize(2);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            assertThat(row(held).at("/takenOut/decision").asString(""))
                                    .isEqualTo("21");
                            assertThat(row(open).at("/takenOut/reason").asString(""))
                                    .isEqualTo(REASON);
                        });
        assertThat(row(held).get("state").asString()).isEqualTo("held");
        assertThat(row(open).get("state").asString()).isEqualTo("cancelled");
        String version = "/versions/" + row(held).at("/takenOut/version").asInt() + "\"";
        assertThat(http.page("/ru/activities/" + held))
                .contains("Решение общего заседания № 21 от 20 марта 2026 г.", version, REASON)
                .contains("Что состоялось, остаётся", "Отчёт принят к сведению")
                .contains("Исключено из плана поправкой");
        assertThat(http.page("/kk/activities/" + open)).contains("№ 21 шешімі", version);
        assertThat(http.page("/ru/plans/" + planId()))
                .contains("Из них 2 исключены поправками: в действующей редакции")
                .contains("<b>Исключено из плана</b>");
        assertThat(http.tree("/api/activities/" + held + "/history").toString())
                .contains("activity.taken-out", REASON);
    }

    private JsonNode removed(String plan, JsonNode rows, String id) {
        String version = "";
        for (JsonNode each : rows) {
            if (each.at("/row/id").asString().equals(id)) {
                version = each.get("version").asString();
            }
        }
        var answer = http.delete(plan + "/rows/" + id + "?version=" + version);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
        return OverHttp.tree(answer);
    }

    private JsonNode row(String id) {
        return http.tree("/api/activities/" + id);
    }
}
