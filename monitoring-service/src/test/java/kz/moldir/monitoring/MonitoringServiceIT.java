package kz.moldir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.monitoring.MonitoringTopic.Message;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the plan's topic to a visit, over HTTP to its completion, and to the published message. */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = MonitoringServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=monitoring-service")
class MonitoringServiceIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Almaty"));
    private static final LocalDate SOON = TODAY.plusDays(10);
    private static final JsonMapper JSON = new JsonMapper();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(MonitoringServiceIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(MonitoringServiceIT.class);
        registry.add("moldir.database", () -> database);
    }

    @LocalServerPort private int port;

    @Nested
    class AnApprovedActivity {

        @Test
        void becomesAVisitWhichIsCompletedAndPublished() {
            String visit = visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));

            JsonNode done =
                    body(
                            200,
                            post(
                                    "/api/visits/" + visit + "/complete",
                                    """
                                    {"findings":[{"text":"Нет пандуса","severity":"HIGH"},
                                                 {"text":"Бөгде зат","severity":"LOW"}]}
                                    """));
            JsonNode seen =
                    body(200, get("/api/visits/" + visit + "?after=" + done.get("position")));
            assertThat(seen.get("state").asString()).isEqualTo("completed");
            assertThat(seen.get("findings")).hasSize(2);
            assertThat(seen.get("findings").get(1).get("text").asString()).isEqualTo("Бөгде зат");

            List<Message> published = published(visit, 4);
            assertThat(published)
                    .extracting(Message::type)
                    .containsExactly(
                            "kz.moldir.monitoring.visit-scheduled.v1",
                            "kz.moldir.monitoring.finding-recorded.v1",
                            "kz.moldir.monitoring.finding-recorded.v1",
                            "kz.moldir.monitoring.visit-completed.v1");
            Message completed = published.getLast();
            assertThat(completed.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_subject", visit)
                    .containsEntry("ce_sequence", "0000000000000000003")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_source", "ce_time", "traceparent");
            assertThat(completed.value().get("findings").asInt()).isEqualTo(2);
            assertThat(completed.value().get("date").asString())
                    .isEqualTo(TODAY.minusDays(1).toString());
            assertThat(published.toString()).doesNotContain("пандус");

            JsonNode history = body(200, get("/api/visits/" + visit + "/history"));
            assertThat(history)
                    .extracting(entry -> entry.get("type").asString())
                    .containsExactly(
                            "visit.scheduled",
                            "visit.finding-recorded",
                            "visit.finding-recorded",
                            "visit.completed");
        }

        @Test
        void takesItsVisitAlongWhenItMovesAndWhenItIsCancelled() {
            String activity = PlanTopic.plannedFor("PUBLIC_MONITORING", "TO_BE_AGREED");
            PlanTopic.dateAgreed(activity, 1, SOON);
            PlanTopic.postponed(activity, 2, SOON.plusDays(7));
            PlanTopic.cancelled(activity, 3);
            // A second delivery of an old event.
            PlanTopic.dateAgreed(activity, 1, SOON);

            await().untilAsserted(
                            () ->
                                    assertThat(visits(activity))
                                            .singleElement()
                                            .extracting(visit -> visit.get("state").asString())
                                            .isEqualTo("cancelled"));
            JsonNode visit = visits(activity).get(0);
            assertThat(visit.get("date").asString()).isEqualTo(SOON.plusDays(7).toString());
            assertThat(published(visit.get("id").asString(), 3))
                    .extracting(Message::type)
                    .containsExactly(
                            "kz.moldir.monitoring.visit-scheduled.v1",
                            "kz.moldir.monitoring.visit-scheduled.v1",
                            "kz.moldir.monitoring.visit-cancelled.v1");
        }

        @Test
        void waitsToBeConfirmedWhenItsDayHadPassedBeforeTheApproval() {
            String visit = visitOf(PlanTopic.planned("SITE_VISIT", LocalDate.of(2026, 2, 12)));

            JsonNode seen = body(200, get("/api/visits/" + visit));
            assertThat(seen.get("state").asString()).isEqualTo("toBeConfirmed");
            assertThat(seen.get("toBeConfirmed").asBoolean()).isTrue();
        }
    }

    @Nested
    class ByHand {

        @Test
        void aPermanentActivityGetsAsManyVisitsAsItNeeds() {
            String activity = known(PlanTopic.plannedFor("PUBLIC_MONITORING", "ALL_YEAR"));
            String first = scheduled(activity, SOON);
            String second = scheduled(activity, SOON);

            assertThat(first).isNotEqualTo(second);
            JsonNode page = body(200, get("/api/visits?activityId=" + activity + "&size=1"));
            assertThat(page.get("items")).hasSize(1);
            JsonNode rest =
                    body(
                            200,
                            get(
                                    "/api/visits?activityId=%s&size=1&cursor=%s"
                                            .formatted(activity, page.get("next").asString())));
            assertThat(rest.get("items")).hasSize(1).doesNotContain(page.get("items").get(0));
            assertThat(rest.has("next")).isFalse();
            body(200, post("/api/visits/" + first + "/cancel", "{\"reason\":\"Карантин\"}"));
        }

        @Test
        void anUnknownOrOtherOrCancelledActivityGetsNone() {
            String meeting = PlanTopic.plannedFor("HEARING", "ALL_YEAR");
            String cancelled = known(PlanTopic.plannedFor("SITE_VISIT", "MONTH"));
            PlanTopic.cancelled(cancelled, 1);

            assertProblem(409, "visit-activity-unknown", post("/api/visits", visit("x", SOON)));
            await().untilAsserted(
                            () ->
                                    assertProblem(
                                            409,
                                            "visit-activity-not-monitoring",
                                            post("/api/visits", visit(meeting, SOON))));
            await().untilAsserted(
                            () ->
                                    assertProblem(
                                            409,
                                            "visit-activity-cancelled",
                                            post("/api/visits", visit(cancelled, SOON))));
        }
    }

    @Nested
    class Repeated {

        @Test
        void theSameKeyHasOneEffectAndAnotherBodyIsRefused() {
            String activity = known(PlanTopic.plannedFor("SITE_VISIT", "ONGOING"));
            String key = UUID.randomUUID().toString();

            JsonNode first = body(201, post("/api/visits", visit(activity, SOON), key));
            JsonNode again = body(201, post("/api/visits", visit(activity, SOON), key));
            assertThat(again).isEqualTo(first);
            assertProblem(
                    422,
                    "key-reused",
                    post("/api/visits", visit(activity, SOON.plusDays(1)), key));
            get("/api/visits?after=" + first.get("position"));
            assertThat(visits(activity)).hasSize(1);
        }

        @Test
        void aVisitIsCompletedOnce() {
            String activity = known(PlanTopic.plannedFor("SITE_VISIT", "ONGOING"));
            String path = "/api/visits/" + scheduled(activity, TODAY) + "/complete";
            String key = UUID.randomUUID().toString();

            JsonNode first = body(200, post(path, "{\"findings\":[]}", key));
            assertThat(body(200, post(path, "{\"findings\":[]}", key))).isEqualTo(first);
            assertProblem(409, "visit-already-completed", post(path, "{\"findings\":[]}"));
        }
    }

    @Nested
    class BadInput {

        @Test
        void isNamedAndSavesNothing() {
            String path = "/api/visits";
            JsonNode unknown =
                    assertProblem(
                            422,
                            "invalid",
                            post(path, "{\"activityId\":\"a\",\"date\":\"2026-04-20\",\"x\":1}"));
            assertThat(unknown.get("errors").get(0).get("field").asString()).isEqualTo("x");
            assertProblem(400, "malformed", post(path, "{\"activityId\":"));
            assertProblem(422, "invalid", post(path, "{\"activityId\":\"a\"}"));
            assertProblem(422, "invalid", post(path, visit("a", LocalDate.of(1900, 1, 1))));
            JsonNode key = assertProblem(422, "invalid", post(path, visit("a", SOON), "not-a-uuid"));
            assertThat(key.get("errors").get(0).get("field").asString())
                    .isEqualTo("Idempotency-Key");
            assertProblem(404, "not-found", post(path + "/none/complete", "{\"findings\":[]}"));
            assertProblem(404, "not-found", get(path + "/none"));
            assertProblem(422, "invalid", get(path + "?state=late"));
            assertProblem(422, "invalid", get(path + "?size=0"));
            assertProblem(422, "invalid", get(path + "?cursor=%2A"));
        }

        @Test
        void doesNotCompleteAVisitBeforeItsDay() {
            String activity = known(PlanTopic.plannedFor("SITE_VISIT", "ONGOING"));
            String path = "/api/visits/" + scheduled(activity, SOON) + "/complete";

            assertProblem(409, "visit-in-future", post(path, "{\"findings\":[]}"));
            assertProblem(
                    422,
                    "invalid",
                    post(path, "{\"findings\":[{\"text\":\" \",\"severity\":\"LOW\"}]}"));
        }
    }

    @Nested
    class Pages {

        @Test
        void listTheVisitsAndShowEachInEveryLanguage() {
            String visit = visitOf(PlanTopic.planned("SITE_VISIT", SOON));
            for (String language : List.of("kk", "ru", "en")) {
                assertThat(page("/" + language))
                        .contains("lang=\"" + language, "/" + language + "/visits/" + visit);
                assertThat(page("/" + language + "/")).contains("/visits/" + visit);
                assertThat(page("/" + language + "/visits/" + visit)).contains("class=\"facts\"");
            }
            assertThat(getPage("/ru/visits/none").getStatusCode().value()).isEqualTo(404);
        }

        @Test
        void haveAHealthPageAndAnOpenApiDescription() {
            assertThat(body(200, get("/actuator/health")).get("status").asString()).isEqualTo("UP");
            assertThat(body(200, get("/v3/api-docs")).get("paths").has("/api/visits")).isTrue();
        }
    }

    private String visitOf(String activity) {
        await().untilAsserted(() -> assertThat(visits(activity)).hasSize(1));
        return visits(activity).get(0).get("id").asString();
    }

    private JsonNode visits(String activity) {
        return body(200, get("/api/visits?activityId=" + activity)).get("items");
    }

    /** Waits until an activity without a day can have visits. */
    private String known(String activity) {
        await().untilAsserted(
                        () ->
                                assertThat(
                                                post(
                                                                "/api/visits",
                                                                visit(activity, LocalDate.of(2000, 1, 1)))
                                                        .getStatusCode()
                                                        .value())
                                        .isEqualTo(201));
        return activity;
    }

    private String scheduled(String activity, LocalDate day) {
        JsonNode answer = body(201, post("/api/visits", visit(activity, day)));
        body(200, get("/api/visits?after=" + answer.get("position")));
        return answer.get("id").asString();
    }

    private static String visit(String activity, LocalDate day) {
        return JSON.writeValueAsString(
                Map.of("activityId", activity, "date", day.toString(), "object", "ЖК «Алтын»"));
    }

    private List<Message> published(String visit, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(MonitoringTopic.about(visit)).hasSizeGreaterThanOrEqualTo(count));
        return MonitoringTopic.about(visit);
    }

    private static JsonNode body(int status, ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        return JSON.readTree(answer.getBody());
    }

    private static JsonNode assertProblem(int status, String code, ResponseEntity<String> answer) {
        JsonNode problem = body(status, answer);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    private ResponseEntity<String> post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    private ResponseEntity<String> post(String path, String json, String key) {
        return http().post()
                .uri("http://127.0.0.1:" + port + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private ResponseEntity<String> get(String path) {
        return got(path, MediaType.APPLICATION_JSON);
    }

    private String page(String path) {
        ResponseEntity<String> answer = getPage(path);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<String> getPage(String path) {
        return got(path, MediaType.TEXT_HTML);
    }

    private ResponseEntity<String> got(String path, MediaType type) {
        return http().get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + path))
                .accept(type)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private static RestClient http() {
        return RestClient.create();
    }
}
