package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file is uploaded, looked through, corrected and committed once; a newer one changes little. */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class ReviewIT {

    private static final String HEADER = "№;Мероприятие;Срок;Ответственные\n";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(ReviewIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add("moldir.database", () -> TestServers.freshDatabase(ReviewIT.class));
        String topic = TestServers.freshTopic("plan-review");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @Test
    void onPagesWithoutScripts() {
        String review =
                uploaded(
                        "/ru/import",
                        "план.csv",
                        HEADER
                                + "1;Мониторинг школ;Май;2 комиссия\n"
                                + "2;Отчет управления;когда-нибудь;1 комиссия\n"
                                + "3;Встреча с жителями;Июнь;3 комиссия\n",
                        2027);
        for (String language : List.of("kk", "ru", "en")) {
            String page = page(review.replace("/ru/", "/" + language + "/"));
            assertThat(page).contains("Отчет управления", "когда-нибудь", "/rows/2");
            assertThat(page.indexOf("id=\"r2\""))
                    .as("questions first")
                    .isLessThan(page.indexOf("id=\"r1\""));
            assertThat(page("/" + language + "/imports")).contains("план.csv");
        }
        assertThat(page(review + "?row=2")).contains("<textarea", "name=\"timeframe\"");
        assertThat(
                        post(
                                        review + "/rows/2",
                                        "decision=correct&title=&timeframe=Апрель&responsible=x&kind=HEARING")
                                .getStatusCode()
                                .value())
                .isEqualTo(422);

        post(
                review + "/rows/2",
                "decision=correct&title=Отчет управления&timeframe=Апрель&responsible=1 комиссия"
                        + "&kind=HEARING&kind=PUBLIC_MONITORING");
        post(review + "/rows/3", "decision=skip");
        ResponseEntity<String> committed = post(review + "/commit", "");
        var location = Objects.requireNonNull(committed.getHeaders().getLocation());
        String plan = "/api" + location.getPath().substring(3);
        ResponseEntity<String> again = post(review + "/commit", "");
        assertThat(again.getHeaders().getLocation())
                .as("committed once")
                .isEqualTo(committed.getHeaders().getLocation());
        assertThat(page("/ru/imports")).doesNotContain("план.csv");

        JsonNode rows = tree(plan + "/activities?" + location.getQuery());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).at("/timeframe/kind").asString()).isEqualTo("MONTH");
        assertThat(rows.get(1).get("kinds")).hasSize(2);
        assertThat(tree(plan).get("questions").asInt()).isZero();

        String newer =
                uploaded(
                        "/ru/import",
                        "новый.csv",
                        HEADER
                                + "1;Выезд на стройку;Март;2 комиссия\n"
                                + "2;Мониторинг школ города;Май;2 комиссия\n"
                                + "3;Отчет управления;Апрель;1 комиссия\n",
                        2027);
        assertThat(page(newer))
                .contains("<ins>города</ins>", "Новых: 1", "Изменено: 1", "Без изменений: 1");
        String stale = "base=77";
        assertThat(post(newer + "/commit", stale).getStatusCode().value()).isEqualTo(409);
        location =
                Objects.requireNonNull(
                        post(newer + "/commit", "base=" + base(newer)).getHeaders().getLocation());
        JsonNode changed = tree(plan + "/activities?" + location.getQuery());
        assertThat(changed).hasSize(3);
        assertThat(changed.get(2).get("kinds")).as("what was corrected by hand stays").hasSize(2);
        assertThat(changed.get(2).get("id")).isEqualTo(rows.get(1).get("id"));
    }

    @Test
    void byAProgramOfTheRealPlan() {
        byte[] docx = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN).docx();
        JsonNode review = new JsonMapper().readTree(send("/api/imports", "plan.docx", docx, 2026));
        String address = "/api/imports/" + review.get("id").asString();
        assertThat(tree(address).get("rows")).hasSize(95);
        assertThat(
                        http().put()
                                .uri(address + "/rows/4")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body("{\"decision\":\"skipped\"}")
                                .retrieve()
                                .toBodilessEntity()
                                .getStatusCode()
                                .value())
                .isEqualTo(204);
        JsonNode done =
                new JsonMapper()
                        .readTree(
                                http().post()
                                        .uri(address + "/commit")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body("{}")
                                        .retrieve()
                                        .body(String.class));
        assertThat(
                        tree(
                                "/api/plans/"
                                        + done.get("planId").asString()
                                        + "/activities?after="
                                        + done.get("position").asLong()))
                .hasSize(94);
    }

    private String base(String review) {
        String page = page(review);
        String field = "name=\"base\" value=\"";
        int at = page.indexOf(field) + field.length();
        return page.substring(at, page.indexOf('"', at));
    }

    private String uploaded(String path, String name, String text, int year) {
        var form = form(name, text.getBytes(StandardCharsets.UTF_8), year);
        ResponseEntity<String> answer =
                http().post()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (request, response) -> {})
                        .toEntity(String.class);
        return Objects.requireNonNull(answer.getHeaders().getLocation(), answer::getBody).getPath();
    }

    private String send(String path, String name, byte[] content, int year) {
        return String.valueOf(
                http().post()
                        .uri(path)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form(name, content, year))
                        .retrieve()
                        .body(String.class));
    }

    private static LinkedMultiValueMap<String, Object> form(String name, byte[] file, int year) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "file",
                new ByteArrayResource(file) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                });
        form.add("year", String.valueOf(year));
        form.add("half", "1");
        return form;
    }

    private ResponseEntity<String> post(String path, String form) {
        return http().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(
                        MediaType.parseMediaType("application/x-www-form-urlencoded;charset=UTF-8"))
                .body(form.getBytes(StandardCharsets.UTF_8))
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

    private JsonNode tree(String path) {
        return new JsonMapper().readTree(http().get().uri(path).retrieve().body(String.class));
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("Authorization", TestIssuer.shared().bearer("secretariat"))
                .requestFactory(
                        new JdkClientHttpRequestFactory(
                                java.net.http.HttpClient.newBuilder()
                                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                                        .build()))
                .build();
    }
}
