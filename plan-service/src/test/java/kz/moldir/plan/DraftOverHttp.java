package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Rows of a draft are added, changed by two people, moved and removed; then it is as it was. */
final class DraftOverHttp {

    private final OverHttp http;
    private final String rows;
    private final String pages;

    DraftOverHttp(OverHttp http, String planId) {
        this.http = http;
        this.rows = "/api/plans/" + planId + "/rows";
        this.pages = "/plans/" + planId;
    }

    void isWritten() {
        isWarnedOfDays();
        isWarnedOfAnotherHalf();
        isAddedBehindAnother();
        JsonNode added = tree(http.post(rows, monitoring()));
        String id = added.get("rowId").asString();
        JsonNode row = items(added).get(95);
        assertThat(row.at("/row/number").asInt()).isEqualTo(96);
        assertThat(row.at("/row/timeframe/kind").asString()).isEqualTo("UNTIL");
        assertThat(row.at("/row/responsible/commissions/0").asString()).isEqualTo("2");
        changedByTwo(id, row.get("version").asString());

        String stale =
                http.post(rows + "/" + id + "/move", Map.of("number", 1, "seen", 1)).getBody();
        assertThat(stale).contains("/problems/plan-row-moved");
        JsonNode moved = tree(http.post(rows + "/" + id + "/move", Map.of("number", 1)));
        JsonNode back = undone(moved.get("edit").asString());
        assertThat(items(back).get(95).at("/row/id").asString()).isEqualTo(id);
        JsonNode first = items(severalAtOnce(id, items(back))).get(0);
        assertThat(first.at("/row/id").asString()).isEqualTo(id);
        assertThat(http.page("/kk" + pages + "/rows?row=" + id))
                .contains("data-row", ">Мониторинг площадок</textarea>", "autofocus");
        String seen = first.get("version").asString();
        JsonNode removed = tree(http.delete(rows + "/" + id + "?version=" + seen));
        assertThat(items(removed)).hasSize(95);
        ResponseEntity<String> gone =
                http.row("/ru" + pages + "/rows/" + id, "Мониторинг аллей", seen, "до 14 марта");
        assertThat(gone.getStatusCode().value()).isEqualTo(409);
        assertThat(gone.getBody())
                .contains("id=\"r-new\"", ">Мониторинг аллей</textarea>", "станут новой строкой");
    }

    /** By a program and on the page; the rows behind it move on. */
    private void isAddedBehindAnother() {
        JsonNode before = http.tree(rows).get("items");
        Map<String, Object> behind = new HashMap<>(monitoring());
        behind.put("after", id(before.get(9)));
        behind.put("number", 3);
        assertThat(http.post(rows, behind).getBody()).contains("\"field\":\"after\"");
        behind.remove("number");
        JsonNode added = tree(http.post(rows, behind));
        JsonNode now = items(added);
        assertThat(id(now.get(10))).isEqualTo(added.get("rowId").asString());
        assertThat(now.get(10).at("/row/number").asInt()).isEqualTo(11);
        assertThat(id(now.get(11))).isEqualTo(id(before.get(10)));
        undone(added.get("edit").asString());
        String tenth = id(before.get(9));
        assertThat(http.page("/ru" + pages + "/rows?row=new&follows=" + tenth))
                .contains("name=\"follows\" value=\"" + tenth, "Добавить после № 10");
        Map<String, String> typed = new HashMap<>(monitoring());
        typed.put("follows", tenth);
        assertThat(http.form("/ru" + pages + "/rows/new", with(typed, "title", "")).getBody())
                .contains("name=\"follows\" value=\"" + tenth);
        ResponseEntity<String> form = http.form("/ru" + pages + "/rows/new", typed);
        String to = String.valueOf(form.getHeaders().getLocation());
        assertThat(http.page(to)).contains("Мониторинг детских площадок");
        JsonNode row = http.tree(rows).at("/items/10");
        assertThat(row.at("/row/title/ru").asString()).isEqualTo("Мониторинг детских площадок");
        undone(to.replaceAll(".*[?&]edit=([^&]+).*", "$1"));
    }

