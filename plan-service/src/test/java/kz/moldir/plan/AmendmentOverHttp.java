package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** An approved plan changes by a decision of its own; each version stays as it was. */
final class AmendmentOverHttp {

    private final OverHttp http;
    private final String planId;
    private final String api;

    AmendmentOverHttp(OverHttp http, String planId) {
        this.http = http;
        this.planId = planId;
        this.api = "/api/plans/" + planId;
    }

    /** One row is postponed, one excluded, one added. */
    void changesThePlan(String late, String gone) {
        assertThat(http.post(api + "/amendment", Map.of()).getStatusCode().value()).isEqualTo(422);
        JsonNode drafted = drafted(late, gone);
        assertThat(http.tree(api + "/amendment" + after(drafted)).get("items"))
                .extracting(item -> item.at("/change/kind").asString())
                .containsExactly("POSTPONED", "EXCLUDED", "ADDED");
        approved();
        assertThat(http.tree(api + "/versions/1").get("rows")).hasSize(95);
        assertThat(http.tree(api + "/versions/2").get("rows"))
                .extracting(row -> row.get("number").asInt())
                .hasSize(95)
                .doesNotContain(28)
                .endsWith(95, 96);
        assertThat(http.tree(api + "/versions/diff?from=2&to=1").get("items")).hasSize(3);
        assertThat(http.tree(api + "/versions/diff").get("to").asInt()).isEqualTo(2);
        coverageIsOfItsVersion();
        isFollowed(late, gone);
        corrected();
    }

    private JsonNode drafted(String late, String gone) {
        JsonNode begun = tree(http.post(api + "/amendment", Map.of("reason", "Изменение бюджета")));
        JsonNode changed =
                tree(
                        http.post(
                                api + "/amendment/reason",
                                Map.of(
                                        "reason",
                                        "Изменение бюджета города",
                                        "before",
                                        "Изменение бюджета")));
        assertThat(http.page("/ru/plans/" + planId + "/amendment" + after(changed)))
                .contains("Изменение бюджета города", "Изменить основание");
        assertThat(
                        http.form(
                                        "/ru/plans/" + planId + "/amendment/reason",
                                        Map.of(
                                                "reason",
                                                "Бюджет района",
                                                "before",
                                                "Изменение бюджета"))
                                .getBody())
                .as("it was read before the change")
                .contains("Тем временем основание изменил другой человек", ">Бюджет района</text")
                .contains("name=\"before\" value=\"Изменение бюджета города\"");
        assertThat(
                        http.form(
                                        "/ru/plans/" + planId + "/amendment",
                                        Map.of("reason", "Бюджет района"))
                                .getBody())
                .as("somebody began it before")
                .contains("Поправки уже готовятся", ">Изменение бюджета города</span>")
                .contains(">Бюджет района</text");
        JsonNode rows = http.tree(api + "/rows" + after(begun)).get("items");
        http.post(
                api + "/rows",
                Map.of("title", "Приём граждан", "timeframe", "Июнь", "responsible", "1 комиссия"));
        String form = "/ru/plans/" + planId + "/rows/";
        String words = rows.get(26).at("/row/title/ru").asString();
        String version = rows.get(26).get("version").asString();
        assertThat(http.row(form + late, words, version, "до 20 июня").getStatusCode().value())
                .isEqualTo(302);
        assertThat(http.page("/ru/plans/" + planId + "/rows?row=" + late))
                .contains("Вы готовите поправки");
        coverageIsAmended();
        String seen = rows.get(27).get("version").asString();
        return tree(http.delete(api + "/rows/" + gone + "?version=" + seen));
    }

    /** The plan in force says what it said until the decision. */
    private void coverageIsAmended() {
        JsonNode said = http.tree(api + "/coverage");
        JsonNode amended =
                tree(
                        http.put(
                                api + "/coverage",
                                Map.of(
                                        "text",
                                        Map.of("ru", "Итоги публикуются в газете."),
                                        "version",
                                        said.get("version").asString())));
        assertThat(http.tree(api + "/amendment" + after(amended)).get("coverage")).isNotEmpty();
        assertThat(http.page("/ru/plans/" + planId + "/amendment"))
                .contains("<h3>Информационное обеспечение</h3>", "газете.</ins>");
        assertThat(http.page("/ru/plans/" + planId + "/coverage"))
                .contains(">Итоги публикуются в газете.</textarea>");
        assertThat(http.page("/ru/plans/" + planId + "/versions/1"))
                .doesNotContain("Итоги публикуются в газете.");
        assertThat(http.page("/ru/plans/" + planId + "/history"))
                .contains("Поправки меняют слова об информационном обеспечении");
    }

    private void coverageIsOfItsVersion() {
        assertThat(http.tree(api + "/versions/1").at("/coverage/ru").asString())
                .isNotEqualTo("Итоги публикуются в газете.");
        assertThat(http.tree(api + "/versions/2").at("/coverage/ru").asString())
                .isEqualTo("Итоги публикуются в газете.");
        assertThat(http.tree(api + "/versions").at("/items/1/coverage").asBoolean()).isTrue();
        assertThat(http.tree(api + "/versions/diff").get("coverage")).isNotEmpty();
        assertThat(http.page("/ru/plans/" + planId + "/versions"))
                .contains("Слова об информационном обеспечении изменены", "газете.</ins>");
        assertThat(http.tree(api + "/coverage").at("/text/ru").asString())
                .isEqualTo("Итоги публикуются в газете.");
        assertThat(csv("")).contains("Итоги публикуются в газете.");
        assertThat(csv("&version=2")).contains("Итоги публикуются в газете.");
        assertThat(csv("&version=1")).doesNotContain("Итоги публикуются в газете.");
    }

