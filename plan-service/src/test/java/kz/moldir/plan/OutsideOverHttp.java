package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Work beside the plan: asked where it is not understood, and in sight wherever rows are. */
final class OutsideOverHttp {

    private final OverHttp http;
    private final String plan;

    OutsideOverHttp(OverHttp http, String planId) {
        this.http = http;
        this.plan = "/plans/" + planId;
    }

    void isAskedAndSeen() {
        Map<String, Object> vague =
                new HashMap<>(
                        Map.of(
                                "title",
                                "Встреча с жителями",
                                "timeframe",
                                "как только, так сразу",
                                "responsible",
                                "2 комиссия"));
        ResponseEntity<String> asked = http.post("/api" + plan + "/outside", vague);
        assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(422);
        assertThat(tree(asked).at("/errors/0/field").asString()).isEqualTo("timeframe");
        ResponseEntity<String> page =
                http.form(
                        "/ru" + plan + "/outside",
                        Map.of(
                                "title",
                                "Встреча с жителями",
                                "timeframe",
                                "как только, так сразу",
                                "responsible",
                                "2 комиссия"));
        assertThat(page.getBody()).contains("id=\"sure\"", "value=\"как только, так сразу\"");

        assertThat(page.getBody())
                .contains("name=\"termKind\"", "name=\"commissions\"", "name=\"persons\"");
        understoodAsItIsSaid();

        vague.put("sure", true);
        JsonNode entered = tree(http.post("/api" + plan + "/outside", vague));
        assertThat(http.tree("/api" + plan + "/outside" + after(entered)).get(0).get("number"))
                .as("the number of what was taken back is given to nobody else")
                .hasToString("2");
        String id = entered.get("id").asString();
        String seen =
                http.tree("/api/activities/" + id + "/outside" + after(entered))
                        .get("version")
                        .asString();
        assertThat(http.page("/ru/activities/" + id + "/outside" + after(entered)))
                .contains("value=\"Встреча с жителями\"", "name=\"reason\"")
                .contains("name=\"version\" value=\"" + seen + "\"");
        vague.put("timeframe", "15 мая");
        vague.remove("sure");
        assertThat(http.put("/api/activities/" + id + "/outside", vague).getStatusCode().value())
                .as("no reason")
                .isEqualTo(422);
        vague.put("reason", "Срок стал известен");
        vague.put("version", seen);
        vague.put("titles", Map.of("kk", "Тұрғындармен кездесу"));
        JsonNode right = tree(http.put("/api/activities/" + id + "/outside", vague));
        assertThat(
                        http.tree("/api/activities/" + id + after(right))
                                .at("/timeframe/kind")
                                .asString())
                .isEqualTo("EXACT_DAY");
        assertThat(http.tree("/api/activities/" + id).at("/title/kk").asString())
                .isEqualTo("Тұрғындармен кездесу");
        Map<String, Object> more = new HashMap<>(vague);
        more.remove("titles");
        more.put("title", "Встреча с жителями Алатау");
        more.put(
                "version",
                http.tree("/api/activities/" + id + "/outside").get("version").asString());
        JsonNode kept = tree(http.put("/api/activities/" + id + "/outside", more));
        JsonNode title = http.tree("/api/activities/" + id + after(kept)).get("title");
        assertThat(title.get("ru").asString()).isEqualTo("Встреча с жителями Алатау");
        assertThat(title.get("kk").asString())
                .as("what is left out stays")
                .isEqualTo("Тұрғындармен кездесу");
        more.put("title", "Встреча с жителями");
        more.put(
                "version",
                http.tree("/api/activities/" + id + "/outside").get("version").asString());
        JsonNode back = tree(http.put("/api/activities/" + id + "/outside", more));
        assertThat(http.tree("/api/activities/" + id + after(back)).at("/title/ru").asString())
                .isEqualTo("Встреча с жителями");
        assertThat(http.page("/ru/activities/" + id + "/outside"))
                .containsPattern("name=\"titleKk\" value=\"Тұрғындармен кездесу\"")
                .doesNotContain("name=\"titleRu\"");
        ResponseEntity<String> late =
                http.form(
                        "/ru/activities/" + id + "/outside",
                        Map.of(
                                "title",
                                "Сход жителей",
                                "timeframe",
                                "как только, так сразу",
                                "responsible",
                                "2 комиссия",
                                "reason",
                                "Название",
                                "version",
                                seen));
        assertThat(late.getStatusCode().value()).as("of what was seen before").isEqualTo(409);
        assertThat(late.getBody())
                .contains("value=\"Сход жителей\"", ">Встреча с жителями</span>", ">15 мая</span>")
                .doesNotContain("value=\"" + seen + "\"");
        assertThat(http.tree("/api/activities/" + id + "/history"))
                .extracting(line -> line.get("type").asString())
                .contains("activity.outside-corrected");
        isPutRightOnceHoweverOftenItIsSent(id);
        isTakenBack(id);
        isMarkedFromTheFirst();
    }

