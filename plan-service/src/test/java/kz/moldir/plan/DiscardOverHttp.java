package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A plan that was begun by mistake is discarded, brought back, discarded, and begun anew. */
final class DiscardOverHttp {

    private static final Map<String, Object> PERIOD = Map.of("year", 2029, "half", 1);

    private final OverHttp http;

    DiscardOverHttp(OverHttp http) {
        this.http = http;
    }

    void leavesTheListsAndComesBack() {
        String plan = tree(http.post("/api/plans", PERIOD)).get("planId").asString();
        String page = "/ru/plans/" + plan;
        assertThat(http.page(page)).contains(page + "/discard");
        assertThat(http.page(page + "/rows")).contains(page + "/discard");
        assertThat(http.page(page + "/approval")).contains(page + "/discard");
        assertThat(http.page(page + "/discard")).contains("В проекте нет строк");
        isOvertakenByARow(plan, page);
        assertThat(http.form(page + "/discard", Map.of("reason", " ")))
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("href=\"#reason\"");

        String gone = sent(page + "/discard", Map.of("reason", "Не тот год"));
        assertThat(http.page(gone))
                .contains("Проект удалён: План на I полугодие 2029 года.", "Не тот год");
        assertThat(http.as("chair").page(gone.replaceFirst("discarded=[^&]+&", "")))
                .doesNotContain(plan, "Не тот год");
        assertThat(http.tree("/api/plans").get("items"))
                .noneMatch(each -> each.get("id").asString().equals(plan));
        assertThat(http.page(page))
                .contains("Этот проект удалён", page + "/restore")
                .doesNotContain(page + "/rows\"", page + "/approval\"");
        assertThat(http.page("/ru/calendar?plan=" + plan)).contains("· Удалён");
        assertThat(http.page(page + "/day")).contains("Это был удалённый проект");
        assertThat(http.tree("/api/plans/" + plan).get("status").asString()).isEqualTo("discarded");
        assertThat(http.get(page + "/rows"))
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("Верните его в списке планов");

        String back = sent(page + "/restore", Map.of());
        assertThat(http.page(back)).contains(page + "/rows").doesNotContain("Этот проект удалён");
        assertThat(http.page("/ru/plans/" + plan + "/history"))
                .contains("Проект удалён", "Не тот год", "Проект возвращён");

        tree(http.post("/api/plans/" + plan + "/discard", Map.of("reason", "Не тот год")));
        var again = tree(http.post("/api/plans", PERIOD));
        assertThat(again.get("planId").asString()).isEqualTo(plan);
        assertThat(http.page("/ru/plans" + after(again))).contains(plan).doesNotContain("Не тот");
        assertThat(http.post("/api/plans/" + plan + "/restore", Map.of()).getBody())
                .contains("plan-not-discarded");
    }

    /** The row that somebody wrote meanwhile stays. */
    private void isOvertakenByARow(String plan, String page) {
        Matcher seen =
                Pattern.compile("name=\"ifMatch\" value=\"(\\d+)\"")
                        .matcher(http.page(page + "/discard"));
        assertThat(seen.find()).isTrue();
        http.page(page + after(row(plan)));

        ResponseEntity<String> answer =
                http.form(
                        page + "/discard",
                        Map.of("reason", "Пуст", "ifMatch", seen.group(1), "seen.rows", "0"));
        assertThat(answer.getStatusCode().value()).isEqualTo(412);
        assertThat(answer.getBody())
                .contains("проект изменили", "Тогда строк в нём не было", "В проекте 1 строка")
                .contains(">Пуст</textarea>", page + "/history");
        assertThat(http.page(page + "/rows")).contains("Заседание");
    }

    /** What the commissions were asked about is withdrawn; nobody is led to a refusal. */
    void isNotOfferedOnceSubmitted() {
        String plan =
                tree(http.post("/api/plans", Map.of("year", 2030, "half", 1)))
                        .get("planId")
                        .asString();
        row(plan);
        tree(
                http.post(
                        "/api/plans/" + plan + "/submit",
                        Map.of("remarksUntil", "2099-01-01", "commissions", List.of("1"))));
        var withdrawn =
                tree(http.post("/api/plans/" + plan + "/withdraw", Map.of("reason", "Рано")));
        String page = "/ru/plans/" + plan;
        for (String each : List.of("", "/rows", "/approval")) {
            assertThat(http.page(page + each + after(withdrawn)))
                    .as(each)
                    .doesNotContain(page + "/discard");
        }
        assertThat(http.get(page + "/discard"))
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("Проект уже направляли комиссиям");
    }

    private JsonNode row(String plan) {
        return tree(
                http.post(
                        "/api/plans/" + plan + "/rows",
                        Map.of(
                                "title", "Заседание",
                                "timeframe", "май",
                                "responsible", "1 комиссия")));
    }

    private String sent(String form, Map<String, String> values) {
        ResponseEntity<String> answer = http.form(form, values);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(302);
        return String.valueOf(answer.getHeaders().getLocation());
    }
}