    private static Map<String, String> with(Map<String, String> all, String field, String other) {
        Map<String, String> changed = new HashMap<>(all);
        changed.put(field, other);
        return changed;
    }

    /** What speaks against an exact day is said with the answer: days off, and who is busy. */
    private void isWarnedOfDays() {
        Map<String, String> dated = new HashMap<>(monitoring());
        dated.put("timeframe", "8 марта");
        dated.put("responsible", "2 комиссия, Нуртаев Т.Т.");
        JsonNode first = tree(http.post(rows, dated));
        assertThat(first.get("warnings")).singleElement().asString().contains("8");
        dated.put("title", "Мониторинг парков");
        JsonNode second = tree(http.post(rows, dated));
        assertThat(second.get("warnings")).hasSize(2).last().asString().contains("Нуртаев");
        String id = second.get("rowId").asString();
        assertThat(http.page("/ru" + pages + "/rows" + after(second) + "&done=" + id))
                .as("the page says it too")
                .contains("id=\"asked\"", "Нуртаев");
        JsonNode seen = items(second).get(96);
        Map<String, Object> bulk =
                Map.of(
                        "change",
                        "TIMEFRAME",
                        "value",
                        "9 марта",
                        "rows",
                        List.of(Map.of("row", id, "version", seen.get("version").asString())));
        JsonNode preview = tree(http.post("/api" + pages + "/bulk/preview", bulk));
        assertThat(preview.at("/items/0/warnings")).hasSize(1);
        JsonNode changed = tree(http.post("/api" + pages + "/bulk", bulk));
        assertThat(changed.get("warnings")).hasSize(1);
        for (String row : List.of(id, first.get("rowId").asString())) {
            for (JsonNode now : items(changed)) {
                if (id(now).equals(row)) {
                    http.delete(rows + "/" + row + "?version=" + now.get("version").asString());
                }
            }
        }
        assertThat(tree(http.post("/api/proposals", proposal("13 марта"))).get("warnings"))
                .hasSize(1);
    }

    /** As long as it stands so: on the page of the rows, and before the draft is submitted. */
    private void isWarnedOfAnotherHalf() {
        Map<String, String> late = new HashMap<>(monitoring());
        late.put("timeframe", "15 ноября 2027 года");
        JsonNode added = tree(http.post(rows, late));
        String told = "Срок (15 ноября 2027 г.) выходит за период плана";
        String row = added.get("rowId").asString();
        assertThat(http.page("/ru" + pages + "/rows" + after(added))).contains(told);
        assertThat(http.page("/ru" + pages + "/approval"))
                .contains("id=\"beyond\"", told, "/rows#r-" + row);
        items(added)
                .forEach(
                        now -> {
                            if (id(now).equals(row)) {
                                http.delete(
                                        rows
                                                + "/"
                                                + row
                                                + "?version="
                                                + now.get("version").asString());
                            }
                        });
    }

    private static Map<String, Object> proposal(String term) {
        return Map.of(
                "year",
                2027,
                "half",
                1,
                "title",
                "Мониторинг аллей",
                "timeframe",
                term,
                "responsible",
                "2 комиссия",
                "who",
                "Нуртаев Т.Т.");
    }

    private static Map<String, String> monitoring() {
        return Map.of(
                "title",
                "Мониторинг детских площадок",
                "timeframe",
                "до 14 марта",
                "responsible",
                "2 комиссия");
    }

    private JsonNode items(JsonNode done) {
        return http.tree(rows + after(done)).get("items");
    }

    private JsonNode undone(String edit) {
        return tree(http.post(rows + "/undo", Map.of("edit", edit)));
    }

