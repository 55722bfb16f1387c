package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From a decision of a hearing, over Kafka, to what the monitoring teams follow. */
@Order(6)
@ExtendWith(SharedMoldir.class)
class RecommendationsIT {

    @Test
    void areTakenUpOnceHoweverOftenTheDecisionIsSent(Moldir moldir) {
        String hearing = AlmatyPlan.idOf(moldir.reporting(), 11);
        String decisions = "/api/activities/" + hearing + "/decisions";
        String decision =
                """
                {"text":"Открыть сквер","date":"2026-04-13","agency":"Акимат",
                 "until":"2026-05-13","votes":{"inFavour":9,"against":0,"abstained":1},
                 "sure":["carrying-still-to-come"]}""";
        String key = UUID.randomUUID().toString();
        Answer first = moldir.plan().post(decisions, decision, "Idempotency-Key", key);
        Answer again = moldir.plan().post(decisions, decision, "Idempotency-Key", key);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());

        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                moldir.monitoring()
                                                        .get("/api/recommendations")
                                                        .json()
                                                        .get("items"))
                                        .filteredOn(
                                                each ->
                                                        each.get("activityId")
                                                                .asString()
                                                                .equals(hearing))
                                        .singleElement()
                                        .satisfies(
                                                each ->
                                                        assertThat(each.get("number").asInt())
                                                                .isEqualTo(11)));
        followWhatThePlanPutsRightAndTakesBack(moldir, hearing);
    }

    private static void followWhatThePlanPutsRightAndTakesBack(Moldir moldir, String hearing) {
        String activity = "/api/activities/" + hearing;
        String id =
                moldir.plan()
                        .get(activity + "/carrying-out")
                        .json()
                        .at("/decisions/0/decided/id")
                        .asString();
        Answer corrected =
                moldir.plan()
                        .post(
                                activity + "/decisions/" + id + "/correction",
                                """
                                {"text":"Открыть сквер","date":"2026-04-13","agency":"Маслихат",
                                 "until":"2026-04-20","reason":"Не тот орган"}""");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () -> assertThat(agencies(moldir, hearing)).containsExactly("Маслихат"));
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(unanswered(moldir, hearing))
                                        .as("the term is within two weeks")
                                        .containsExactly("Маслихат"));
        Answer withdrawn =
                moldir.plan()
                        .post(
                                activity + "/withdraw",
                                """
                                {"entry":"decision","id":"%s","reason":"Записано дважды"}"""
                                        .formatted(id));
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(() -> assertThat(agencies(moldir, hearing)).isEmpty());
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(() -> assertThat(unanswered(moldir, hearing)).isEmpty());
    }

    /** By what plan-service shows on Today. */
    private static List<String> unanswered(Moldir moldir, String hearing) {
        return agencies(moldir.plan().get("/api/today").json().get("recommendations"), hearing);
    }

    private static List<String> agencies(Moldir moldir, String hearing) {
        return agencies(
                moldir.monitoring().get("/api/recommendations").json().get("items"), hearing);
    }

    private static List<String> agencies(JsonNode recommendations, String hearing) {
        List<String> agencies = new ArrayList<>();
        for (JsonNode each : recommendations) {
            if (each.get("activityId").asString().equals(hearing)) {
                agencies.add(each.get("agency").asString());
            }
        }
        return agencies;
    }
}
