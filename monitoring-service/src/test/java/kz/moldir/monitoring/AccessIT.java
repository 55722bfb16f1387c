package kz.moldir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.contract.AccessCrawl;
import kz.moldir.kit.access.contract.AccessTable;
import kz.moldir.kit.access.contract.AccessTrial;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint in every role, as {@code access-monitoring.txt} says, for a visit and a
 * recommendation of commission 1; and every link and form that pages show.
 */
class AccessIT extends RunningService {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Almaty"));
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Served beside the handlers of the service. */
    private static final List<String> OTHERS =
            List.of(
                    "GET /actuator",
                    "GET /actuator/health",
                    "GET /actuator/health/liveness",
                    "GET /actuator/health/readiness",
                    "GET /actuator/metrics",
                    "GET /actuator/prometheus");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private String visit = "";
    private String recommendation = "";

    @BeforeEach
    void seed() {
        String activity = PlanTopic.planned("SITE_VISIT", TODAY, "1");
        PlanTopic.recommended(activity, 1);
        PlanTopic.expert("roster-expert");
        visit = client.visitOf(activity);
        String experts = VISITS + "/" + visit + "/experts";
        await().atMost(SOON)
                .untilAsserted(() -> client.post(200, experts, "{\"expertId\":\"roster-expert\"}"));
        await().atMost(SOON).until(() -> !(recommendation = recommended(activity)).isEmpty());
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
    void isWhatTheTableSays() throws IOException {
        AccessTable table = table();
        assertThat(table.differences(handlers, OTHERS)).isEmpty();
        AccessTrial trial = new AccessTrial(address(), ISSUER::bearer, true, this::filled);
        assertThat(trial.faults(table)).isEmpty();
    }

    @Test
    void noPageOffersWhatIsRefused() {
        AccessCrawl crawl = new AccessCrawl(address(), ISSUER::bearer);
        Map<String, String> starts =
                Map.of(
                        "secretariat", "/ru",
                        "chair", "/ru",
                        "commission-1-lead", "/ru",
                        "commission-2-member", "/ru",
                        "expert", "/ru",
                        "operator", "/ru/operations");
        starts.forEach(
                (role, start) -> {
                    List<String> first = List.of(start, "/ru/visits/" + visit);
                    assertThat(
                                    crawl.refused(
                                            role, role.equals("operator") ? List.of(start) : first))
                            .isEmpty();
                });
    }

    private static AccessTable table() throws IOException {
        try (InputStream file = AccessIT.class.getResourceAsStream("/access-monitoring.txt")) {
            return AccessTable.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String address() {
        return "http://127.0.0.1:" + client.port();
    }

    private String filled(String path) {
        String id = path.contains("/recommendations/") ? recommendation : visit;
        return path.replaceAll("\\{language:[^}]*}", "ru")
                .replaceAll("\\{lang:[^}]*}", "ru")
                .replace("/visits/{id}", "/visits/" + id)
                .replace("/recommendations/{id}", "/recommendations/" + id)
                .replaceAll("\\{\\w+}", "none");
    }
}
