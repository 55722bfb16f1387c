package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.office.attached.Attachments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** What the council sets shows on its pages at once, over HTTP. */
final class FollowedSettings {

    private final OverHttp http;
    private int version;

    FollowedSettings(OverHttp http) {
        this.http = http;
    }

    /** Languages, zone and logo, one after the other; then all is as it was. */
    void areFollowedByPages() throws IOException {
        JsonNode before = http.tree("/api/settings").get("settings");
        String zone = before.get("zone").asString();
        assertThat(names(zone, List.of()).getStatusCode().value())
                .as("at least one language is used")
                .isEqualTo(422);

        commissions();
        districts();
        weekend();
        done(names("Asia/Tokyo", List.of("ru", "kk")));
        assertThat(http.get("/en/plans?q=1").getHeaders().getLocation())
                .hasPath("/ru/plans")
                .hasQuery("q=1");
        assertThat(http.get("/kk/plans").getBody())
                .contains(">Русский<")
                .doesNotContain(">English<");

        done(logo(Attachments.photo()));
        assertThat(http.get("/ru/plans").getBody()).contains("src=\"/logo?v=");
        ResponseEntity<byte[]> shown = http.bytes("/logo");
        assertThat(shown.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(logo(Attachments.pdf()).getStatusCode().value()).isEqualTo(422);
        assertThat(refusedLogo())
                .as("what was typed and what was seen then stay")
                .contains("id=\"why-logo\" value=\"Новый герб\"")
                .contains("name=\"version\" value=\"0\"");
        done(http.delete("/api/settings/logo?version=" + version));
        assertThat(http.get("/logo").getStatusCode().value()).isEqualTo(404);

        done(names(zone, List.of("kk", "ru", "en")));
        assertThat(http.get("/en/plans").getStatusCode().value()).isEqualTo(200);
    }

    /** One that is entered is known to every form; one that is taken out to none. */
    private void commissions() {
        Map<String, String> feed = Map.of("scope", "commission", "value", "7");
        Map<String, Object> entry =
                Map.of("kind", "COMMISSION", "number", "7", "name", Map.of("ru", "Комиссия №7"));
        assertThat(http.post("/api/feeds", feed).getStatusCode().value()).isEqualTo(422);
        assertThat(http.post("/api/roster/entries", entry).getStatusCode().value()).isEqualTo(422);

        done(
                http.put(
                        "/api/settings/commissions/7",
                        Map.of("name", Map.of("ru", "Комиссия №7"), "version", version)));
        assertThat(http.get("/ru/settings").getBody())
                .contains("action=\"/ru/settings/commissions/7/remove\"");
        assertThat(
                        http.form(
                                        "/ru/settings/commissions/7/remove",
                                        Map.of("version", "0", "reason", "Слили с первой"))
                                .getBody())
                .as("somebody was faster")
                .contains("id=\"gone-commission-7\" value=\"Слили с первой\"");
        assertThat(http.get("/ru/proposals").getBody()).contains("<option value=\"7\"");
        JsonNode made = OverHttp.tree(http.post("/api/feeds", feed));
        assertThat(http.delete("/api/feeds/" + made.get("id").asString()).getStatusCode().value())
                .isEqualTo(204);
        assertThat(http.tree("/api/feeds/revoked").get("items").get(0).get("feed").get("value"))
                .hasToString("\"7\"");
        assertThat(http.get("/ru/feeds").getBody()).contains("Отозванные календари");

        done(http.delete("/api/settings/commissions/7?version=" + version));
        assertThat(http.post("/api/feeds", feed).getStatusCode().value()).isEqualTo(422);
    }

    /** A row is read by the districts that there are. */
    private void districts() {
        JsonNode were = http.tree("/api/settings").at("/settings/districts");
        Map<String, Object> none = Map.of("districts", List.of(Map.of()), "version", version);
        assertThat(http.put("/api/settings/districts", none).getBody())
                .contains("\"field\":\"districts\"", "settings.problem.district-without-name");
        Map<String, Object> twice =
                Map.of(
                        "districts",
                        List.of(Map.of("ru", "Озёрный", "kk", "Көл"), Map.of("ru", "озерный")),
                        "version",
                        version);
        assertThat(http.put("/api/settings/districts", twice).getBody())
                .contains("\"field\":\"districts\"", "settings.problem.districts");
        for (String part : List.of("districts", "rules")) {
            assertThat(http.form("/ru/settings/" + part, Map.of()).getStatusCode().value())
                    .as("a form that says nothing is not sent by the page")
                    .isEqualTo(409);
        }
        assertThat(http.tree("/api/settings").at("/settings/districts")).isEqualTo(were);
        List<Map<String, String>> one = List.of(Map.of("ru", "Приозёрный район"));
        done(
                http.put(
                        "/api/settings/districts",
                        Map.of("districts", one, "version", version, "reason", "Новое деление")));
        assertThat(http.get("/ru/settings").getBody())
                .contains("Приозёрный район", "id=\"district-2Ru\"")
                .doesNotContain("id=\"district-3Ru\"");
        assertThat(http.get("/ru/settings/history").getBody())
                .contains("Приозёрный район", "Новое деление");
        done(http.put("/api/settings/districts", Map.of("districts", were, "version", version)));
    }

    private void weekend() {
        http.form("/ru/settings/weekend", Map.of());
        assertThat(http.tree("/api/settings/calendar/2026-06-06").get("working").asBoolean())
                .as("a form that says nothing is not sent by the page")
                .isFalse();
        assertThat(http.tree("/api/settings/calendar/2026-06-05").get("working").asBoolean())
                .as("a Friday")
                .isTrue();
        done(
                http.put(
                        "/api/settings/weekend",
                        Map.of("weekend", List.of("FRIDAY"), "version", version)));
        assertThat(http.tree("/api/settings/calendar/2026-06-05").get("working").asBoolean())
                .isFalse();
        assertThat(http.tree("/api/settings/calendar/2026-06-06").get("working").asBoolean())
                .isTrue();
        assertThat(http.form("/ru/settings/weekend", all("version", "99")).getBody())
                .contains("Хотя бы один день недели должен быть рабочим");
        done(
                http.post(
                        "/api/settings/weekend/undo",
                        Map.of("version", version, "reason", "Описка")));
        assertThat(http.tree("/api/settings/calendar/2026-06-05").get("working").asBoolean())
                .isTrue();
    }

    private static LinkedMultiValueMap<String, Object> all(String field, String value) {
        var form = new LinkedMultiValueMap<String, Object>();
        for (DayOfWeek day : DayOfWeek.values()) {
            form.add("weekend", day.name());
        }
        form.add(field, value);
        return form;
    }

    private ResponseEntity<String> names(String zone, List<String> languages) {
        return http.put(
                "/api/settings/names",
                Map.of(
                        "name",
                        Map.of("ru", "Общественный совет"),
                        "zone",
                        zone,
                        "languages",
                        languages,
                        "version",
                        version));
    }

    private ResponseEntity<String> logo(byte[] picture) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("version", String.valueOf(version));
        form.add("file", OverHttp.file("logo.jpg", picture));
        return http.form("/api/settings/logo", form);
    }

    private String refusedLogo() {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("version", "0");
        form.add("reason", "Новый герб");
        form.add("file", OverHttp.file("logo.jpg", Attachments.pdf()));
        ResponseEntity<String> page = http.form("/ru/settings/logo", form);
        assertThat(page.getStatusCode().value()).isEqualTo(422);
        return String.valueOf(page.getBody());
    }

    /** The next page is asked for when the change shows. */
    private void done(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        version++;
        String after = OverHttp.after(OverHttp.tree(answer));
        assertThat(http.get("/api/settings" + after).getStatusCode().value()).isEqualTo(200);
    }
}
