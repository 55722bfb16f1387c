package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A name that the roster lacks is asked about before a row, a proposal or an entry is stored. */
final class UnknownPersonOverHttp {

    private static final String ANSWER = "plan-person-unknown:Незнамов Н.Н.";

    private final OverHttp http;

    UnknownPersonOverHttp(OverHttp http) {
        this.http = http;
    }

    void isAskedAbout(String register) {
        JsonNode begun = tree(http.post("/api/plans", Map.of("year", 2031, "half", 1)));
        String plan = begun.get("planId").asString();
        inARow("/plans/" + plan, after(begun));
        inAProposal();
        inARegister(register);
    }

    private void inARow(String plan, String begun) {
        assertThat(http.tree("/api" + plan + "/rows" + begun).get("items")).isEmpty();
        Map<String, Object> row = new HashMap<>(words());
        ResponseEntity<String> asked = http.post("/api" + plan + "/rows", row);
        assertThat(asked.getStatusCode().value()).isEqualTo(409);
        assertThat(asked.getBody()).contains("plan-person-unknown", "Незнамов Н.Н.");
        row.put("sure", List.of(ANSWER));
        JsonNode written = tree(http.post("/api" + plan + "/rows", row));
        JsonNode stored = http.tree("/api" + plan + "/rows" + after(written)).at("/items/0");
        assertThat(stored.at("/row/responsible/persons/0").asString()).isEqualTo("Незнамов Н.Н.");
        assertThat(http.tree("/api" + plan).get("questions")).isEmpty();
        row.remove("sure");
        row.put("timeframe", "Май");
        row.put("version", stored.get("version").asString());
        String address = "/rows/" + written.get("rowId").asString();
        assertThat(http.put("/api" + plan + address, row).getStatusCode().value())
                .as("a name that stands is not asked about again")
                .isEqualTo(200);

        Map<String, String> form = new HashMap<>(words());
        form.put("title", "Мониторинг парков");
        ResponseEntity<String> question = http.form("/ru" + plan + "/rows/new", form);
        assertThat(question.getStatusCode().value()).isEqualTo(200);
        assertThat(question.getBody())
                .contains("▲ В составе нет: Незнамов Н.Н.", "value=\"" + ANSWER + "\"")
                .contains("Пока ничего не записано", ">Мониторинг парков</textarea>")
                .contains("Всё равно записать");
        form.put("sure", ANSWER);
        ResponseEntity<String> kept = http.form("/ru" + plan + "/rows/new", form);
        assertThat(kept.getStatusCode().value()).isEqualTo(302);
        assertThat(http.page(String.valueOf(kept.getHeaders().getLocation())))
                .contains("Мониторинг парков")
                .doesNotContain("Человека «Незнамов Н.Н.» нет");
    }

    private void inAProposal() {
        Map<String, String> form = new HashMap<>(words());
        form.putAll(Map.of("who", "Сход жителей", "year", "2031", "half", "1"));
        assertThat(http.page("/ru/proposals"))
                .containsPattern("name=\"who\"[^>]*list=\"roster-names\"")
                .contains("<datalist id=\"roster-names\">");
        ResponseEntity<String> question = http.form("/ru/proposals", form);
        assertThat(question.getStatusCode().value()).isEqualTo(200);
        assertThat(question.getBody()).contains("▲ В составе нет: Незнамов Н.Н.", ANSWER);
        form.put("sure", ANSWER);
        assertThat(http.form("/ru/proposals", form).getStatusCode().value()).isEqualTo(302);
        String id = http.tree("/api/proposals").at("/items/0/id").asString();
        String accept = "/proposals/" + id + "/accept";
        assertThat(http.post("/api" + accept, Map.of()).getStatusCode().value()).isEqualTo(409);
        assertThat(http.form("/kk" + accept, Map.of()).getBody())
                .contains("▲ Құрамда жоқ: Незнамов Н.Н.", ANSWER);
        assertThat(http.form("/kk" + accept, Map.of("sure", ANSWER)).getStatusCode().value())
                .isEqualTo(302);
    }

    private void inARegister(String register) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "register",
                                "APPEAL",
                                "title",
                                "О тепле",
                                "received",
                                "2026-01-12",
                                "rapporteur",
                                "Незнамов Н.Н."));
        assertThat(http.post("/api" + register, form).getStatusCode().value()).isEqualTo(409);
        ResponseEntity<String> question = http.form("/ru" + register, form);
        assertThat(question.getStatusCode().value()).isEqualTo(200);
        assertThat(question.getBody())
                .contains("▲ В составе нет имени «Незнамов Н.Н.»", "Всё равно записать")
                .contains("value=\"register-rapporteur-unknown:Незнамов Н.Н.\"");
        form.put("sure", "register-rapporteur-unknown:Незнамов Н.Н.");
        ResponseEntity<String> kept = http.form("/ru" + register, form);
        assertThat(kept.getStatusCode().value()).isEqualTo(302);
        assertThat(http.page(String.valueOf(kept.getHeaders().getLocation())))
                .contains("О тепле", "value=\"register-rapporteur-unknown:Незнамов Н.Н.\"");
    }

    private static Map<String, String> words() {
        return Map.of(
                "title",
                "Мониторинг площадок",
                "timeframe",
                "Апрель",
                "responsible",
                "2 комиссия Незнамов Н.Н.");
    }
}
