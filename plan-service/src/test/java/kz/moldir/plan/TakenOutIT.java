package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows that an amendment takes out of the plan, held or not. */
class TakenOutIT extends ApprovedPlan {

    private static final String OWN = "Управление упразднено";
    private static final String REASON = "Изменение бюджета города";

    @Test
    void saysByWhichDecisionAndIsNotCountedInThePlan() {
        String held = activity(TAKEN_OUT);
        String open = activity(GIVEN_UP);
        String plan = "/api/plans/" + planId();
        done("/api/activities/" + held + "/occurrences", Map.of("date", "2026-03-18"));
        done("/api/activities/" + held + "/close", Map.of("result", "Отчёт принят к сведению"));
        done(
                "/api/activities/" + open + "/disclosure",
                Map.of("disclosure", "restricted", "reason", "Жалоба"));
        http.post(plan + "/amendment/drop", Map.of("reason", "Другая проверка"));
        JsonNode begun = done(plan + "/amendment", Map.of("reason", REASON));
        JsonNode rows = http.tree(plan + "/rows" + after(begun)).get("items");
        removed(plan, rows, held);
        JsonNode last = removed(plan, rows, open);
        assertThat(http.tree(plan + "/amendment" + after(last)).get("items")).hasSize(2);
        isExplained(plan.substring(4), held, open);
        JsonNode approved =
                OverHttp.tree(
                        http.as("chair")
                                .post(
                                        plan + "/amendment/approve",
                                        Map.of(
                                                "decision",
                                                "21",
                                                "date",
                                                "2026-03-20",
                                                "chair",
                                                "Х")));

        JsonNode now = http.tree(plan + "/activities" + after(approved));
        assertThat(now).filteredOn(row -> row.has("takenOut")).hasSize(2);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            assertThat(row(held).at("/takenOut/decision").asString(""))
                                    .isEqualTo("21");
                            assertThat(row(open).at("/takenOut/reason").asString(""))
                                    .isEqualTo(REASON);
                        });
        assertThat(row(held).get("state").asString()).isEqualTo("held");
        assertThat(row(open).get("state").asString()).isEqualTo("cancelled");
        String version = "/versions/" + row(held).at("/takenOut/version").asInt() + "\"";
        assertThat(http.page("/ru/activities/" + held))
                .contains("Решение общего заседания № 21 от 20 марта 2026 г.", version, REASON)
                .contains("Что состоялось, остаётся", "Отчёт принят к сведению", OWN)
                .contains("Исключено из плана поправкой");
        assertThat(http.page("/kk/activities/" + open)).contains("№ 21 шешімі", version);
        assertThat(http.page("/ru/plans/" + planId()))
                .contains("Из них 2 исключены поправками: в действующей версии")
                .contains("<b>Исключено из плана</b>");
        assertThat(http.page("/ru" + plan.substring(4) + version.replace("\"", "")))
                .contains("Почему эта строка", OWN, "Нет докладчика");
        assertThat(row(open).at("/takenOut/rowReason").asString()).isEqualTo("Нет докладчика");
        String number = version.replaceAll("\\D", "");
        assertThat(http.page("/ru" + plan.substring(4) + version.replace("\"", "")))
                .contains("kind=ROW_REASON&amp;record=" + number);
        done(
                "/api/activities/" + open + "/corrections",
                Map.of(
                        "kind",
                        "row-reason",
                        "id",
                        number,
                        "reason",
                        "Не та причина",
                        "right",
                        Map.of("reason", "Докладчик отозван")));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(row(open).at("/takenOut/rowReason").asString())
                                        .isEqualTo("Докладчик отозван"));
        assertThat(http.page("/ru" + plan.substring(4) + version.replace("\"", "")))
                .contains("Докладчик отозван")
                .doesNotContain("Нет докладчика");
        assertThat(http.tree("/api/activities/" + held + "/history").toString())
                .contains("activity.taken-out", REASON);
        thePressIsNotToldWhatWasNotTold(open);
    }

    /** The row is opened after all: why it was taken out stays inside. */
    private void thePressIsNotToldWhatWasNotTold(String id) {
        String api = "/api/activities/" + id;
        done(api + "/disclosure", Map.of("disclosure", "open", "reason", "Жалоба решена"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(
                                                status("press", api + "/history") == 200
                                                        ? seen("press", api + "/history")
                                                        : "")
                                        .contains("activity.taken-out", "Жалоба решена"));
        String page = "/ru/activities/" + id;
        for (String each : List.of(api, api + "/history", page, page + "/history")) {
            assertThat(seen("press", each))
                    .as(each)
                    .doesNotContain(REASON, "Нет докладчика", "Докладчик отозван", "Не та прич");
        }
        assertThat(seen("secretariat", api + "/history"))
                .contains(REASON, "Нет докладчика", "Докладчик отозван", "Не та причина");
    }

    /** By the page and by a program; the reason was seen, and is put in other words. */
    private void isExplained(String of, String one, String other) {
        String page = "/ru" + of + "/amendment";
        String address = page + "/rows/" + one + "/reason";
        assertThat(http.page(page)).contains("Указать, почему меняется эта строка", address);
        assertThat(http.form(address, Map.of("rowReason", "x".repeat(2001))).getBody())
                .contains("id=\"rowReason-fault\"", "href=\"#rowReason\"");
        String done =
                String.valueOf(
                        http.form(address, Map.of("rowReason", "Управление закрыто"))
                                .getHeaders()
                                .getLocation());
        assertThat(http.page(done)).contains("Управление закрыто", "Изменить, почему меняется");
        assertThat(http.form(address, Map.of("rowReason", OWN)).getBody())
                .as("what stands there was not seen")
                .contains("Тем временем основание изменил другой человек", OWN);
        String phone = "Звонить 8 701 234 56 78";
        Map<String, String> personal = Map.of("rowReason", phone, "before", "Управление закрыто");
        assertThat(http.form(address, personal).getBody())
                .contains("Похоже на личные сведения", "name=\"meant\"", "Всё равно записать");
        assertThat(
                        http.form(
                                        address,
                                        Map.of(
                                                "rowReason",
                                                phone,
                                                "before",
                                                "Управление закрыто",
                                                "meant",
                                                phone))
                                .getStatusCode()
                                .is3xxRedirection())
                .isTrue();
        assertThat(
                        http.post(
                                        "/api" + of + "/amendment/rows/" + one + "/reason",
                                        Map.of("reason", "8 702 234 56 78", "before", phone))
                                .getBody())
                .as("another number")
                .contains("\"field\":\"reason\"");
        http.form(address, Map.of("rowReason", OWN, "before", phone));
        String api = "/api" + of + "/amendment";
        JsonNode said =
                done(api + "/rows/" + other + "/reason", Map.of("reason", "Нет докладчика"));
        assertThat(http.tree(api + after(said)).get("items"))
                .extracting(item -> item.at("/change/reason").asString(""))
                .containsExactly(OWN, "Нет докладчика");
        assertThat(
                        http.post(
                                        api + "/rows/" + activity(FREE) + "/reason",
                                        Map.of("reason", "Не меняется"))
                                .getBody())
                .contains("plan-amendment-row-unchanged");
        assertThat(http.page("/ru" + of + "/history"))
                .contains("Записано, почему поправки меняют строку");
    }

    private JsonNode removed(String plan, JsonNode rows, String id) {
        String version = "";
        for (JsonNode each : rows) {
            if (each.at("/row/id").asString().equals(id)) {
                version = each.get("version").asString();
            }
        }
        var answer = http.delete(plan + "/rows/" + id + "?version=" + version);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
        return OverHttp.tree(answer);
    }

    private JsonNode row(String id) {
        return http.tree("/api/activities/" + id);
    }
}
