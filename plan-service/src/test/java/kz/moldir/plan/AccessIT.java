package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.contract.AccessCrawl;
import kz.moldir.kit.access.contract.AccessTable;
import kz.moldir.kit.access.contract.AccessTrial;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint in every role, as {@code access-plan.txt} says. */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    /** What is kept inside in the tests. */
    private static final Pattern KEPT = Pattern.compile("Тих(ий|ое)");

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Served beside the handlers of the service. */
    private static final List<String> OTHERS =
            List.of(
                    "GET /actuator",
                    "GET /actuator/health",
                    "GET /actuator/health/liveness",
                    "GET /actuator/health/readiness",
                    "GET /actuator/metrics",
                    "GET /actuator/prometheus");

    @LocalServerPort private int port;

    @Autowired private Council council;

    @Autowired private CouncilClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private String planId = "";
    private String activity = "";

    /** Further activities that have a day, for the tests that change them. */
    private final List<String> others = new ArrayList<>();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(AccessIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(AccessIT.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("access");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @Test
    void isWhatTheTableSays() throws Exception {
        AccessTable table = table();
        assertThat(table.differences(handlers, OTHERS)).isEmpty();
        seed();
        AccessTrial trial = new AccessTrial(address(), ISSUER::bearer, true, this::filled);
        assertThat(trial.faults(table)).isEmpty();
    }

    /** Over an approved plan with an amendment in the making, and a draft at the commissions. */
    @Test
    void noPageOffersWhatIsRefused() throws Exception {
        seed();
        String draft = submitted();
        String amendment = "{\"reason\":\"Бюджет уточнён\"}";
        JsonNode begun = post("/api/plans/" + planId + "/amendment", amendment);
        List<String> starts = List.of("/ru?after=" + begun.get("position"), "/ru/plans");
        AccessCrawl crawl = new AccessCrawl(address(), ISSUER::bearer);
        for (String role : List.of("chair", "commission-1-lead", "commission-2-member", "press")) {
            assertThat(crawl.refused(role, starts)).isEmpty();
        }
        for (String each : List.of("/ru", "/ru/plans", "/api/plans")) {
            assertThat(seen("chair", each)).as(each).contains(draft);
            assertThat(seen("press", each)).as(each).doesNotContain(draft);
        }
    }

    private String submitted() throws Exception {
        JsonNode begun = json(sent("/api/plans", "application/json", "{\"year\":2026,\"half\":2}"));
        String draft = begun.get("planId").asString();
        String row =
                "{\"title\":\"Приём граждан\",\"timeframe\":\"Август\",\"responsible\":\"1"
                        + " комиссия\"}";
        String rows = "/api/plans/" + draft + "/rows";
        seen("secretariat", rows + "?after=" + begun.get("position"));
        json(sent(rows, "application/json", row));
        post("/api/plans/" + draft + "/submit", "{\"remarksUntil\":\"2099-01-01\"}");
        return draft;
    }

    /** A check's day is told to the secretariat, and to the press on no page and in no list. */
    @Test
    void thePressLearnsNoWithheldDay() throws Exception {
        seed();
        String check = others.get(0);
        String path = "/api/activities/" + check;
        LocalDate day = council.today(clock).plusDays(3);
        String inWords = new Dates(Language.RU, council.zone()).dayOfYear(day);
        String shortly = new Dates(Language.RU, council.zone()).dayShort(day);
        assertThat(of("press", path).statusCode()).isEqualTo(200);
        post(path + "/postpone", "{\"date\":\"" + day + "\",\"reason\":\"Карантин\"}");
        String after = "?after=" + disclosed(path, "unannounced").get("position");
        pressMayNotOpen(check, after);
        for (String each : lists(after)) {
            assertThat(seen("secretariat", each))
                    .as(each)
                    .containsAnyOf(day.toString(), inWords, shortly);
            assertThat(seen("press", each))
                    .as(each)
                    .doesNotContain(
                            day.toString(), inWords, shortly + "</span>", "/activities/" + check);
        }
    }

    /** Of a restricted row that is held, the press reads when and where, and no words. */
    @Test
    void thePressReadsNotWhatWasSaidAtARestrictedRow() throws Exception {
        seed();
        String closed = others.get(1);
        String path = "/api/activities/" + closed;
        LocalDate day = council.today(clock);
        disclosed(path, "restricted");
        post(
                path + "/occurrences",
                "{\"date\":\""
                        + day
                        + "\",\"place\":\"Зал на Абая\",\"summary\":\"Сказано при закрытых"
                        + " дверях\"}");
        JsonNode held = post(path + "/close", "{\"result\":\"Решено при закрытых дверях\"}");
        String after = "?after=" + held.get("position");
        pressMayNotOpen(closed, after);
        assertThat(of("press", path + "/coverage-drafts" + after).statusCode()).isEqualTo(403);
        String list = "/api/plans/" + planId + "/activities" + after;
        assertThat(seen("secretariat", list)).contains("Решено при закр", "Сказано при закр");
        for (String each : lists(after)) {
            assertThat(seen("press", each))
                    .as(each)
                    .doesNotContain("при закрытых дверях", "/ru/activities/" + closed);
        }
        assertThat(seen("press", list)).contains("Зал на Абая", day.toString());
    }

    /** Whoever agrees days cannot move one without a reason, and a member cannot move any. */
    @Test
    void aPlannedDayIsMovedByNobodyWhoAgreesOne() throws Exception {
        seed();
        String path = "/api/activities/" + others.get(2);
        JsonNode row = JsonMapper.shared().readTree(seen("secretariat", path));
        String commission = "commission-" + row.at("/responsible/commissions/0").asString();
        LocalDate later = LocalDate.parse(row.at("/timeframe/end").asString()).plusDays(1);
        String agreed = "{\"date\":\"" + later + "\"}";
        String moved = "{\"date\":\"" + later + "\",\"reason\":\"Карантин\"}";
        for (String role : List.of("secretariat", commission + "-lead", commission + "-member")) {
            HttpResponse<String> answer = as(role, path + "/agree-date", agreed);
            assertThat(answer.statusCode()).as(role).isEqualTo(409);
            assertThat(answer.body()).contains("activity-postpone-it");
        }
        assertThat(as(commission + "-member", path + "/postpone", moved).statusCode())
                .isEqualTo(403);
        assertThat(as(commission + "-lead", path + "/postpone", moved).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> as(String role, String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    sent(path, "application/json", body.getBytes(StandardCharsets.UTF_8))
                            .header("Authorization", ISSUER.bearer(role))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /**
     * Whoever may not open the page of a row's carrying out reads on no other page what stands
     * there, nor what letters and their answers say.
     */
    @Test
    void whatTheCarryingOutClosesIsOpenedNowhereElse() throws Exception {
        seed();
        String path = "/api/activities/" + activity;
        post(path + "/minutes", "{\"chair\":\"Тихий председатель\",\"heard\":\"Тихий доклад\"}");
        post(path + "/decisions", "{\"text\":\"Тихое решение\",\"date\":\"2026-04-01\"}");
        post(
                path + "/words",
                "{\"kind\":\"question\",\"from\":\"Тихий член\",\"text\":\"Тихий вопрос\"}");
        JsonNode asked =
                post(
                        path + "/requests",
                        "{\"whom\":\"Управление\",\"channel\":\"letter\",\"number\":\"Тихий-7\","
                                + "\"about\":\"Тихое письмо\"}");
        String request =
                JsonMapper.shared()
                        .readTree(seen("secretariat", path + "?after=" + asked.get("position")))
                        .at("/requests/0/request/id")
                        .asString();
        JsonNode answered =
                post(
                        path + "/answers",
                        "{\"request\":\"" + request + "\",\"summary\":\"Тихий ответ\"}");
        String after = "?after=" + answered.get("position");
        Map<String, Integer> readers =
                Map.of(
                        "secretariat", 200,
                        "chair", 200,
                        "commission-1-member", 200,
                        "commission-3-lead", 403,
                        "commission-3-member", 403,
                        "press", 403);
        for (var reader : readers.entrySet()) {
            boolean inside = reader.getValue() == 200;
            for (String each : List.of("/ru/activities/" + activity, path)) {
                assertThat(of(reader.getKey(), each + "/carrying-out" + after).statusCode())
                        .as(reader.getKey())
                        .isEqualTo(reader.getValue());
            }
            for (String each : ofTheRow(path, reader.getKey().equals("press"))) {
                String told = seen(reader.getKey(), each + after);
                assertThat(told).as(reader.getKey() + " " + each).contains("Управление");
                assertThat(KEPT.matcher(told).find())
                        .as(reader.getKey() + " reads what is kept inside at " + each)
                        .isEqualTo(inside);
            }
        }
    }

    private List<String> ofTheRow(String path, boolean press) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                path,
                                path + "/history",
                                "/ru/activities/" + activity,
                                "/ru/activities/" + activity + "/history",
                                "/api/plans/" + planId + "/activities"));
        if (!press) {
            all.add("/api/plans/" + planId + "/history");
            all.add("/ru/plans/" + planId + "/history");
        }
        return all;
    }

    private List<String> lists(String after) {
        return List.of(
                "/api/plans/" + planId + "/activities" + after,
                "/ru/plans/" + planId + after,
                "/ru" + after);
    }

    private void pressMayNotOpen(String id, String after) throws Exception {
        String path = "/api/activities/" + id;
        for (String each :
                List.of(path, path + "/history", path + "/deadline", "/ru/activities/" + id)) {
            assertThat(of("secretariat", each + after).statusCode()).as(each).isIn(200, 404);
            assertThat(of("press", each + after).statusCode()).as(each).isEqualTo(403);
        }
    }

    private JsonNode disclosed(String path, String disclosure) throws Exception {
        return post(
                path + "/disclosure",
                "{\"disclosure\":\"" + disclosure + "\",\"reason\":\"Проверка\"}");
    }

    private String seen(String role, String path) throws Exception {
        HttpResponse<String> answer = of(role, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> done =
                answer(sent(path, "application/json", body.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(done.body());
    }

    private HttpResponse<String> of(String role, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", ISSUER.bearer(role))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static AccessTable table() throws Exception {
        try (InputStream file = AccessIT.class.getResourceAsStream("/access-plan.txt")) {
            return AccessTable.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private String filled(String path) {
        String known = path.contains("/activities/{id}") ? path.replace("{id}", activity) : path;
        return known.replace("{planId}", planId)
                .replaceAll("\\{lang:[^}]*}", "ru")
                .replaceAll("\\{action:[^}]*}", "agree-date")
                .replaceAll("\\{\\w+}", "none");
    }

    /** The real plan, approved, and an activity of commission 1 alone. */
    private void seed() throws Exception {
        if (!planId.isEmpty()) {
            return;
        }
        JsonNode imported = json(imported());
        planId = imported.get("planId").asString();
        JsonNode approved =
                json(
                        "chair",
                        sent(
                                "/api/plans/" + planId + "/approve",
                                "application/json",
                                "{\"date\":\"2026-03-17\",\"chair\":\"Х\"}"
                                        .getBytes(StandardCharsets.UTF_8)));
        JsonNode rows =
                json(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                address()
                                                        + "/api/plans/"
                                                        + planId
                                                        + "/activities?after="
                                                        + approved.get("position")))
                                .GET());
        for (JsonNode row : rows) {
            if (row.at("/responsible/commissions").toString().equals("[\"1\"]")) {
                activity = row.get("id").asString();
            } else if (row.at("/timeframe/kind").asString().equals("EXACT_DAY")
                    && row.at("/timeframe/end").asString().compareTo("2026-04") > 0) {
                others.add(row.get("id").asString());
            }
        }
        assertThat(activity).isNotEmpty();
        for (String each : List.of(activity, others.get(0), others.get(1), others.get(2))) {
            URI address = URI.create(address() + "/api/activities/" + each);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () ->
                                    assertThat(status(HttpRequest.newBuilder(address)))
                                            .as("the activity of a row of the plan")
                                            .isEqualTo(200));
        }
    }

    private HttpRequest.Builder imported() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : List.of("year=2026", "half=1")) {
            String[] pair = field.split("=", 2);
            body.writeBytes(
                    "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(pair[0], pair[1])
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        try (InputStream file =
                AccessIT.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            file.transferTo(body);
        }
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return sent("/api/plans/import", "multipart/form-data; boundary=b", body.toByteArray());
    }

    private HttpRequest.Builder sent(String path, String type, String body) {
        return sent(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder sent(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static JsonNode json(HttpRequest.Builder request) throws Exception {
        return json("secretariat", request);
    }

    private static JsonNode json(String role, HttpRequest.Builder request) throws Exception {
        return JsonMapper.shared().readTree(answer(role, request).body());
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return answer(request).statusCode();
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return answer("secretariat", request);
    }

    private static HttpResponse<String> answer(String role, HttpRequest.Builder request)
            throws Exception {
        request.header("Authorization", ISSUER.bearer(role));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
