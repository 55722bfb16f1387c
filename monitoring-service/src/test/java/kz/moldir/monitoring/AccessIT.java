package kz.moldir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.ui.access.AccessContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint in every role, as {@code access-monitoring.txt} says, for a visit and a
 * recommendation of commission 1 and for those of commission 2, where the expert is not invited;
 * and every link and form that pages show.
 */
class AccessIT extends RunningService {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired private ApplicationContext service;

    private String activity = "";
    private String foreign = "";
    private String visit = "";
    private String recommendation = "";
    private String foreignVisit = "";
    private String foreignRecommendation = "";

    @BeforeEach
    void seed() {
        activity = PlanTopic.planned("SITE_VISIT", TODAY, "1");
        foreign = PlanTopic.planned("SITE_VISIT", TODAY, "2");
        PlanTopic.recommended(activity, 1);
        PlanTopic.recommended(foreign, 1);
        PlanTopic.expert("roster-expert");
        visit = client.visitOf(activity);
        String experts = VISITS + "/" + visit + "/experts";
        await().atMost(SOON)
                .untilAsserted(() -> client.post(200, experts, "{\"expertId\":\"roster-expert\"}"));
        await().atMost(SOON).until(() -> !(recommendation = recommended(activity)).isEmpty());
        foreignVisit = client.visitOf(foreign);
        await().atMost(SOON).until(() -> !(foreignRecommendation = recommended(foreign)).isEmpty());
        await().atMost(SOON)
                .until(() -> !client.get(200, VISITS + "/" + visit).get("experts").isEmpty());
    }

    private String recommended(String activity) {
        for (JsonNode item : client.get(200, "/api/recommendations?size=500").get("items")) {
            if (item.get("activityId").asString().equals(activity)) {
                return item.get("id").asString();
            }
        }
        return "";
    }

    @Test
    void isWhatTheTableSays() {
        assertThat(access().faults()).isEmpty();
    }

    @Test
    void noPageOffersWhatIsRefused() {
        for (String role :
                List.of(
                        "secretariat",
                        "chair",
                        "commission-1-lead",
                        "commission-2-member",
                        "expert")) {
            assertThat(access().refused(role, "/ru", "/ru/visits/" + visit)).isEmpty();
        }
        assertThat(access().refused("operator", "/ru/operations")).isEmpty();
    }

    private AccessContract access() {
        TestIssuer issuer = TestIssuer.shared();
        return AccessContract.of(
                        service,
                        issuer::bearer,
                        objects(visit, recommendation, activity),
                        objects(foreignVisit, foreignRecommendation, foreign))
                .withDeputies(issuer::bearer, issuer::bearerOfADeputy);
    }

    private static Map<String, String> objects(
            String visit, String recommendation, String activity) {
        return Map.of(
                "/visits/{id}",
                visit,
                "/recommendations/{id}",
                recommendation,
                "POST /api/visits",
                "{\"activityId\":\"%s\",\"date\":\"%s\",\"sure\":\"%2$s\"}"
                        .formatted(activity, TODAY),
                "POST /{language:kk|ru|en}/visits",
                "activity=%s&date=%s&sure=%2$s".formatted(activity, TODAY));
    }
}
