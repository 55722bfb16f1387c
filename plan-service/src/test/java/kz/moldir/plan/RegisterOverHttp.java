package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The register of a permanent row: what is typed wrongly comes back where it was typed. */
final class RegisterOverHttp {

    private final OverHttp http;
    private final String activity;

    RegisterOverHttp(OverHttp http, String activity) {
        this.http = http;
        this.activity = activity;
    }

    void keepsWhatWasTyped() {
        JsonNode opened =
                tree(
                        http.post(
                                "/api/activities/" + activity + "/register",
                                Map.of(
                                        "register",
                                        "APPEAL",
                                        "title",
                                        "О тарифе на воду",
                                        "received",
                                        "2026-01-12")));
        String entry = opened.get("id").asString();
        String register = "/ru/activities/" + activity + "/register";
        assertThat(http.page(register + after(opened))).contains("О тарифе на воду");
        assertThat(http.tree("/api/registers").at("/items/0/counted/from").asString())
                .isEqualTo("2026-01-12");

        aRefusedCorrection(register, entry);
        JsonNode answered =
                tree(
                        http.post(
                                "/api/registers/" + entry + "/steps",
                                Map.of("kind", "ANSWERED", "on", "2026-02-20")));
        assertThat(http.page(register + after(answered))).contains("О тарифе на воду");
        someoneWasFaster(register, entry);
        aStepIsTakenBack(entry, answered);
    }

    private void aRefusedCorrection(String register, String entry) {
        ResponseEntity<String> refused =
                http.form(
                        register + "/" + entry,
                        Map.of(
                                "title",
                                "О тарифе на свет",
                                "received",
                                "2026-01-13",
                                "version",
                                "1"));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        String page = String.valueOf(refused.getBody());
        assertThat(page)
                .contains("id=\"title-correct-" + entry + "\" value=\"О тарифе на свет\"")
                .contains("id=\"wrong-reason-correct-" + entry + "\"");
        assertThat(page.substring(page.indexOf("action=\"" + register + "\"")))
                .as("the form of a new entry")
                .doesNotContain("О тарифе на свет");

        ResponseEntity<String> step =
                http.form(
                        register + "/" + entry + "/steps",
                        Map.of("kind", "ANSWERED", "on", "вчера", "words", "Длинный ответ"));
        assertThat(step.getStatusCode().value()).isEqualTo(422);
        assertThat(step.getBody()).contains(">Длинный ответ</textarea>", "id=\"wrong-on-step-");
    }

    private void someoneWasFaster(String register, String entry) {
        ResponseEntity<String> overtaken =
                http.form(
                        register + "/" + entry,
                        Map.of(
                                "title",
                                "О тарифе на свет",
                                "received",
                                "2026-01-12",
                                "reason",
                                "Не вода",
                                "version",
                                "1"));
        assertThat(overtaken.getStatusCode().value()).isEqualTo(409);
        assertThat(overtaken.getBody())
                .contains("id=\"conflict\"", ">О тарифе на воду</td>", ">О тарифе на свет</td>")
                .contains("name=\"version\" value=\"2\"");
    }

    private void aStepIsTakenBack(String entry, JsonNode answered) {
        assertThat(http.tree("/api/registers" + after(answered)).at("/items/0/done").asBoolean())
                .isTrue();
        String step = "/api/registers/" + entry + "/steps/ANSWERED?version=2&reason=";
        assertThat(http.delete(step).getStatusCode().value()).as("no reason").isEqualTo(422);
        JsonNode gone = tree(http.delete(step + "Не то обращение"));
        assertThat(http.tree("/api/registers" + after(gone)).at("/items/0/overdue").asBoolean())
                .isTrue();
        assertThat(http.page("/ru/registers?state=OVERDUE&year=2026"))
                .contains("О тарифе на воду", "entry=" + entry);
        assertThat(http.page("/ru")).contains("Просрочено в реестрах", "О тарифе на воду");
        assertThat(http.tree("/api/today").at("/late/0/entry/id").asString()).isEqualTo(entry);
        assertThat(http.tree("/api/activities/" + activity + "/history" + after(gone)))
                .extracting(line -> line.get("type").asString())
                .contains("register.step-corrected");
        String page =
                http.page(
                        "/ru/activities/%s/register?entry=%s&done=saved&undo=1&until=99999999999"
                                .formatted(activity, entry));
        assertThat(page).contains("/register/" + entry + "/undo\"");
        assertThat(SentForms.withoutKey(page)).as("each is one command").isEmpty();
    }
}
