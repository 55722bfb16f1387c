package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.listening.MonitoringEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visit that was withdrawn in monitoring after its row was closed on it, over HTTP. */
class UnfollowedVisitIT extends ApprovedPlan {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final String VISIT = "v-unfollowed";
    private static final String TYPED = "День проверен по акту";

    @Autowired private MonitoringEvents monitoring;
    @Autowired private CouncilClock clock;

    private String activity = "";
    private String page = "";
    private int told;

    @BeforeEach
    void row() {
        JsonNode work =
                done(
                        "/api/plans/" + planId() + "/outside",
                        Map.of(
                                "title", "Выезд на стадион",
                                "timeframe", "март",
                                "responsible", "2 комиссия",
                                "sure", true));
        activity = work.get("id").asString();
        page = "/ru/activities/" + activity;
        http.tree("/api/activities/" + activity + after(work));
    }

    @Test
    void isAskedAboutUntilItIsRecordedAnew() {
        isAsked();
        assertThat(http.page(page))
                .contains("По данным мониторинга выезда не было")
                .contains("снимите закрытие, и запись уйдёт сама")
                .doesNotContain("закройте заново");
        assertThat(seen("press", page)).doesNotContain("id=\"visits\"", "Не тот выезд");
        assertThat(seen("chair", page)).contains("id=\"visits\"", "Не тот выезд");

        tells("completed", "\"date\":\"2026-03-18\"");
        await().atMost(Duration.ofMinutes(1)).until(() -> asked() == 0);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(
                                                http.tree("/api/activities/" + activity)
                                                        .get("occurrences"))
                                        .singleElement()
                                        .satisfies(
                                                one ->
                                                        assertThat(one.get("date").asString())
                                                                .isEqualTo("2026-03-18")));
    }

    @Test
    void whatWasTypedOfItComesBack() {
        isAsked();
        Map<String, String> form = form();
        form.put("reason", "  ");
        isRefused(http.form(page + "/visits", form));
        String tooLong = TYPED.repeat(300);
        form.put("reason", tooLong);
        ResponseEntity<String> refused = http.form(page + "/visits", form);
        isRefused(refused);
        assertThat(refused.getBody()).contains(">" + tooLong + "</textarea>");
    }

    @Test
    void whatWasTypedComesBackThoughAnotherSettledIt() {
        isAsked();
        Map<String, String> form = form();
        done(
                "/api/activities/" + activity + "/visits",
                Map.of("visit", VISIT, "reason", "Так и было"));
        await().atMost(Duration.ofMinutes(1)).until(() -> asked() == 0);
        form.put("reason", TYPED);
        ResponseEntity<String> late = http.form(page + "/visits", form);
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(late.getBody())
                .contains("Пока вы писали, кто-то внёс запись", "Так и было", TYPED)
                .doesNotContain("id=\"visits\"");
        form.put("ifMatch", http.tree("/api/activities/" + activity).get("sequence").asString());
        assertThat(http.form(page + "/visits", form).getBody()).contains("class=\"errors\"", TYPED);
    }

    /** It was made, its row was closed on it, and then it was none. */
    private void isAsked() {
        tells("completed", "\"date\":\"2026-03-19\"");
        done("/api/activities/" + activity + "/close", Map.of("result", "Итог"));
        tells("withdrawn", "\"was\":{\"date\":\"2026-03-19\"},\"reason\":\"Не тот выезд\"");
        await().atMost(Duration.ofMinutes(1)).until(() -> asked() == 1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.page(page).contains("id=\"visits\""));
    }

    private static void isRefused(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("class=\"errors\"", "href=\"#stays-" + VISIT + "\"")
                .contains("id=\"stays-" + VISIT + "-fault\"", "aria-invalid=\"true\"");
    }

    /** The fields of its form as they stand on the page. */
    private Map<String, String> form() {
        String shown = http.page(page);
        String form = shown.substring(shown.indexOf("id=\"visits\""));
        form = form.substring(0, form.indexOf("</form>"));
        Map<String, String> fields = new HashMap<>();
        Matcher input =
                Pattern.compile("<input [^>]*name=\"([^\"]*)\" value=\"([^\"]*)\"").matcher(form);
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        assertThat(fields).containsKeys("idempotencyKey", "ifMatch", "visit");
        return fields;
    }

    /** How often Today asks about it. */
    private long asked() {
        JsonNode visits = http.tree("/api/today").get("visits");
        return StreamSupport.stream(visits.spliterator(), false)
                .filter(each -> each.at("/visit/activityId").asString().equals(activity))
                .count();
    }

    private void tells(String what, String more) {
        told++;
        monitoring.on(
                new PublishedEvent(
                        activity + "/" + told,
                        "kz.moldir.monitoring.visit-" + what + ".v1",
                        VISIT,
                        told,
                        "moldir.monitoring",
                        clock.instant(),
                        null,
                        "{\"visitId\":\"%s\",\"activityId\":\"%s\",%s}"
                                .formatted(VISIT, activity, more),
                        JSON));
    }
}
