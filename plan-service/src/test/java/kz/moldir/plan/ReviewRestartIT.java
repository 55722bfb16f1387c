package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A review that was begun goes on where it stood when the service was stopped and started. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
class ReviewRestartIT {

    private static final String FILE =
            "№;Мероприятие;Срок;Ответственные\n"
                    + "1;Мониторинг школ;Май;2 комиссия\n"
                    + "2;Отчет управления;когда-нибудь;1 комиссия\n"
                    + "3;Встреча с жителями;Июнь;3 комиссия\n";

    private final Map<String, Object> properties = new HashMap<>();

    ReviewRestartIT() {
        properties.putAll(TestServers.springProperties(ReviewRestartIT.class));
        properties.put("moldir.database", TestServers.freshDatabase(ReviewRestartIT.class));
        properties.put(
                "spring.cloud.stream.bindings.published-out-0.destination",
                TestServers.freshTopic("plan-review-restart"));
        properties.put("spring.config.name", "plan-service");
        properties.put("server.port", "0");
    }

    @Test
    void goesOnWithTheFileAndEachDecision() {
        String review;
        JsonNode before;
        try (ConfigurableApplicationContext service = started()) {
            OverHttp http = http(service);
            review = begun(http);
            SeenReviewOverHttp seen = new SeenReviewOverHttp(http, review);
            seen.decide(
                    "2",
                    "decision=correct&title=Отчет управления&timeframe=Апрель"
                            + "&responsible=1 комиссия&kind=HEARING");
            seen.decide("3", "decision=skip");
            before = http.tree(api(review));
            assertThat(http.get("/api/plans").getBody()).as("nothing is saved").contains("[]");
        }

        try (ConfigurableApplicationContext service = started()) {
            OverHttp http = http(service);
            assertThat(http.page("/ru/imports")).contains("план.csv", review);
            assertThat(http.tree(api(review))).isEqualTo(before);
            assertThat(http.page(review)).contains("Апрель", "id=\"commit\"");

            new SeenReviewOverHttp(http, review).decide("3", "decision=open");
            ResponseEntity<String> committed = http.form(review + "/commit", Map.of());
            var plan = Objects.requireNonNull(committed.getHeaders().getLocation());
            JsonNode rows =
                    http.tree(
                            "/api"
                                    + plan.getPath().substring(3)
                                    + "/activities?"
                                    + plan.getQuery());
            assertThat(rows)
                    .extracting(row -> row.at("/timeframe/text").asString())
                    .containsExactly("Май", "Апрель", "Июнь");
        }
    }

    private static String begun(OverHttp http) {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        String review =
                Objects.requireNonNull(
                                http.plan("/ru/import", "план.csv", file, 2027, 1)
                                        .getHeaders()
                                        .getLocation())
                        .getPath();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.tree(api(review)).at("/review/state").asString().equals("ready"));
        return review;
    }

    private static String api(String review) {
        return "/api" + review.substring(3);
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(PlanServiceApplication.class)
                .run(
                        properties.entrySet().stream()
                                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                                .toArray(String[]::new));
    }

    private static OverHttp http(ConfigurableApplicationContext service) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return new OverHttp(Integer.parseInt(port));
    }
}
