package kz.moldir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may what with a visit and with a recommendation, from the plan's topic on. */
class PeopleIT extends RunningService {

    /** The sample's activity is a matter of commission 2. */
    private static final String LEAD = "commission-2-lead";

    private static final String MEMBER = "commission-2-member";
    private static final String FOREIGN = "commission-1-lead";

    /** An expert who is not invited and stands in for the one who is. */
    private static final String DEPUTY = "deputy";

    /** Somebody of the press who stands in for that lead. */
    private static final String DEPUTY_OF_LEAD = "press for " + LEAD;

    /** A member of another commission who does. */
    private static final String OF_ANOTHER = "commission-5-member for " + LEAD;

    /** A member of the same one who does. */
    private static final String OF_THE_SAME = MEMBER + " for " + LEAD;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void anExpertSeesAndRecordsWhereInvitedAndNothingElse() {
        PlanTopic.expert("roster-guest");
        String visit =
                VISITS + "/" + client.visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));
        String other =
                VISITS + "/" + client.visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));
        assertThat(get("expert", visit)).isEqualTo(403);
        String body = "{\"expertId\":\"roster-guest\"}";
        assertThat(post(FOREIGN, visit + "/experts", body).statusCode()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(post(MEMBER, visit + "/experts", body).statusCode())
                                        .isEqualTo(200));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("expert", visit)).isEqualTo(200));
        assertThat(get("expert", visit + "/history")).isEqualTo(200);
        assertThat(get("expert", other)).isEqualTo(403);
        assertThat(items("expert"))
                .singleElement()
                .satisfies(item -> assertThat(visit).endsWith(item.get("id").asString()));
        assertThat(get(DEPUTY, visit)).as("who stands in for the expert").isEqualTo(200);
        assertThat(items(DEPUTY)).hasSize(1);
        assertThat(get(DEPUTY, other)).isEqualTo(403);
        String page = visit.replace("/api", "/ru");
        assertThat(asked("expert", "GET", page, "").body())
                .contains(page + "/complete")
                .doesNotContain(page + "/experts\"");
        String found = "text=&severity=LOW&text=%D0%94%D1%8B%D0%BC&severity=HIGH&date=" + TODAY;
        HttpResponse<String> made = sent("expert", page + "/complete", found);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        String next = made.headers().firstValue("Location").orElseThrow().split("#", 2)[0];
        assertThat(asked("expert", "GET", next.substring(next.indexOf("/ru/")), "").body())
                .contains("Дым", "Важность: высокая")
                .doesNotContain(page + "/complete");
        assertThat(client.get(200, visit).get("findings")).hasSize(1);
        String foreign = other.replace("/api", "/ru") + "/complete";
        assertThat(sent("expert", foreign, found).statusCode()).isEqualTo(403);
        assertThat(post("expert", other + "/complete", "{\"findings\":[]}").statusCode())
                .isEqualTo(403);
        assertThat(post("expert", visit + "/experts", body).statusCode()).isEqualTo(403);

        assertThat(asked(LEAD, "DELETE", visit + "/experts/roster-guest", "").statusCode())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("expert", visit)).isEqualTo(403));
        assertThat(items("expert")).isEmpty();
        assertThat(asked("expert", "GET", "/ru", "").body())
                .contains("Вас пока не пригласили ни на один выезд")
                .doesNotContain("Выездов пока нет");
        assertThat(client.get(200, visit + "/history"))
                .extracting(entry -> entry.get("type").asString())
                .contains("visit.expert-invited", "visit.invitation-taken-back");
    }

    @Test
    void whoWroteARecommendationDoesNotVerifyIt() {
        String hearing = PlanTopic.plannedFor("HEARING", "ALL_YEAR");
        PlanTopic.recommended(hearing, 1, "test-" + LEAD);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(recommendation(hearing)).isNotEmpty());
        String path = "/api/recommendations/" + recommendation(hearing);
        String day = "{\"date\":\"" + TODAY + "\"";

        HttpResponse<String> own = post(LEAD, path + "/verify", day + "}");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("/problems/recommendation-own");
        HttpResponse<String> named = post(DEPUTY_OF_LEAD, path + "/verify", day + "}");
        assertThat(named.statusCode()).as("in the name of who wrote it").isEqualTo(409);
        assertThat(named.body()).contains("/problems/recommendation-deputy-of-its-author");
        assertThat(asked(DEPUTY_OF_LEAD, "GET", path.replace("/api", "/ru"), "").body())
                .contains("Вы замещаете того, кто записал")
                .doesNotContain("/verify");
        named = post(OF_ANOTHER, path + "/verify", day + "}");
        assertThat(named.body()).contains("/problems/recommendation-deputy-of-its-author");
        assertThat(asked(OF_ANOTHER, "GET", path.replace("/api", "/ru"), "").body())
                .as("an own role opens the page, the lent one would check")
                .contains("Вы замещаете того, кто записал")
                .doesNotContain("/verify");
        assertThat(asked(OF_THE_SAME, "GET", path.replace("/api", "/ru"), "").body())
                .as("checks in an own role")
                .doesNotContain("Вы замещаете того, кто записал")
                .contains("/verify");
        String form = path.replace("/api", "/ru");
        HttpResponse<String> again = sent(LEAD, form + "/answers", "date=&text=%D0%94%D1%8B%D0%BC");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains(">Дым</textarea>", "id=\"answer-date-fault\"");
        again = sent(LEAD, form + "/verify", "date=" + TODAY + "&note=%D0%94%D1%8B%D0%BC");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(post(LEAD, path + "/answers", day + ",\"text\":\"Откроем\"}").statusCode())
                .isEqualTo(200);
        String refused = day + ",\"reason\":\"Закрыт\"}";
        assertThat(post(FOREIGN, path + "/refuse", refused).statusCode()).isEqualTo(403);
        assertThat(post("secretariat", path + "/verify", day + "}").statusCode()).isEqualTo(403);
        assertThat(post(MEMBER, path + "/refuse", refused).statusCode()).isEqualTo(200);
        JsonNode done =
                JsonMapper.shared().readTree(post(MEMBER, path + "/verify", day + "}").body());

        JsonNode seen = client.get(200, path + "?after=" + done.get("position"));
        assertThat(seen.get("standing").asString()).isEqualTo("FULFILLED");
        assertThat(seen.get("answers")).hasSize(1);
        assertThat(seen.has("author")).isFalse();
        assertThat(client.get(200, path + "/history"))
                .extracting(entry -> entry.get("type").asString())
                .containsExactly(
                        "recommendation.taken-up",
                        "recommendation.answered",
                        "recommendation.fulfilment-refused",
                        "recommendation.fulfilment-verified");
        assertThat(client.page(200, path.replace("/api", "/ru")))
                .contains("Исполнена", "Откроем")
                .contains("член комиссии №2, Test commission-2-member")
                .doesNotContain("/verify");
        assertThat(asked(LEAD, "GET", path.replace("/api", "/ru"), "").body())
                .contains("член комиссии №2<")
                .doesNotContain("Test commission-2-member");
        assertThat(client.get(200, path + "/history").findValuesAsString("actor"))
                .contains("test-" + LEAD, "test-" + MEMBER);
        assertThat(asked(LEAD, "GET", path + "/history", "").body()).doesNotContain("test-");
    }

    /** The secretary let out what the lead had worded: the lead does not verify it. */
    @Test
    void whoWordedItBeforeItWasLetOutDoesNotVerifyItEither() {
        String hearing = PlanTopic.plannedFor("HEARING", "ALL_YEAR");
        PlanTopic.recommended(hearing, 1, "test-secretariat", "test-" + LEAD);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(recommendation(hearing)).isNotEmpty());
        String path = "/api/recommendations/" + recommendation(hearing);
        String day = "{\"date\":\"" + TODAY + "\"}";

        HttpResponse<String> own = post(LEAD, path + "/verify", day);
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("/problems/recommendation-own");
        assertThat(asked(LEAD, "GET", path.replace("/api", "/ru"), "").body())
                .doesNotContain("/verify");
        assertThat(post(MEMBER, path + "/verify", day).statusCode()).isEqualTo(200);
    }

    /** Who heads one commission and stands in for the head of another plans visits for either. */
    @Test
    void visitsAreAddedForOnesOwnCommissionsOnly() {
        String check = PlanTopic.planned("SITE_VISIT", TODAY);
        String body =
                "{\"activityId\":\"%s\",\"date\":\"%s\",\"object\":\"Двор\",\"sure\":\"%2$s\"}"
                        .formatted(check, TODAY.plusDays(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(post(FOREIGN + "," + LEAD, VISITS, body).statusCode())
                                        .isEqualTo(201));
        assertThat(post(FOREIGN, VISITS, body).statusCode()).isEqualTo(403);
    }

    @Test
    void aVisitIsPlannedByHandOnAPage() {
        String check = PlanTopic.planned("SITE_VISIT", TODAY);
        String option = "value=\"" + check + "\"";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(asked(MEMBER, "GET", "/ru/visits/new", "").body())
                                        .contains(option));
        assertThat(asked("secretariat", "GET", "/ru/visits/new", "").body()).contains(option);
        assertThat(asked(FOREIGN, "GET", "/ru/visits/new", "").body()).doesNotContain(option);
        assertThat(asked(LEAD, "GET", "/ru", "").body()).contains("href=\"/ru/visits/new\"");
        assertThat(asked("chair", "GET", "/ru", "").body()).doesNotContain("/ru/visits/new");

        String form = "activity=" + check + "&object=%D0%94%D0%B2%D0%BE%D1%80&date=";
        HttpResponse<String> again = sent(LEAD, "/ru/visits", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"Двор\"", option + " selected", "date-fault");
        HttpResponse<String> unknown =
                sent("secretariat", "/ru/visits", form.replace(check, "none") + TODAY.plusDays(1));
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.body()).contains("activity-fault", "value=\"Двор\"");
        assertThat(sent(FOREIGN, "/ru/visits", form + TODAY.plusDays(1)).statusCode())
                .isEqualTo(403);

        HttpResponse<String> planned = sent(LEAD, "/ru/visits", form + TODAY.plusDays(1));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(302);
        String next = planned.headers().firstValue("Location").orElseThrow();
        assertThat(asked(LEAD, "GET", next.substring(next.indexOf("/ru/")), "").body())
                .contains("Добавлен вручную", "Двор");
    }

    private String recommendation(String activity) {
        for (JsonNode item : client.get(200, "/api/recommendations?size=500").get("items")) {
            if (item.get("activityId").asString().equals(activity)) {
                return item.get("id").asString();
            }
        }
        return "";
    }

    private JsonNode items(String role) {
        return JsonMapper.shared()
                .readTree(asked(role, "GET", VISITS + "?size=100", "").body())
                .get("items");
    }

    private int get(String role, String path) {
        return asked(role, "GET", path, "").statusCode();
    }

    private HttpResponse<String> post(String role, String path, String json) {
        return asked(role, "POST", path, json);
    }

    private HttpResponse<String> asked(String role, String method, String path, String json) {
        return asked(role, method, path, "application/json", json);
    }

    /** A page's form. */
    private HttpResponse<String> sent(String role, String path, String fields) {
        return asked(role, "POST", path, "application/x-www-form-urlencoded", fields);
    }

    private static String bearer(String role) {
        TestIssuer issuer = TestIssuer.shared();
        int standsIn = role.indexOf(" for ");
        if (standsIn > 0) {
            return issuer.bearerOfADeputy(
                    role.substring(0, standsIn), role.substring(standsIn + " for ".length()));
        }
        boolean deputy = role.equals(DEPUTY);
        if (!deputy && !role.equals("expert")) {
            return issuer.bearer(role.split(","));
        }
        Map<String, Object> claims = new HashMap<>(issuer.claims(List.of("expert")));
        claims.put("sub", "test-" + role);
        claims.put("roster", deputy ? "roster-deputy" : "roster-guest");
        if (deputy) {
            claims.put("acting_for", List.of(Map.of("sub", "x", "roster", "roster-guest")));
        }
        return "Bearer " + issuer.sign(issuer.header("at+jwt"), claims);
    }

    private HttpResponse<String> asked(
            String role, String method, String path, String type, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + client.port() + path))
                        .header("Authorization", bearer(role))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> HTTP.send(request, BodyHandlers.ofString()),
                        answer -> answer.headers().firstValue("Moldir-Behind").isEmpty());
    }
}
