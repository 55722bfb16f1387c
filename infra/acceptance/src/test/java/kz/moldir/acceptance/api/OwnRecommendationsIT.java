package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who worded a recommendation does not verify its fulfilment, also where the secretariat's
 * correction is the first that the agency and monitoring-service hear of it.
 */
@Order(6)
@ExtendWith(SharedMoldir.class)
class OwnRecommendationsIT {

    private static final String LEAD = "commission-1-lead";
    private static final String DAY = "2026-04-13";

    /** Other tests count what is recommended of the hearings before. */
    private static final int LOOKED_AT = 15;

    private static final String TEXT = "Рекомендовать починить мост";

    @Test
    void areNotVerifiedWhereTheAgencyWasAddedLater(Moldir moldir) {
        String hearing = ofTheFirstCommission(moldir, 0);
        String id = decided(moldir, hearing, Map.of());

        corrected(moldir, hearing, id);

        refusedToItsAuthor(moldir, hearing);
        withdrawn(moldir, hearing, id);
    }

    @Test
    void areNotVerifiedWhereTheyWereLetOutLater(Moldir moldir) {
        String hearing = ofTheFirstCommission(moldir, 1);
        disclosed(moldir, hearing, "restricted");
        String id = decided(moldir, hearing, Map.of("agency", "Акимат"));
        disclosed(moldir, hearing, "open");

        corrected(moldir, hearing, id);

        refusedToItsAuthor(moldir, hearing);
        withdrawn(moldir, hearing, id);
    }

    private static void refusedToItsAuthor(Moldir moldir, String hearing) {
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(() -> assertThat(recommendation(moldir, hearing)).isNotEmpty());
        Answer own =
                moldir.monitoring()
                        .as(LEAD)
                        .post(
                                "/api/recommendations/"
                                        + recommendation(moldir, hearing)
                                        + "/verify",
                                json(Map.of("date", DAY)));
        assertThat(own.status()).as(own.body()).isEqualTo(409);
        assertThat(own.text("type")).endsWith("/problems/recommendation-own");
    }

    private static String recommendation(Moldir moldir, String hearing) {
        for (JsonNode each :
                moldir.monitoring().get("/api/recommendations?size=500").json().get("items")) {
            if (each.get("activityId").asString().equals(hearing)) {
                return each.get("id").asString();
            }
        }
        return "";
    }

    /** As the lead of the commission writes it down. */
    private static String decided(Moldir moldir, String hearing, Map<String, String> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("text", TEXT, "date", DAY, "sure", List.of("carrying-still-to-come")));
        Api lead = moldir.plan().as(LEAD);
        Answer recorded = lead.post("/api/activities/" + hearing + "/decisions", json(body));
        done(recorded);
        JsonNode decisions =
                moldir.plan()
                        .get(
                                "/api/activities/"
                                        + hearing
                                        + "/carrying-out?after="
                                        + recorded.text("position"))
                        .json()
                        .get("decisions");
        return decisions.get(decisions.size() - 1).at("/decided/id").asString();
    }

    private static void corrected(Moldir moldir, String hearing, String id) {
        done(
                moldir.plan()
                        .post(
                                "/api/activities/" + hearing + "/decisions/" + id + "/correction",
                                json(
                                        Map.of(
                                                "text",
                                                TEXT,
                                                "date",
                                                DAY,
                                                "agency",
                                                "Акимат",
                                                "reason",
                                                "Кому это поручено"))));
    }

    private static void disclosed(Moldir moldir, String hearing, String disclosure) {
        done(
                moldir.plan()
                        .post(
                                "/api/activities/" + hearing + "/disclosure",
                                json(
                                        Map.of(
                                                "disclosure",
                                                disclosure,
                                                "reason",
                                                "Проверка",
                                                "sure",
                                                List.of("activity-opens-again")))));
    }

    private static void withdrawn(Moldir moldir, String hearing, String id) {
        done(
                moldir.plan()
                        .post(
                                "/api/activities/" + hearing + "/withdraw",
                                json(Map.of("entry", "decision", "id", id, "reason", "Проба"))));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String ofTheFirstCommission(Moldir moldir, int skipped) {
        return AlmatyPlan.rows(moldir.reporting(), 1000).stream()
                .filter(row -> row.at("/responsible/commissions").toString().equals("[\"1\"]"))
                .filter(row -> row.get("number").asInt() > LOOKED_AT)
                .skip(skipped)
                .map(row -> row.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String json(Map<String, ?> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