    /**
     * By the form and by the API; nothing of it has to be asked. Taken back, so that it counts not.
     */
    private void understoodAsItIsSaid() {
        Map<String, String> typed =
                Map.of(
                        "title", "Субботник",
                        "timeframe", "когда растает снег",
                        "responsible", "2 комиссия",
                        "termKind", "MONTH",
                        "termFrom", "2026-04-01",
                        "termTo", "2026-04-30",
                        "commissions", "2; 5",
                        "persons", "Нуртаев Т.Т.");
        ResponseEntity<String> entered = http.form("/ru" + plan + "/outside", typed);
        assertThat(entered.getStatusCode().value()).as(entered.getBody()).isEqualTo(302);
        String at = String.valueOf(entered.getHeaders().getLocation());
        String activity = at.replaceAll(".*/activities/([^?]*).*", "/api/activities/$1");
        JsonNode row = http.tree(activity + at.replaceAll(".*[?]", "?"));
        assertThat(row.at("/timeframe/kind").asString()).isEqualTo("MONTH");
        assertThat(row.at("/timeframe/text").asString()).isEqualTo("когда растает снег");
        assertThat(row.at("/responsible/commissions").toString()).isEqualTo("[\"2\",\"5\"]");
        JsonNode seen = http.tree(activity + "/outside");
        JsonNode right =
                tree(
                        http.put(
                                activity + "/outside",
                                Map.of(
                                        "title", "Субботник",
                                        "timeframe", "когда растает снег",
                                        "responsible", "2 комиссия",
                                        "term", Map.of("kind", "EXACT_DAY", "from", "2026-04-18"),
                                        "commissions", java.util.List.of("3"),
                                        "reason", "Назначен день",
                                        "version", seen.get("version").asString())));
        assertThat(right.get("warnings")).as("18 April is a Saturday").isNotEmpty();
        JsonNode now = http.tree(activity + after(right));
        assertThat(now.at("/timeframe/start").asString()).isEqualTo("2026-04-18");
        assertThat(now.at("/responsible/commissions").toString()).isEqualTo("[\"3\"]");
        assertThat(now.at("/responsible/persons").toString()).contains("Нуртаев Т.Т.");
        var unused =
                tree(http.post(activity + "/outside/withdraw", Map.of("reason", "Введено дважды")));
    }

    private void isPutRightOnceHoweverOftenItIsSent(String id) {
        String form = "/ru/activities/" + id + "/outside";
        Map<String, String> right =
                new HashMap<>(
                        Map.of(
                                "title", "Сход жителей",
                                "timeframe", "16 мая",
                                "responsible", "2 комиссия",
                                "reason", "Не тот день",
                                "idempotencyKey", "0d9a7c55-2f41-4a86-9f10-000000000019",
                                "version",
                                        http.tree("/api/activities/" + id + "/outside")
                                                .get("version")
                                                .asString()));
        ResponseEntity<String> asked = http.form(form, right);
        assertThat(asked.getStatusCode().value()).as("16 May is a Saturday").isEqualTo(200);
        assertThat(asked.getBody()).contains("16 мая 2026 г.", "id=\"warned-outside\"");
        right.put(
                "read",
                asked.getBody().replaceAll("(?s).*name=\"read\" value=\"([^\"]+)\".*", "$1"));
        ResponseEntity<String> once = http.form(form, right);
        assertThat(once.getStatusCode().value()).as(once.getBody()).isEqualTo(302);
        assertThat(http.page(String.valueOf(once.getHeaders().getLocation())))
                .contains("Сход жителей");
        assertThat(http.form(form, right).getHeaders().getLocation())
                .isEqualTo(once.getHeaders().getLocation());
    }

