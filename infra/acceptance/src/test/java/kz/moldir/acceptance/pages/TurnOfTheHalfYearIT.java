package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The plan of the second half is approved in April, and then it is the first of July. After what
 * counts days of April: the platform is started again on that day.
 */
@Order(950)
@ExtendWith(SharedMoldir.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnOfTheHalfYearIT {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 20);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final Moldir moldir;
    private final Map<Role, JsonNode> rows = new HashMap<>();
    private String plan = "";
    private String next = "";

    /** What becomes of a row of the first half. */
    private enum Role {
        /** Its day had passed without a record when the next plan was approved. */
        LATE,
        /** Its day passed without a record after that. */
        AHEAD,
        /** Its day is the last of the half-year, so a record is still expected. */
        LAST_DAY,
        /** It was held after the next plan had been approved, and before that begins. */
        KEPT,
        /** The next plan does not go on with it. */
        LEFT
    }

    TurnOfTheHalfYearIT(Moldir moldir) {
        this.moldir = moldir;
    }

    @BeforeAll
    void itIsTheFirstOfJuly() {
        plan = AlmatyPlan.planId(moldir.plan());
        threeDaysOfGrace();
        choose();
        theNextPlanIsApprovedEarly();
        told(Role.KEPT, "occurrences", "{\"date\":\"2026-04-13\"}");
        told(Role.KEPT, "close", "{\"result\":\"Дано две рекомендации\"}");
        Map<Role, String> before = states(moldir.plan(), "/api/plans/" + plan + "/activities");
        assertThat(before)
                .containsEntry(Role.LATE, "noRecord")
                .containsEntry(Role.AHEAD, "planned")
                .containsEntry(Role.LAST_DAY, "planned")
                .containsEntry(Role.KEPT, "held");
        moldir.stop();
        moldir.start("--clock", "2026-07-01T00:10");
        moldir.awaitRest();
    }

    /** As the council begins with; other tests change it. */
    private void threeDaysOfGrace() {
        int version = moldir.plan().get("/api/settings").json().get("version").asInt();
        Answer set =
                moldir.plan()
                        .put(
                                "/api/settings/terms",
                                "{\"noRecordGrace\": {\"days\": 3}, \"waitingLapse\": {\"days\": 10}, \"version\": %d}"
                                        .formatted(version));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(() -> assertThat(activities()).anyMatch(in("noRecord")));
    }

    private List<JsonNode> activities() {
        return list(moldir.plan(), "/api/plans/" + plan + "/activities");
    }

    private void choose() {
        List<String> offered =
                AlmatyPlan.items(
                                moldir.plan()
                                        .get(
                                                "/api/plans/%s/continuation?year=2026&half=2"
                                                        .formatted(plan))
                                        .json())
                        .stream()
                        .filter(each -> each.get("reason").asString().equals("NOT_DONE"))
                        .map(each -> each.get("activityId").asString())
                        .toList();
        take(Role.LATE, offered, in("noRecord"));
        Predicate<JsonNode> between = row -> due(row).isAfter(APRIL) && due(row).isBefore(JUNE);
        take(Role.AHEAD, offered, in("planned").and(between));
        take(Role.KEPT, offered, in("planned").and(between));
        take(Role.LEFT, offered, in("planned").and(between));
        take(Role.LAST_DAY, offered, in("planned").and(row -> due(row).equals(LAST)));
    }

    private void take(Role role, List<String> offered, Predicate<JsonNode> such) {
        rows.put(
                role,
                activities().stream()
                        .filter(row -> offered.contains(row.get("id").asString()))
                        .filter(row -> row.get("occurrences").isEmpty())
                        .filter(row -> !rows.containsValue(row))
                        .filter(such)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no row for " + role)));
    }

    private static Predicate<JsonNode> in(String state) {
        return row -> row.get("state").asString().equals(state);
    }

    private static LocalDate due(JsonNode row) {
        return row.path("due").isString()
                ? LocalDate.parse(row.get("due").asString())
                : LocalDate.MIN;
    }

    private void theNextPlanIsApprovedEarly() {
        String taken =
                rows.keySet().stream()
                        .filter(role -> role != Role.LEFT)
                        .map(role -> "\"" + id(role) + "\"")
                        .collect(Collectors.joining(","));
        Answer begun =
                moldir.plan()
                        .post(
                                "/api/plans",
                                "{\"year\":2026,\"half\":2,\"from\":\"%s\",\"activities\":[%s]}"
                                        .formatted(plan, taken));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        next = begun.text("planId");
        decided("submit", "{\"remarksUntil\":\"2026-04-20\"}");
        decided(
                "put-to-meeting",
                "{\"meetingOn\":\"2026-04-13\",\"sure\":[\"plan-commissions-still-asked:2026-04-13\"]}");
        moldir.awaitOwnViews();
        assertThat(moldir.plan().as("chair").get("/ru/plans/" + next + "/approval").body())
                .contains("1 июля 2026 г., с началом этого плана");
        decided(
                "approve",
                "{\"decision\":\"9\",\"date\":\"2026-04-13\",\"chair\":\"Хасенов М.К.\"}");
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                publicly(
                                                        Role.LATE,
                                                        Role.AHEAD,
                                                        Role.LAST_DAY,
                                                        Role.KEPT))
                                        .allMatch(row -> row.has("next")));
    }

    /** Whoever submits a plan does not approve it. */
    private void decided(String step, String body) {
        Api who = step.equals("approve") ? moldir.plan().as("chair") : moldir.plan();
        Answer done = who.post("/api/plans/" + next + "/" + step, body);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        moldir.plan().get("/api/plans/" + next + "/approval?after=" + done.text("position"));
    }

    private void told(Role role, String command, String body) {
        Answer done = moldir.plan().post("/api/activities/" + id(role) + "/" + command, body);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        moldir.plan().get("/api/activities/" + id(role) + "?after=" + done.text("position"));
    }

    private String id(Role role) {
        return rows.get(role).get("id").asString();
    }

    private static List<JsonNode> list(Api service, String path) {
        JsonNode answer = service.get(path).json();
        return (answer.isArray() ? answer : answer.path("items")).valueStream().toList();
    }

    private Map<Role, String> states(Api service, String path) {
        Map<String, String> all =
                list(service, path).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("id").asString(),
                                        row -> row.get("state").asString()));
        return rows.keySet().stream()
                .collect(Collectors.toMap(role -> role, role -> all.getOrDefault(id(role), "")));
    }

    private String ofThePublic() {
        return "/api/activities?size=1000&plan=" + plan;
    }

    private List<JsonNode> publicly(Role... roles) {
        List<String> ids = List.of(roles).stream().map(this::id).toList();
        List<JsonNode> found =
                list(moldir.reporting(), ofThePublic()).stream()
                        .filter(row -> ids.contains(row.get("id").asString()))
                        .toList();
        assertThat(found).hasSize(roles.length);
        return found;
    }

    /** Where the row goes on. */
    private String goingOn(Role role) {
        return publicly(role).getFirst().at("/next/activityId").asString();
    }

    @Test
    void eachRowIsInItsStateInBothServices() {
        Map<Role, String> expected =
                Map.of(
                        Role.LATE, "carriedOver",
                        Role.AHEAD, "carriedOver",
                        Role.LAST_DAY, "carriedOver",
                        Role.KEPT, "held",
                        Role.LEFT, "noRecord");
        assertThat(states(moldir.plan(), "/api/plans/" + plan + "/activities")).isEqualTo(expected);
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(states(moldir.reporting(), ofThePublic()))
                                        .isEqualTo(expected));
    }

    @Test
    void thoseThatWereLateThenAreNotDone() {
        assertThat(publicly(Role.LATE, Role.AHEAD))
                .allMatch(row -> row.path("notDone").asBoolean());
        assertThat(publicly(Role.LAST_DAY, Role.KEPT, Role.LEFT))
                .noneMatch(row -> row.path("notDone").asBoolean(false));
        assertThat(list(moldir.reporting(), ofThePublic() + "&counted=notDone"))
                .extracting(row -> row.get("id").asString())
                .containsExactlyInAnyOrder(id(Role.LATE), id(Role.AHEAD));
        assertThat(shown(Role.LATE)).contains("Не сделано, перешло в следующий план");
        assertThat(shown(Role.LAST_DAY))
                .contains("Перешло в следующий план")
                .doesNotContain("Не сделано, перешло");
        assertThat(shown(Role.KEPT)).contains("Его провели раньше, чем 1 июля 2026");
        assertThat(shown(Role.LEFT)).doesNotContain("Следующий план");
    }

    private String shown(Role role) {
        return moldir.reporting().get("/ru/activities/" + id(role)).body();
    }

    @Test
    void theRowsOfTheNextPlanGoOnWithThem() {
        assertThat(list(moldir.plan(), "/api/plans/" + next + "/activities")).hasSize(4);
        for (Role role : List.of(Role.LATE, Role.AHEAD, Role.LAST_DAY, Role.KEPT)) {
            String there = goingOn(role);
            assertThat(moldir.plan().get("/ru/activities/" + there).body())
                    .contains("Продолжает строку " + rows.get(role).get("number").asInt())
                    .contains("/ru/activities/" + id(role));
            assertThat(shown(role)).contains("/ru/activities/" + there);
        }
        assertThat(moldir.plan().get("/ru/activities/" + goingOn(Role.KEPT)).body())
                .contains("Прежнюю строку провели по её плану");
        assertThat(list(moldir.reporting(), "/api/activities?size=1000"))
                .as("the plan in force")
                .extracting(row -> row.get("id").asString())
                .contains(goingOn(Role.LATE), goingOn(Role.KEPT));
    }

    @Test
    @ExtendWith(InChromium.class)
    void itsPagesAreWhole(Chromium chromium) {
        try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.NARROW)) {
            window.open(moldir.plan().address("/kk/plans/" + plan));
            window.look("turn-plan", "kk");
            window.open(moldir.plan().address("/ru/activities/" + goingOn(Role.KEPT)));
            window.look("turn-goes-on", "ru");
            window.open(moldir.reporting().address("/kk/activities/" + id(Role.LATE)));
            window.look("turn-not-done", "kk");
            window.open(moldir.reporting().address("/ru/activities?plan=" + plan));
            window.look("turn-public", "ru");
        }
    }
}
