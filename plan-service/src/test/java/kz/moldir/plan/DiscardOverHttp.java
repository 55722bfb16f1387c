package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.http.ResponseEntity;

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

    private String sent(String form, Map<String, String> values) {
        ResponseEntity<String> answer = http.form(form, values);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(302);
        return String.valueOf(answer.getHeaders().getLocation());
    }
}
