package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was decided, from its preview to the topic and back, over HTTP and a real Kafka. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class PublicDecisionsIT {

    private static final int HEARING = 10;

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;

    @Value("${spring.cloud.stream.bindings.published-out-0.destination}")
    private String topic;

    private OverHttp http;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(PublicDecisionsIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(PublicDecisionsIT.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("public-decisions");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @BeforeEach
    void connect() {
        http = new OverHttp(port);
    }

    @Test
    void areReadByEverybodyFromThePreviewUntilTheRowIsRestricted() throws IOException {
        String id = hearing();
        String api = "/api/activities/" + id;
        String pages = "/ru/activities/" + id + "/carrying-out";
        done(api + "/occurrences", Map.of("date", "2026-04-10"));
        String first = decide(api, "Рекомендовать открыть сквер");
        String second = decide(api, "Скверді ашу ұсынылсын");

        assertThat(http.page(pages)).contains("Внутреннее", "Опубликовать решения: 2");
        assertThat(http.page(pages + "/publish-decisions"))
                .contains("Все увидят вот это", "<p class=\"outcome\">Рекомендовать открыть сквер")
                .contains("<p class=\"outcome\" lang=\"kk\">Скверді ашу ұсынылсын", "Принято.")
                .contains("value=\"" + first + " " + second + "\"");
        assertThat(
                        http.form(
                                        pages + "/publish-decisions",
                                        Map.of("decisions", first + " " + second))
                                .getStatusCode()
                                .value())
                .isEqualTo(302);
        assertThat(told(id, "decision-published", 2))
                .extracting(
                        each -> each.at("/text/ru").asString("") + each.at("/text/kk").asString(""))
                .containsExactly("Рекомендовать открыть сквер", "Скверді ашу ұсынылсын");
        assertThat(http.page(pages + "/correct-decision?decision=" + first))
                .contains("Это решение опубликовано: исправленное сразу появится");

        done(
                api + "/decisions/" + first + "/correction",
                Map.of("text", "Рекомендовать открыть новый сквер", "reason", "Опечатка"));
        assertThat(told(id, "decision-published", 3).getLast().toString())
                .contains("новый сквер", "Опечатка");
        done(
                api + "/decisions/unpublish",
                Map.of("decisions", List.of(first), "reason", "Личные сведения"));
        assertThat(told(id, "decision-unpublished", 1).getLast().get("reason").asString())
                .isEqualTo("Личные сведения");

        assertThat(
                        http.post(
                                        api + "/disclosure",
                                        Map.of("disclosure", "restricted", "reason", "Закрытое"))
                                .getBody())
                .contains("activity-mark-rests-on-it", "жоғалатын шешімдер: 1, құжаттар: 0");
        done(
                api + "/disclosure",
                Map.of(
                        "disclosure",
                        "restricted",
                        "reason",
                        "Закрытое",
                        "sure",
                        List.of("activity-mark-rests-on-it")));
        JsonNode gone = told(id, "decision-unpublished", 2).getLast();
        assertThat(gone.get("decisionId").asString()).isEqualTo(second);
        assertThat(gone.has("reason")).isFalse();
        assertThat(
                        http.post(api + "/decisions/publish", Map.of("decisions", List.of(second)))
                                .getStatusCode()
                                .value())
                .isEqualTo(409);
    }

    private String decide(String api, String text) {
        String after =
                done(
                        api + "/decisions",
                        Map.of(
                                "text",
                                text,
                                "date",
                                "2026-04-10",
                                "votes",
                                Map.of("inFavour", 3, "against", 0, "abstained", 1)));
        return http.tree(api + "/carrying-out" + after)
                .get("decisions")
                .valueStream()
                .map(each -> each.get("decided"))
                .filter(each -> each.get("text").asString().equals(text))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String done(String path, Map<String, Object> body) {
        var answer = http.post(path, body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
        return OverHttp.after(tree(answer));
    }

    private List<JsonNode> told(String id, String name, int many) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> told(id, name), all -> all.size() == many);
    }

    private List<JsonNode> told(String id, String name) {
        return WholeTopic.read(TestServers.kafkaBrokers(), topic).stream()
                .filter(each -> each.key().equals(id))
                .filter(each -> type(each).equals("kz.moldir.plan." + name + ".v1"))
                .map(each -> JSON.readTree(each.value()))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> each) {
        return new String(each.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private String hearing() throws IOException {
        byte[] plan;
        try (InputStream file =
                PublicDecisionsIT.class.getResourceAsStream(
                        "/sample/almaty-work-plan-2026-h1.txt")) {
            plan = file.readAllBytes();
        }
        String planId =
                tree(http.plan("/api/plans/import", "almaty.txt", plan, 2026, 1))
                        .get("planId")
                        .asString();
        Map<String, Object> decision = Map.of("date", "2026-03-17", "chair", "Хасенов М.К.");
        String after =
                OverHttp.after(
                        tree(http.as("chair").post("/api/plans/" + planId + "/approve", decision)));
        String id =
                http.tree("/api/plans/" + planId + "/activities" + after)
                        .get(HEARING - 1)
                        .get("id")
                        .asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.get("/api/activities/" + id).getStatusCode().is2xxSuccessful());
        return id;
    }
}
