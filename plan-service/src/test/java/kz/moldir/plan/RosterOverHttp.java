package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.office.excel.WorkbookOfTable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the plan names becomes the roster; an agency that is renamed is found by both names. */
final class RosterOverHttp {

    private final OverHttp http;

    RosterOverHttp(OverHttp http) {
        this.http = http;
    }

    void isTakenFromThePlan() {
        assertThat(http.tree("/api/roster/proposals").get("items"))
                .extracting(entry -> entry.get("kind").asString())
                .contains("COMMISSION", "COMMITTEE", "MEMBER", "AGENCY");
        JsonNode taken = tree(http.post("/api/roster/proposals", Map.of()));
        assertThat(http.tree("/api/roster/proposals" + after(taken)).get("items")).isEmpty();
        JsonNode members = http.tree("/api/roster?kind=MEMBER&q=нуртаев").get("items");
        assertThat(members).hasSize(1);
        String member = members.get(0).get("id").asString();
        assertThat(http.tree("/api/roster/entries/" + member).get("rows")).isNotEmpty();
        assertThat(http.page("/kk/roster/" + member)).contains("Жоспарларда қайда аталған");
        anAgencyIsRenamed(http.tree("/api/roster?kind=AGENCY").get("items").get(0));
        new TermsOverHttp(http).areKept();
        assertThat(http.get("/api/roster/export?lang=ru").getHeaders().getContentDisposition())
                .hasToString("attachment; filename=\"roster.xlsx\"");
    }

    /** Its constraints are those of the API, and each is told at its field. */
    void isNotFilledWithWhatIsTooLong() {
        ResponseEntity<String> refused =
                http.form(
                        "/ru/roster/new",
                        Map.of(
                                "kind",
                                "AGENCY",
                                "ru",
                                "я".repeat(301),
                                "aliases",
                                "первое имя\n" + "ю".repeat(301),
                                "phone",
                                "7".repeat(101)));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("href=\"#ru\"", "href=\"#aliases\"", "href=\"#phone\"")
                .contains("я".repeat(301), "ю".repeat(301), "7".repeat(101));
    }

    private void anAgencyIsRenamed(JsonNode agency) {
        Map<String, Object> renamed =
                Map.of(
                        "kind",
                        "AGENCY",
                        "name",
                        Map.of("ru", "Ведомство с новым именем"),
                        "contacts",
                        Map.of("phone", "+7 727 000"),
                        "version",
                        1);
        String entry = "/api/roster/entries/" + agency.get("id").asString();
        JsonNode changed = tree(http.put(entry, renamed));
        JsonNode now = http.tree(entry + after(changed));
        assertThat(now.at("/contacts/phone").asString()).isEqualTo("+7 727 000");
        assertThat(now.at("/entry/aliases/0").asString())
                .isEqualTo(agency.at("/name/ru").asString());
        assertThat(now.get("rows")).as("named in the plan by its old name").isNotEmpty();
        assertThat(http.put(entry, renamed).getStatusCode().value())
                .as("seen before")
                .isEqualTo(409);
        assertThat(http.page("/ru/roster?kind=AGENCY&q=новым")).contains("также: ");
        JsonNode told = http.tree("/api/roster/history" + after(changed)).get("items").get(0);
        assertThat(told.get("type").asString()).isEqualTo("roster.entry-changed");
        assertThat(told.get("name").asString()).isNotEqualTo(told.get("actor").asString());
        assertThat(http.page("/ru/roster/history?entry=" + agency.get("id").asString()))
                .contains("Изменена запись состава", "Ведомство с новым именем")
                .contains(told.get("name").asString());
        aSheetLeavesContactsThatWereWrittenSince(entry);
    }

    /** A line that was not understood is named, and the others are taken without it. */
    private void aSheetGivesItsOtherLines() {
        byte[] sheet =
                WorkbookOfTable.of(
                        "Состав",
                        List.of(
                                List.of("№", "Вид", "Название на русском"),
                                List.of("1", "Ведомство", "Ведомство неясного вида"),
                                List.of("2", "Государственный орган", "Ведомство ясного вида")));
        JsonNode read = tree(http.upload("/api/roster/imports", "s.xlsx", sheet));
        assertThat(read.at("/rows/0/said").asString()).isEqualTo("Ведомство неясного вида");
        String commit = "/api/roster/imports/" + read.get("id").asString() + "/commit";
        ResponseEntity<String> refused = http.post(commit, Map.of());
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains(": 2.");

        JsonNode taken = tree(http.post(commit, Map.of("others", true)));

        assertThat(http.tree("/api/roster?q=ясного" + after(taken).replace('?', '&')).toString())
                .contains("Ведомство ясного вида")
                .doesNotContain("неясного");
    }

    private void aSheetLeavesContactsThatWereWrittenSince(String entry) {
        byte[] sheet =
                WorkbookOfTable.of(
                        "Состав",
                        List.of(
                                List.of("№", "Вид", "Название на русском", "Телефон"),
                                List.of(
                                        "1",
                                        "Государственный орган",
                                        "Ведомство с новым именем",
                                        "+7 727 111")));
        JsonNode previewed = tree(http.upload("/api/roster/imports", "s.xlsx", sheet));
        assertThat(previewed.at("/rows/0/change").asString()).isEqualTo("CHANGED");
        assertThat(previewed.at("/rows/0/edits"))
                .as("what it would change, field by field")
                .filteredOn(edit -> edit.get("column").asString().equals("PHONE"))
                .singleElement()
                .returns("+7 727 111", edit -> edit.get("now").asString());
        String read = previewed.get("id").asString();
        assertThat(http.tree("/api/roster/imports/" + read).get("rows"))
                .isEqualTo(previewed.get("rows"));
        Map<String, Object> since =
                Map.of(
                        "kind",
                        "AGENCY",
                        "name",
                        Map.of("ru", "Ведомство с новым именем"),
                        "aliases",
                        http.tree(entry).at("/entry/aliases"),
                        "contacts",
                        Map.of("phone", "+7 727 000", "email", "new@example.kz"),
                        "version",
                        2);
        assertThat(http.put(entry, since).getStatusCode().value()).isEqualTo(200);

        JsonNode taken = tree(http.post("/api/roster/imports/" + read + "/commit", Map.of()));
        aSheetGivesItsOtherLines();

        JsonNode now = http.tree(entry + after(taken)).get("contacts");
        assertThat(now.get("phone").asString()).isEqualTo("+7 727 111");
        assertThat(now.get("email").asString()).isEqualTo("new@example.kz");
    }
}