    private String csv(String version) {
        return String.valueOf(http.get(api + "/export?format=csv&lang=ru" + version).getBody());
    }

    private void approved() {
        Map<String, String> decision = new LinkedHashMap<>();
        decision.put("date", "2026-03-20");
        decision.put("chair", "Хасенов М.К.");
        String amendment = "/kk/plans/" + planId + "/amendment/approve";
        OverHttp chair = http.as("chair");
        assertThat(chair.form(amendment, decision).getBody())
                .contains("Шешімнің нөмірін жазыңыз", "<ins>до 20 июня</ins>");
        decision.put("decision", "21");
        assertThat(http.form(amendment, decision))
                .as("who wrote it")
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody, as(InstanceOfAssertFactories.STRING))
                .contains("Шешімді басқа адам жазады")
                .doesNotContain("name=\"decision\"");
        ResponseEntity<String> approved = chair.form(amendment, decision);
        assertThat(approved.getStatusCode().value()).isEqualTo(302);
        assertThat(chair.page("/ru/plans/" + planId + "/versions/diff"))
                .as("the two newest, where none are chosen")
                .contains("<ins>до 20 июня</ins>", "name=\"from\"", "name=\"to\"");
        assertThat(chair.page("/ru/plans/" + planId + "/versions?from=1&to=2"))
                .as("the account's own decision, without its position")
                .contains("<ins>до 20 июня</ins>");
        assertThat(http.page(String.valueOf(approved.getHeaders().getLocation())))
                .contains("Нұсқа: 2", "қосылды: 1, өзгерді: 0, ауыстырылды: 1, шығарылды: 1");
    }

    /** A number that was typed wrongly is put right, on its page and in the list of versions. */
    private void corrected() {
        String page = "/ru/plans/" + planId + "/versions/2";
        Map<String, String> right = new LinkedHashMap<>();
        right.put("decision", "21-1");
        right.put("date", "2026-03-19");
        right.put("chair", "Хасенов М.К.");
        right.put("why", "");
        OverHttp chair = http.as("chair");
        String tag = chair.get(api + "/versions/2").getHeaders().getETag();
        assertThat(http.form(page + "/decision", right).getBody())
                .as("without a reason, and the form keeps what was typed")
                .contains("value=\"21-1\"", "id=\"why-fault\"");
        right.put("why", "Опечатка");
        ResponseEntity<String> put =
                http.as("secretariat", "chair").form(page + "/decision", right);
        assertThat(http.page(String.valueOf(put.getHeaders().getLocation()))).contains("21-1");
        String corrected = chair.get(api + "/versions/2").getHeaders().getETag();
        assertThat(corrected).isNotEqualTo(tag);
        right.put("amendment", "");
        assertThat(http.form(page + "/decision", right).getBody())
                .contains("id=\"amendment-fault\"");
        right.put("amendment", "Строительство отложено до лета");
        ResponseEntity<String> because =
                http.as("secretariat", "chair").form(page + "/decision", right);
        assertThat(http.page(String.valueOf(because.getHeaders().getLocation())))
                .contains("<p>Строительство отложено до лета</p>");
        assertThat(chair.get(api + "/versions/2").getHeaders().getETag()).isNotEqualTo(corrected);
        Map<String, String> unseen = new LinkedHashMap<>(right);
        unseen.put("decision", "21-9");
        unseen.put("seen", "1");
        assertThat(http.as("secretariat", "chair").form(page + "/decision", unseen))
                .as("a second editor, who saw neither correction")
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody, as(InstanceOfAssertFactories.STRING))
                .contains("Тем временем записано: 21-1", "value=\"21-9\"")
                .contains("name=\"seen\" value=\"3\"")
                .doesNotContain("Тем временем записано: 19 марта");
        Map<String, Object> undone = new LinkedHashMap<>(right);
        undone.put("date", "2026-03-10");
        undone.remove("why");
        undone.put("reason", "Проба");
        assertThat(
                        http.as("secretariat", "chair")
                                .post(api + "/versions/2/decision", undone)
                                .getBody())
                .contains("plan-amendment-earlier");
        assertThat(http.as("secretariat", "chair").page(page)).contains("21-1");
        assertThat(http.page("/ru/plans/" + planId + "/history"))
                .contains("Исправлены сведения о решении об изменении", "Основание поправок");
    }

    /** Its activities hear of it one after the other. */
    private void isFollowed(String late, String gone) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.tree(api + "/activities").size() == 96 && isCancelled(gone));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(http.page("/ru/activities/" + late))
                                        .contains("Изменено поправкой к плану"));
        assertThat(http.tree("/api/activities/" + late).get("moves").asInt()).isEqualTo(1);
    }

    private boolean isCancelled(String activity) {
        return http.tree("/api/activities/" + activity).get("state").asString().equals("cancelled");
    }
}