    private void changedByTwo(String id, String seen) {
        String form = "/ru" + pages + "/rows/" + id;
        Map<String, String> once = new HashMap<>(monitoring());
        once.putAll(Map.of("title", "Мониторинг площадок", "version", seen));
        once.put("idempotencyKey", "0d9a7c55-2f41-4a86-9f10-000000000017");
        ResponseEntity<String> saved = http.form(form, once);
        assertThat(saved.getStatusCode().value()).isEqualTo(302);
        assertThat(String.valueOf(saved.getHeaders().getLocation()))
                .contains("at=" + id + "&done=row&");
        assertThat(http.form(form, once))
                .as("sent once more")
                .returns(saved.getStatusCode(), ResponseEntity::getStatusCode);
        String position =
                String.valueOf(saved.getHeaders().getLocation())
                        .replaceAll(".*after=(\\d+).*", "$1");
        assertThat(http.page("/en" + pages + "/rows?after=" + position + "&done=row&at=" + id))
                .contains("Saved", "autofocus");
        ResponseEntity<String> second = http.row(form, "Мониторинг парков", seen, "до 14 марта");
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody())
                .contains(">Мониторинг парков</textarea>", ">Мониторинг площадок</span>")
                .contains("Тем временем другой человек");
        Map<String, String> responsible = new HashMap<>(monitoring());
        monitoring().forEach((field, words) -> responsible.put("seen." + field, words));
        responsible.putAll(Map.of("responsible", "3 комиссия", "version", seen));
        ResponseEntity<String> third = http.form(form, responsible);
        assertThat(third.getStatusCode().value()).isEqualTo(409);
        assertThat(third.getBody())
                .contains(">Мониторинг площадок</textarea>", "value=\"3 комиссия\"")
                .contains("Чего вы не трогали")
                .doesNotContain(">Мониторинг детских площадок</textarea>");
        assertThat(http.row(form, "", seen, "до 14 марта").getStatusCode().value()).isEqualTo(422);
        String tooLong = "я".repeat(2001);
        assertThat(http.row(form, tooLong, seen, "до 14 марта"))
                .as("more than a row can say is neither cut nor lost")
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains(
                        "Напишите, что нужно сделать, не больше 2", ">" + tooLong + "</textarea>");
    }

    /** Two rows go to another commission and one to the first place; the preview names a third. */
    private JsonNode severalAtOnce(String id, JsonNode items) {
        String last = items.get(95).get("version").asString();
        var chosen = new LinkedMultiValueMap<String, String>();
        chosen.add("change", "COMMISSION");
        chosen.add("commission", "3");
        chosen.add("value", "3");
        chosen.add("row", id + ":" + last);
        chosen.add("row", id(items.get(0)) + ":" + items.get(0).get("version").asString());
        chosen.add("row", id(items.get(1)) + ":seen-otherwise");
        String bulk = "/ru" + pages + "/bulk";
        assertThat(http.form(bulk + "/preview", chosen).getBody())
                .contains("изменится 2 из 3", "Изменить 2 строки", "<ins>3</ins>")
                .contains("тем временем изменил другой человек");
        chosen.add("idempotencyKey", "0d9a7c55-2f41-4a86-9f10-000000000018");
        ResponseEntity<String> changed = http.form(bulk, chosen);
        assertThat(changed.getStatusCode().value()).isEqualTo(302);
        assertThat(http.form(bulk, chosen).getHeaders().getLocation())
                .as("sent once more")
                .hasParameter("after", position(changed));
        String done = String.valueOf(changed.getHeaders().getLocation());
        assertThat(http.page(done)).contains("/rows/undo", "3 комиссия");
        assertThat(http.page(done.replaceAll("until=\\d+", "until=1")))
                .as("an address that somebody opens later")
                .doesNotContain("/rows/undo");
        Map<String, String> edit = Map.of("edit", done.replaceAll(".*edit=([-\\d]+).*", "$1"));
        ResponseEntity<String> undone = http.form("/ru" + pages + "/rows/undo", edit);
        assertThat(http.page(String.valueOf(undone.getHeaders().getLocation())))
                .contains("Отменено: всё как было");
        return tree(
                http.post(
                        "/api" + pages + "/bulk",
                        Map.of(
                                "change",
                                "NUMBER",
                                "value",
                                "1",
                                "rows",
                                List.of(Map.of("row", id, "version", last)))));
    }

    private static String position(ResponseEntity<String> sent) {
        return String.valueOf(sent.getHeaders().getLocation()).replaceAll(".*after=(\\d+).*", "$1");
    }

    private static String id(JsonNode item) {
        return item.at("/row/id").asString();
    }
}
