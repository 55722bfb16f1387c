package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secretariat's pages and the read API over HTTP, from nothing to the real plan. */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class PlanPagesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(PlanPagesIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add("moldir.database", () -> TestServers.freshDatabase(PlanPagesIT.class));
        String topic = TestServers.freshTopic("plan-pages");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @Test
    void showTheRealPlanFromTheEmptyListToAnActivitysHistory() throws IOException {
        assertThat(page("/ru")).contains("Плана пока нет").contains("/ru/import");
        assertThat(page("/kk/import")).contains("multipart/form-data", "Жоспар файлы");
        assertThat(get("/").getHeaders().getLocation()).hasPath("/kk");

        JsonNode imported = tree(imported());
        String planId = imported.get("planId").asString();
        String after = "?after=" + imported.get("position").asLong();

        JsonNode plans = tree(get("/api/plans" + after)).get("items");
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).get("status").asString()).isEqualTo("draft");
        assertThat(page("/en/plans/" + planId))
                .contains("95 of 95 activities shown", "Draft", "/export?format=docx");
        ResponseEntity<String> csv = get("/api/plans/" + planId + "/export?format=csv&lang=ru");
        assertThat(csv.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("План на I полугодие 2026 года.csv");
        assertThat(csv.getBody()).contains("Наименование мероприятия;", "Жетысуского");
        assertThat(get("/api/plans/" + planId + "/export?format=exe").getStatusCode().value())
                .isEqualTo(422);

        JsonNode approved =
                tree(
                        post(
                                "/api/plans/" + planId + "/approve",
                                Map.of("date", "2026-03-17", "chair", "Хасенов М.К.")));
        after = "?after=" + approved.get("position").asLong();
        JsonNode rows = tree(get("/api/plans/" + planId + "/activities" + after));
        assertThat(rows).as("whole, whether its activities have begun or not").hasSize(95);
        JsonNode station = rows.get(25);
        assertThat(station.get("number").asInt()).isEqualTo(26);
        assertThat(station.at("/organiser/kind").asString()).isEqualTo("council");
        assertThat(station.at("/subjects/0/kind").asString()).isEqualTo("object");

        String activity = "/api/activities/" + station.get("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(activity).getStatusCode().is2xxSuccessful());
        assertThat(get(activity).getHeaders().getETag()).isEqualTo("\"0\"");
        JsonNode agreed = tree(post(activity + "/agree-date", Map.of("date", "2026-04-30")));
        after = "?after=" + agreed.get("position").asLong();
        assertThat(tree(get(activity + after)).get("date").asString()).isEqualTo("2026-04-30");
        assertThat(tree(get(activity + "/history")))
                .extracting(entry -> entry.get("type").asString())
                .containsExactly("activity.planned", "activity.date-agreed");

        String page = page("/kk/activities/" + station.get("id").asString());
        assertThat(page)
                .contains("Күні келісілді", "2026 жылғы 30 сәуір", "№2 комиссия")
                .contains("Жаңа күні: 2026 жылғы 30 сәуір");
        assertThat(page("/ru/plans/" + planId + "?q=тургын"))
                .contains("Показано 1 из 95", "Тұрғын уй");
    }

    @Test
    void sayThatThereIsNothingAtAnUnknownAddress() {
        for (String path :
                new String[] {
                    "/api/plans/x",
                    "/api/plans/x/activities",
                    "/api/activities/x",
                    "/api/activities/x/history",
                    "/ru/plans/x",
                    "/ru/activities/x"
                }) {
            assertThat(get(path).getStatusCode().value()).as(path).isEqualTo(404);
        }
        assertThat(page("/ru/plans/x")).contains("Такой страницы нет");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|Файлдың ең үлкен көлемі: 10 МБ|Жоспар файлын таңдаңыз.|Файл бос",
                "ru|Отправьте файл не больше 10 МБ|Выберите файл плана.|Файл пуст",
                "en|Send a file of at most 10 MB|Choose the plan’s file.|The file is empty"
            })
    void sayOnTheFormWhatIsWrongWithAFile(
            String language, String tooLarge, String missing, String empty) {
        ResponseEntity<String> large = form(language, "plan.txt", new byte[10 * 1024 * 1024 + 1]);
        assertThat(large.getStatusCode().value()).isEqualTo(413);
        assertThat(large.getBody()).contains(tooLarge, "type=\"file\"", "value=\"2026\"");

        ResponseEntity<String> none = form(language, "", new byte[0]);
        assertThat(none.getStatusCode().value()).isEqualTo(422);
        assertThat(none.getBody()).contains(missing, "type=\"file\"", "value=\"2031\"");

        ResponseEntity<String> nothing = form(language, "plan.txt", new byte[0]);
        assertThat(nothing.getStatusCode().value()).isEqualTo(422);
        assertThat(nothing.getBody()).contains(empty, "value=\"2031\"");
    }

    private ResponseEntity<String> form(String language, String name, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "file",
                new ByteArrayResource(content) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                });
        form.add("year", "2031");
        form.add("half", "2");
        return http().post()
                .uri("/" + language + "/import")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private String page(String path) {
        return String.valueOf(
                http().get()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (request, response) -> {})
                        .body(String.class));
    }

    private ResponseEntity<String> imported() throws IOException {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "file",
                new ByteArrayResource(sample()) {
                    @Override
                    public String getFilename() {
                        return "almaty.txt";
                    }
                });
        form.add("year", 2026);
        form.add("half", 1);
        return http().post()
                .uri("/api/plans/import")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, Object body) {
        return http().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> get(String path) {
        return http().get()
                .uri(path)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(
                        new org.springframework.http.client.JdkClientHttpRequestFactory(
                                java.net.http.HttpClient.newBuilder()
                                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                                        .build()))
                .build();
    }

    private static JsonNode tree(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    private static byte[] sample() throws IOException {
        try (InputStream file =
                PlanPagesIT.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            return file.readAllBytes();
        }
    }
}
