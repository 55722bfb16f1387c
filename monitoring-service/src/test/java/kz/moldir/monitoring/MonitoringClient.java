package kz.moldir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.moldir.testkit.TestIssuer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that works with monitoring-service over HTTP; every answer is checked by its status,
 * and what is behind its own last command, as it says itself, is asked again.
 */
record MonitoringClient(int port) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate PROBE = LocalDate.of(2000, 1, 1);

    /** The visit of an activity that has a day, once it is there. */
    String visitOf(String activity) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(visits(activity)).hasSize(1));
        return visits(activity).get(0).get("id").asString();
    }

    JsonNode visits(String activity) {
        return get(200, "/api/visits?size=9" + of(activity)).get("items");
    }

    /** The visits of an activity without the ones by which {@link #known} asked for it. */
    static String of(String activity) {
        return "&from=2000-01-02&activityId=" + activity;
    }

    /** Waits until an activity without a day can have visits. */
    String known(String activity) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> post(201, "/api/visits", visit(activity, PROBE)));
        return activity;
    }

    String scheduled(String activity, LocalDate day) {
        JsonNode answer = post(201, "/api/visits", visit(activity, day));
        get(200, "/api/visits?after=" + answer.get("position"));
        return answer.get("id").asString();
    }

    /** Also on a day off, which a day of now may be. */
    static String visit(String activity, LocalDate day) {
        return JSON.writeValueAsString(
                Map.of(
                        "activityId",
                        activity,
                        "date",
                        day.toString(),
                        "object",
                        "ЖК «Алтын»",
                        "sure",
                        day.toString()));
    }

    JsonNode get(int status, String path) {
        return body(status, got(path, MediaType.APPLICATION_JSON));
    }

    String page(int status, String path) {
        return text(status, got(path, MediaType.TEXT_HTML));
    }

    /** What a page answers to its form. */
    String form(int status, String path, MultiValueMap<String, String> fields) {
        return text(
                status,
                RestClient.create()
                        .post()
                        .uri(address(path))
                        .header("Authorization", TestIssuer.shared().bearerFor(path))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .body(fields)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (request, response) -> {})
                        .toEntity(String.class));
    }

    JsonNode post(int status, String path, String json) {
        return post(status, path, json, UUID.randomUUID().toString());
    }

    JsonNode post(int status, String path, String json, String key) {
        return body(
                status,
                RestClient.create()
                        .post()
                        .uri(address(path))
                        .header("Authorization", TestIssuer.shared().bearerFor(path))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (request, response) -> {})
                        .toEntity(String.class));
    }

    /** A problem of a kind, with words for a person. */
    static JsonNode problem(String code, JsonNode problem) {
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    private ResponseEntity<String> got(String path, MediaType type) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> gotOnce(path, type),
                        answer -> !answer.getHeaders().containsHeader("Moldir-Behind"));
    }

    private ResponseEntity<String> gotOnce(String path, MediaType type) {
        return RestClient.create()
                .get()
                .uri(address(path))
                .header("Authorization", TestIssuer.shared().bearerFor(path))
                .accept(type)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode body(int status, ResponseEntity<String> answer) {
        return JSON.readTree(text(status, answer));
    }

    private static String text(int status, ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        return String.valueOf(answer.getBody());
    }
}
