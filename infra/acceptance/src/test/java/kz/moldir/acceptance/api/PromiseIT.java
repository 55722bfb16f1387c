package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.StreamSupport;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The life of one promise: row 10 has no date at first, and a published result at last. */
@Order(3)
@ExtendWith(SharedMoldir.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromiseIT {

    private static final String RESULT = "Отчёт акима принят к сведению, даны три рекомендации.";
    private static final String RESULT_KK = "Әкімнің есебі назарға алынды, үш ұсыным берілді.";
    private static final String REASON_KK = "Баяндамашы ауырып қалды";
    private static final String LINK = "https://example.kz/news/zhetysu-2026";

    private final Moldir moldir;
    private String id = "";

    PromiseIT(Moldir moldir) {
        this.moldir = moldir;
    }

    @BeforeAll
    void isRow10() {
        id = AlmatyPlan.idOf(moldir.reporting(), 10);
    }

    @Test
    @Order(1)
    void getsADate() {
        JsonNode now =
                after(
                        "agree-date",
                        "{\"date\":\"2026-04-10\",\"time\":\"10:00\",\"place\":\"Акимат\"}");
        assertThat(now.get("date").asString()).isEqualTo("2026-04-10");
        becomesPublicly("planned");
    }

    @Test
    @Order(2)
    void isPostponed() {
        JsonNode now =
                after(
                        "postpone",
                        "{\"date\":\"2026-04-13\",\"reason\":\"Болезнь докладчика\",\"reasonKk\":\"%s\"}"
                                .formatted(REASON_KK));
        assertThat(now.get("moves").asInt()).isEqualTo(1);
        assertThat(now.get("timeframe").get("text").asString()).isEqualTo("Дата на согласовании");
        becomesPublicly("postponed");
    }

    @Test
    @Order(3)
    void takesPlace() {
        JsonNode now =
                after(
                        "occurrences",
                        "{\"date\":\"2026-04-13\",\"summary\":\"Заслушан аким, задано 12 вопросов\"}");
        assertThat(now.get("occurrences").size()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void isClosedWithAResult() {
        after("close", "{\"result\":\"%s\",\"resultKk\":\"%s\"}".formatted(RESULT, RESULT_KK));
        becomesPublicly("held");
    }

    @Test
    @Order(5)
    void isPublished() {
        after("cover", "{\"url\":\"%s\",\"title\":\"Аким отчитался\"}".formatted(LINK));
        becomesPublicly("covered");
    }

    @Test
    @Order(6)
    void keepsEveryStepInBothHistories() {
        JsonNode own = moldir.plan().get("/api/activities/" + id + "/history").json();
        assertThat(types(own))
                .containsExactly(
                        "activity.planned",
                        "activity.date-agreed",
                        "activity.postponed",
                        "activity.occurrence-recorded",
                        "activity.closed",
                        "activity.covered");
        assertThat(types(publicly().get("history")))
                .containsExactly(
                        "activity-planned",
                        "activity-date-agreed",
                        "activity-postponed",
                        "occurrence-recorded",
                        "activity-closed",
                        "activity-covered");
        assertThat(own.toString())
                .contains("Болезнь докладчика", REASON_KK, "задано 12 вопросов", RESULT, LINK)
                .contains(RESULT_KK);
    }

    @Test
    @Order(7)
    void isCountedAsHeldAndPublished() {
        JsonNode summary = moldir.reporting().get("/api/summary").json();
        assertThat(summary.get("everHeld").asInt()).isEqualTo(1);
        assertThat(summary.get("everCovered").asInt()).isEqualTo(1);
        assertThat(summary.get("states").get("noDate").asInt()).isEqualTo(3);
        assertThat(summary.get("states").get("covered").asInt()).isEqualTo(1);
    }

    @Test
    @Order(8)
    void isShownToThePublicInThreeLanguages() {
        for (String language : List.of("kk", "ru", "en")) {
            String page = moldir.reporting().get("/" + language + "/activities/" + id).body();
            assertThat(page).contains(RESULT, LINK, "Болезнь докладчика", "Дата на согласовании");
            assertThat(page)
                    .contains("<p class=\"outcome\">" + said(language, RESULT, RESULT_KK))
                    .contains("<dd>" + said(language, "Болезнь докладчика", REASON_KK));
        }
    }

    /** In the reader's language, else marked as what it is; the history says both elsewhere. */
    private static String said(String language, String russian, String kazakh) {
        return switch (language) {
            case "kk" -> "<span>" + kazakh + "</span>";
            case "ru" -> "<span>" + russian + "</span>";
            default -> "<span lang=\"ru\">" + russian + "</span>";
        };
    }

    /** Sends a command and reads the activity in the same service, after what was written. */
    private JsonNode after(String command, String body) {
        Answer done = moldir.plan().post("/api/activities/" + id + "/" + command, body);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        String position = done.json().get("position").asString();
        return moldir.plan().get("/api/activities/" + id + "?after=" + position).json();
    }

    private void becomesPublicly(String state) {
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(
                        () -> assertThat(publicly().get("state").asString()).isEqualTo(state));
    }

    private JsonNode publicly() {
        return moldir.reporting().get("/api/activities/" + id).json();
    }

    private static List<String> types(JsonNode history) {
        return StreamSupport.stream(history.spliterator(), false)
                .map(entry -> entry.get("type").asString())
                .toList();
    }
}
