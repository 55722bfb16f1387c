package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.office.excel.WorkbookOfTable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Who moves to another commission stays where they were on the days before. */
final class TermsOverHttp {

    private static final String NAME = "Сериков Даурен";

    private final OverHttp http;

    TermsOverHttp(OverHttp http) {
        this.http = http;
    }

    void areKept() {
        JsonNode entered =
                tree(
                        http.post(
                                "/api/roster/entries",
                                Map.of(
                                        "kind", "MEMBER",
                                        "name", Map.of("ru", NAME),
                                        "commission", "2",
                                        "from", "2025-02-01")));
        String id = entered.get("id").asString();
        String entry = "/api/roster/entries/" + id;
        http.tree(entry + after(entered));

        isAskedWhatChanges(id);
        String shown =
                String.valueOf(
                        http.form("/ru/roster/" + id, moving("NEW")).getHeaders().getLocation());
        String seen = shown.replaceFirst(".*(after=[0-9]+).*", "?$1");
        assertThat(http.page(shown)).contains("Прежние сроки", "по 11 мая 2026");
        JsonNode moved = http.tree(entry + seen).get("entry");
        assertThat(moved.at("/commission").asString()).isEqualTo("3");
        assertThat(moved.at("/terms/0/commission").asString()).isEqualTo("2");
        assertThat(moved.at("/terms/0/until").asString()).isEqualTo("2026-05-11");
        assertThat(http.page("/kk/roster/" + id)).contains("Бұрынғы мерзімдер", "№2 комиссия");
        http.tree("/api/roster/history" + seen);
        assertThat(http.page("/ru/roster/history?entry=" + id))
                .contains("Прежний срок", "по 11 мая 2026");
        aProgramThatKnowsOfNoneLeavesThem(entry);
        aWorkbookLosesNothing();
        stayTakenAwayWhereSomebodyElseWroteMeanwhile(id);
        areToldWhatIsWrongAtTheirField(id);
        aWorkbookThatReplacesATermAsks();
        sayThatAccessLastsWhereTheyEndEarlier();
    }

    private void sayThatAccessLastsWhereTheyEndEarlier() {
        JsonNode entered =
                tree(
                        http.post(
                                "/api/roster/entries",
                                Map.of(
                                        "kind", "MEMBER",
                                        "name", Map.of("ru", "Ахметова Сауле"),
                                        "from", "2025-02-01")));
        String id = entered.get("id").asString();
        http.tree("/api/roster/entries/" + id + after(entered));
        String said = "Во входе, который совет ведёт сам, доступ за ним не следует";
        assertThat(untilOf(id, "2026-06-30", "1")).as("an end where there was none").contains(said);
        assertThat(untilOf(id, "2026-09-30", "2")).contains("Сохранено").doesNotContain(said);
        assertThat(untilOf(id, "2026-08-31", "3")).contains("Сохранено", said);
    }

    /** What the page says that follows. */
    private String untilOf(String id, String day, String version) {
        Map<String, String> typed =
                Map.of(
                        "kind", "MEMBER",
                        "ru", "Ахметова Сауле",
                        "from", "2025-02-01",
                        "until", day,
                        "version", version);
        return http.page(
                String.valueOf(http.form("/ru/roster/" + id, typed).getHeaders().getLocation()));
    }

    private void stayTakenAwayWhereSomebodyElseWroteMeanwhile(String id) {
        String seen = "2025-02-01/2026-05-11/2/";
        assertThat(http.page("/ru/roster/" + id + "/edit")).contains("value=\"" + seen + "\"");
        Map<String, String> typed = moving("RIGHT");
        typed.put("version", "2");
        typed.put("seen", seen);
        typed.put("terms-0-until", "");
        ResponseEntity<String> refused = http.form("/ru/roster/" + id, typed);
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody())
                .contains("name=\"terms-0-until\"", "value=\"" + seen + "\"")
                .doesNotContain("value=\"2026-05-11\"");
    }

    private void isAskedWhatChanges(String id) {
        ResponseEntity<String> asked = http.form("/ru/roster/" + id, moving(""));
        assertThat(asked.getStatusCode().value()).isEqualTo(422);
        assertThat(asked.getBody()).contains("href=\"#term\"", "или начинается новый");
        Map<String, String> early = moving("NEW");
        early.put("from", "2025-02-01");
        assertThat(http.form("/ru/roster/" + id, early).getBody()).contains("позже начала");
    }

    private void areToldWhatIsWrongAtTheirField(String id) {
        Map<String, String> wrong = moving("RIGHT");
        wrong.put("version", "3");
        wrong.put("terms-0-commission", " ");
        wrong.put("terms-1-commission", "2");
        wrong.put("terms-1-until", "2026-05-12");
        ResponseEntity<String> refused = http.form("/ru/roster/" + id, wrong);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("href=\"#terms-0-until\"", "раньше, чем начинается");
    }

    private void aProgramThatKnowsOfNoneLeavesThem(String entry) {
        JsonNode changed =
                tree(
                        http.put(
                                entry,
                                Map.of(
                                        "kind", "MEMBER",
                                        "name", Map.of("ru", NAME),
                                        "commission", "3",
                                        "role", "DEPUTY",
                                        "from", "2026-05-12",
                                        "version", 2)));
        JsonNode now = http.tree(entry + after(changed)).get("entry");
        assertThat(now.at("/role").asString()).isEqualTo("DEPUTY");
        assertThat(now.at("/terms/0/commission").asString()).isEqualTo("2");
    }

    private void aWorkbookLosesNothing() {
        byte[] sheet = http.bytes("/api/roster/export?lang=kk").getBody();
        JsonNode read = tree(http.upload("/api/roster/imports", "s.xlsx", sheet)).get("rows");
        List<String> changes = read.valueStream().map(row -> row.get("change").asString()).toList();
        assertThat(changes).containsOnlyOnce("TERM").containsOnly("SAME", "TERM");
    }

    private void aWorkbookThatReplacesATermAsks() {
        byte[] sheet =
                WorkbookOfTable.of(
                        "Состав",
                        List.of(
                                List.of("№", "Вид", "Название на русском", "Полномочия с"),
                                List.of("1", "Член совета", NAME, "20.05.2026")));
        JsonNode read = tree(http.upload("/api/roster/imports", "s.xlsx", sheet));
        assertThat(read.at("/rows/0/replaces").valueStream().map(JsonNode::asString).toList())
                .containsExactly("2026-05-12//3/DEPUTY");
        String id = read.get("id").asString();
        ResponseEntity<String> refused =
                http.post("/api/roster/imports/" + id + "/commit", Map.of());
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("\"replacing\"", ": 2.");
        String form = "/ru/roster/imports/" + id + "/commit";
        ResponseEntity<String> asked = http.form(form, Map.of());
        assertThat(asked.getStatusCode().value()).isEqualTo(422);
        assertThat(asked.getBody()).contains("id=\"replacing\"", "с 12.05.2026");
        Map<String, Object> sure = Map.of("replacing", true);
        JsonNode taken = tree(http.post("/api/roster/imports/" + id + "/commit", sure));
        assertThat(http.tree("/api/roster?q=Даурен" + after(taken).replace('?', '&')).toString())
                .contains("2026-05-20");
    }

    private static Map<String, String> moving(String choice) {
        return new HashMap<>(
                Map.of(
                        "kind", "MEMBER",
                        "ru", NAME,
                        "commission", "3",
                        "from", "2026-05-12",
                        "version", "1",
                        "term", choice));
    }
}
