package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service with a few rows of the real plan, approved; one context for who extends this. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
abstract class ApprovedPlan {

    /** A hearing of commission 1 alone, and rows of commission 2 that have a day. */
    static final int HEARING = 10;

    /** One more of commission 1 whose day is to be agreed, and rows of which papers are kept. */
    static final int PROPOSED = 11;

    /** A hearing that was held and decided something. */
    static final int DECIDED = 12;

    static final int ATTENDED = 15;
    static final int SPOKEN = 16;

    static final int CHECK = 31;
    static final int CLOSED = 32;
    static final int MOVED = 33;
    static final int WITHHELD = 34;
    static final int BESIDE = 35;
    static final int TWICE = 36;
    static final int UNDONE = 37;
    static final int PLACED = 38;
    static final int PERMANENT = 39;
    static final int FREE = 40;

    /** Rows of which a program records. */
    static final int PROGRAM = 14;

    static final int COVERED = 41;
    static final int AMENDED = 1;

    /** Rows that an amendment takes out: one that was held, and one that was not. */
    static final int TAKEN_OUT = 42;

    static final int GIVEN_UP = 43;

    private static final Set<Integer> ROWS =
            Set.of(
                    AMENDED, HEARING, PROPOSED, DECIDED, PROGRAM, ATTENDED, SPOKEN, CHECK, CLOSED,
                    MOVED, WITHHELD, BESIDE, TWICE, UNDONE, PLACED, PERMANENT, FREE, COVERED,
                    TAKEN_OUT, GIVEN_UP);
    private static final Pattern ROW = Pattern.compile("^(?:<b>)?(\\d*)(?:</b>)?\t");

    private static final Map<Integer, String> ACTIVITIES = new HashMap<>();
    private static String planId = "";

    OverHttp http;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(ApprovedPlan.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(ApprovedPlan.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("approved-plan");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @BeforeEach
    void approved(@LocalServerPort int port) throws IOException {
        http = new OverHttp(port);
        if (planId.isEmpty()) {
            planId = approved();
        }
    }

    static String planId() {
        return planId;
    }

    /** The activity of a row. */
    static String activity(int number) {
        return ACTIVITIES.get(number);
    }

    private String approved() throws IOException {
        JsonNode imported =
                tree(
                        http.plan(
                                "/api/plans/import",
                                "a.txt",
                                fewRows().getBytes(StandardCharsets.UTF_8),
                                2026,
                                1));
        String plan = "/api/plans/" + imported.get("planId").asString();
        assertThat(
                        http.as("chair")
                                .page(plan.replace("/api", "/kk") + "/approval" + after(imported)))
                .as("the form begins with the day and the number that the document names")
                .contains("value=\"2026-03-17\"", "value=\"17-Р\"");
        ResponseEntity<String> asked =
                http.as("chair")
                        .form(
                                plan.replace("/api", "/kk") + "/approve",
                                Map.of("date", "2025-03-17", "chair", "Х"));
        assertThat(asked.getStatusCode().value()).as("a question").isEqualTo(200);
        assertThat(asked.getBody())
                .as("last year's number is asked about")
                .contains("name=\"sure\" value=\"2025-03-17\"", "2026 жылғы 17 наурыз");
        JsonNode decided =
                done(
                        http.as("chair"),
                        plan + "/approve",
                        Map.of("date", "2026-03-17", "chair", "Х"));
        for (JsonNode row : http.tree(plan + "/activities" + after(decided))) {
            ACTIVITIES.put(row.get("number").asInt(), row.get("id").asString());
        }
        assertThat(ACTIVITIES.keySet()).isEqualTo(ROWS);
        for (String each : ACTIVITIES.values()) {
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> status("secretariat", "/api/activities/" + each) == 200);
        }
        return imported.get("planId").asString();
    }

    private static String fewRows() throws IOException {
        try (InputStream file =
                ApprovedPlan.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            return String.join(
                    "\n",
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.replace("ОС №17» марта", "ОС № 17-Р «17» марта"))
                            .filter(ApprovedPlan::isKept)
                            .toList());
        }
    }

    private static boolean isKept(String line) {
        Matcher row = ROW.matcher(line);
        return !row.find()
                || (!row.group(1).isEmpty() && ROWS.contains(Integer.valueOf(row.group(1))));
    }

    int status(String role, String path) {
        return http.as(role).get(path).getStatusCode().value();
    }

    /** What somebody of a role is shown at an address that is open to them. */
    String seen(String role, String path) {
        var answer = http.as(role).get(path);
        assertThat(answer.getStatusCode().value()).as(role + " " + path).isEqualTo(200);
        return String.valueOf(answer.getBody());
    }

    /** What the secretariat has done. */
    JsonNode done(String path, Map<String, ?> body) {
        return done(http, path, body);
    }

    private static JsonNode done(OverHttp who, String path, Map<String, ?> body) {
        var answer = who.post(path, body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
        return tree(answer);
    }
}