    /** What no plan names is known inside alone, as long as it is neither held nor opened. */
    private void isMarkedFromTheFirst() {
        Map<String, String> check =
                Map.of(
                        "title", "Проверка детского дома",
                        "timeframe", "15 мая",
                        "responsible", "2 комиссия",
                        "disclosure", "UNANNOUNCED");
        ResponseEntity<String> entered = http.form("/ru" + plan + "/outside", check);
        assertThat(entered.getStatusCode().value()).as(entered.getBody()).isEqualTo(302);
        String after = String.valueOf(entered.getHeaders().getLocation()).replaceAll(".*[?]", "?");
        String list = "/api" + plan + "/outside" + after;
        JsonNode row = http.tree(list).get(0);
        assertThat(row.get("disclosure").asString()).isEqualTo("unannounced");
        assertThat(http.as("press").page("/ru" + plan + after)).doesNotContain("детского дома");
        String activity = "/api/activities/" + row.get("id").asString();
        assertThat(http.as("press").get(activity).getStatusCode().value()).isEqualTo(403);
        JsonNode opened =
                tree(
                        http.post(
                                activity + "/disclosure",
                                Map.of("disclosure", "open", "reason", "Объявлена")));
        assertThat(http.as("press").page("/ru" + plan + after(opened))).contains("детского дома");
        assertThat(http.page(activity.replace("/api", "/ru") + "/history"))
                .contains("Внесено как работа вне плана", ">Номер вне плана<", ">Срок<")
                .doesNotContain(
                        "Включено в утверждённый план", "<dt>Номер в плане", "<dt>Срок в плане");
        isNotCalledARowOfThePlan(activity, row.get("number").asString());
        assertThat(http.tree(activity + "/history"))
                .extracting(line -> line.get("type").asString())
                .containsExactly(
                        "activity.outside-planned",
                        "activity.outside-told",
                        "activity.disclosure-changed");
    }

    /** Neither on its pages, nor in the plan's history, nor in what is written of it. */
    private void isNotCalledARowOfThePlan(String activity, String number) {
        String page = activity.replace("/api", "/ru");
        assertThat(http.page(page))
                .contains("Вне плана, № " + number, "Что внесено", plan + "#outside\"")
                .doesNotContain("Что записано в плане", "останется в плане", "Пункт плана");
        assertThat(http.page("/ru" + plan + "/history"))
                .containsPattern("href=\"" + page + "\">Вне плана, № " + number + "</a>");
        assertThat(
                        http.get(page + "/papers/invitation?lang=ru")
                                .getHeaders()
                                .getContentDisposition()
                                .getFilename())
                .isEqualTo("Приглашение, вне плана, № " + number + ".docx");
        assertThat(http.tree(activity + "/coverage-drafts?lang=ru").toString())
                .contains("Мероприятие вне плана работы.")
                .doesNotContain("План работы, мероприятие");
    }

    /** What was entered by mistake keeps its page and its history, and is in no list. */
    private void isTakenBack(String id) {
        String form = "/ru/activities/" + id + "/outside";
        String version = http.tree("/api/activities/" + id + "/outside").get("version").asString();
        assertThat(http.form(form + "/withdraw", Map.of("why", "")).getBody())
                .contains("id=\"why-fault\"", "Отозвать введённое по ошибке")
                .contains("name=\"version\" value=\"" + version);
        answersOnlyWhatItWasAsked(form, version);
        isNotTakenBackUnseen(id, form);
        ResponseEntity<String> taken =
                http.form(form + "/withdraw", Map.of("why", "Введено дважды", "version", version));
        assertThat(taken.getStatusCode().value()).as(taken.getBody()).isEqualTo(302);
        assertThat(http.page("/ru/activities/" + id))
                .contains("Отозвано и нигде не считается", "Введено дважды")
                .contains("Запись вне плана отозвана")
                .doesNotContain("id=\"do-cancel\"", "/outside\"");
        assertThat(http.tree("/api" + plan + "/outside")).isEmpty();
        assertThat(http.page("/ru" + plan)).doesNotContain("/activities/" + id);
        assertThat(http.get(form).getStatusCode().value()).isEqualTo(404);
        assertThat(
                        http.post(
                                        "/api/activities/" + id + "/cancel",
                                        Map.of("reason", "Х", "decision", "Протокол 7"))
                                .getBody())
                .contains("activity-withdrawn");
    }

    /** The tick is of the words that were asked about, and of no others. */
    private void answersOnlyWhatItWasAsked(String form, String version) {
        Map<String, String> why =
                new HashMap<>(Map.of("why", "Звонил +7 701 123 45 67", "version", version));
        String asked = http.form(form + "/withdraw", why).getBody();
        assertThat(asked).contains("id=\"sure-why\"", "name=\"questions\"");
        why.put("sure", "1");
        why.put(
                "questions",
                asked.replaceAll("(?s).*name=\"questions\" value=\"([^\"]+)\".*", "$1"));
        why.put("why", "Звонил +7 702 765 43 21");
        ResponseEntity<String> other = http.form(form + "/withdraw", why);
        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(other.getBody()).contains("+7 702 765 43 21", "id=\"sure-why\"");
    }

    private void isNotTakenBackUnseen(String id, String form) {
        ResponseEntity<String> page =
                http.form(form + "/withdraw", Map.of("why", "Дважды", "version", "another"));
        assertThat(page.getStatusCode().value()).isEqualTo(409);
        assertThat(
                        http.post(
                                        "/api/activities/" + id + "/outside/withdraw",
                                        Map.of("reason", "Дважды", "version", "another"))
                                .getBody())
                .contains("plan-row-changed");
    }
}
