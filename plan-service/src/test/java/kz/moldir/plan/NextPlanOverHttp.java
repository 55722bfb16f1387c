package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.office.attached.Attachments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The next half-year's plan takes over what was not done; approved, it says so in the old. */
final class NextPlanOverHttp {

    private final OverHttp http;
    private final String planId;

    NextPlanOverHttp(OverHttp http, String planId) {
        this.http = http;
        this.planId = planId;
    }

    void goesOnWith(String station) throws IOException {
        String offers = "/api/plans/" + planId + "/continuation?year=2026&half=";
        assertThat(http.get(offers + 1).getStatusCode().value()).isEqualTo(422);
        JsonNode offered = http.tree(offers + 2).get("items");
        assertThat(offered).hasSize(95);
        assertThat(offered)
                .as("why a row that was not done is not proposed")
                .filteredOn(each -> each.get("state").asString().equals("beforeApproval"))
                .isNotEmpty()
                .allMatch(each -> each.get("hold").asString().equals("BEFORE_APPROVAL"))
                .noneMatch(each -> each.get("proposed").asBoolean());
        assertThat(http.page("/kk/plans/new?year=2026&half=2&from=" + planId))
                .contains(
                        "value=\""
                                + station
                                + "\" aria-label=\"Алу, жол: 26\" checked=\"checked\"");

        Map<String, String> chosen =
                Map.of("year", "2026", "half", "2", "from", planId, "take", station);
        ResponseEntity<String> begun = http.form("/ru/plans/new", chosen);
        assertThat(begun.getStatusCode().value()).isEqualTo(302);
        String rows = String.valueOf(begun.getHeaders().getLocation());
        assertThat(http.page(rows)).contains("Продолжает строку 26", "Дата на согласовании");
        assertThat(http.form("/ru/plans/new", chosen).getBody()).contains("план уже есть");

        String next = rows.replaceAll(".*/plans/([^/]+)/rows.*", "$1");
        carryingOverIsTakenBack(next);
        moreIsTakenOver(next, station);
        proposalsAreTaken(next);
        assertThat(http.as("chair").page("/ru/plans/" + next + "/approval"))
                .as("which, is for the day of approval: acceptance, TurnOfTheHalfYearIT")
                .containsAnyOf(
                        "1 июля 2026 г., с началом этого плана, в него перейдёт",
                        "При утверждении 1 мероприятие прежнего плана перейдёт");
        ResponseEntity<String> approved =
                new ApprovalOverHttp(http.as("chair"), next).scanned("scan.pdf", Attachments.pdf());
        assertThat(approved.getStatusCode().value()).isEqualTo(302);
        assertThat(
                        http.post(
                                "/api/plans/" + next + "/rows/continue",
                                Map.of("from", planId, "activities", List.of(station))))
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("plan-row-no-draft");
        String earlier = "/en/activities/" + station;
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.page(earlier).contains("Goes on as row 1 of the plan"));
        assertThat(http.page(earlier)).contains("1 July 2026");
        assertThat(http.tree("/api/activities/" + station).at("/next/number").asInt()).isOne();
        whatTookPlaceBeforeThePlanBeginsStays(station, next);
    }

    /** The plan that goes on with it was approved on 17 March; today may be before it begins. */
    private void whatTookPlaceBeforeThePlanBeginsStays(String station, String next) {
        String page = "/ru/activities/" + station;
        String api = "/api/activities/" + station;
        ResponseEntity<String> held =
                http.form(
                        page + "/occurrences", Map.of("date", "2026-03-19", "sure", "2026-03-19"));
        assertThat(held.getStatusCode().value()).isEqualTo(302);
        assertThat(http.tree(api).get("occurrences")).hasSize(1);
        assertThat(http.tree(api).get("state").asString()).isNotEqualTo("carriedOver");
        HttpHeaders seen = new HttpHeaders();
        seen.setIfNoneMatch(String.valueOf(http.get(api).getHeaders().getETag()));
        assertThat(http.get(api, seen).getStatusCode().value())
                .as("its state may follow the day")
                .isEqualTo(200);
        assertThat(http.page(page))
                .contains("Его провели раньше, чем 1 июля 2026 г.")
                .contains("action=\"" + page + "/close\"")
                .doesNotContain("Мероприятие перешло в следующий план");
        String goingOn =
                http.page(page)
                        .replaceAll("(?s).*<a href=\"([^\"]+)\">Продолжается строкой 1:.*", "$1");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.page(goingOn).contains("Продолжает строку 26"));
        assertThat(http.page(goingOn))
                .contains("Прежнюю строку провели по её плану. Нужна ли ещё эта?")
                .contains("action=\"" + goingOn + "/wanted\"")
                .contains("/ru/plans/" + next + "/amendment");
        assertThat(http.page("/ru/")).contains("id=\"doubts\"", goingOn + "/wanted");
        assertThat(http.tree(goingOn.replaceFirst("^/ru", "/api")).at("/continues/number").asInt())
                .isEqualTo(26);
        ResponseEntity<String> wanted = http.form(goingOn + "/wanted", Map.of());
        assertThat(wanted.getStatusCode().value()).isEqualTo(302);
        assertThat(http.page(String.valueOf(wanted.getHeaders().getLocation())))
                .contains("всё ещё нужна", "action=\"" + goingOn + "/wanted/undo\"")
                .doesNotContain("action=\"" + goingOn + "/wanted\"");
        assertThat(http.page("/ru/")).doesNotContain("id=\"doubts\"");
        ResponseEntity<String> back = http.form(goingOn + "/wanted/undo", Map.of());
        assertThat(http.page(String.valueOf(back.getHeaders().getLocation())))
                .contains("action=\"" + goingOn + "/wanted\"", "Снят ответ, что строка")
                .doesNotContain("/wanted/undo");
        assertThat(http.page("/ru/")).contains("id=\"doubts\"");
        tree(http.post(goingOn.replace("/ru/", "/api/") + "/wanted", Map.of()));
        tree(http.post(goingOn.replace("/ru/", "/api/") + "/wanted/undo", Map.of()));
        tree(http.post(goingOn.replace("/ru/", "/api/") + "/wanted", Map.of()));
    }

    /** A row of the draft goes on with nothing, until that is undone. */
    private void carryingOverIsTakenBack(String next) {
        String rows = "/api/plans/" + next + "/rows";
        String page = "/ru/plans/" + next + "/rows";
        JsonNode first = http.tree(rows).at("/items/0");
        String detach = rows + "/" + first.at("/row/id").asString() + "/detach?version=";
        assertThat(http.post(detach + "x", Map.of()).getStatusCode().value()).isEqualTo(409);
        JsonNode taken = tree(http.post(detach + first.get("version").asString(), Map.of()));
        assertThat(http.page(page + after(taken))).doesNotContain("Продолжает строку 26");
        Map<String, String> edit = Map.of("edit", taken.get("edit").asString());
        JsonNode undone = tree(http.post(rows + "/undo", edit));
        assertThat(http.page(page + after(undone))).contains("Продолжает строку 26", "/detach");
    }

    /** A draft that was begun takes over another row, until that is undone. */
    private void moreIsTakenOver(String next, String station) {
        String rows = "/api/plans/" + next + "/rows";
        String more = rows + "/continue";
        JsonNode left = http.tree(more + "?from=" + planId).get("items");
        assertThat(left).hasSize(94);
        String other = left.get(0).get("activityId").asString();
        String page = "/ru/plans/" + next + "/rows/continue";
        assertThat(http.page(page))
                .contains("value=\"" + other)
                .doesNotContain(station, "checked=\"checked\"");
        assertThat(http.post(more, Map.of("from", planId, "activities", List.of(station))))
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("next.problem.gone", "\"field\":\"activities\"");
        assertThat(http.form(page, Map.of("from", planId)).getBody())
                .contains("Отметьте хотя бы одну строку")
                .contains("href=\"#activities\"", "id=\"activities\"");

        ResponseEntity<String> form = http.form(page, Map.of("from", planId, "take", other));
        assertThat(form.getStatusCode().value()).isEqualTo(302);
        String to = String.valueOf(form.getHeaders().getLocation());
        assertThat(http.page(to)).contains("Продолжает строку 1:", "/rows/undo");
        assertThat(http.tree(more + "?from=" + planId).get("items")).hasSize(93);
        JsonNode written = http.tree(rows).get("items");
        assertThat(written).hasSize(2);
        assertThat(written.at("/1/row/continues/activityId").asString()).isEqualTo(other);
        Map<String, String> edit = Map.of("edit", to.replaceAll(".*[?&]edit=([^&]+).*", "$1"));
        JsonNode undone = tree(http.post(rows + "/undo", edit));
        assertThat(http.tree(rows + after(undone)).get("items")).hasSize(1);

        assertThat(http.post(more, Map.of("from", planId)).getStatusCode().value())
                .as("what was left out before is not taken unasked")
                .isEqualTo(422);
        Map<String, Object> chosen = Map.of("from", planId, "activities", List.of(other));
        JsonNode taken = tree(http.post(more, chosen));
        assertThat(taken.get("rows")).hasSize(1);
        tree(http.post(rows + "/undo", Map.of("edit", taken.get("edit").asString())));
        whatWasDetachedGoesOnAgain(rows, station);
    }

    /** A row that was written by hand, until that is undone. */
    private void aRowByHandGoesOnWithAnEarlierOne(String rows, String station) {
        JsonNode row = http.tree(rows).at("/items/0");
        String id = row.at("/row/id").asString();
        String attach = rows + "/" + id + "/attach";
        String version = row.get("version").asString();
        Map<String, Object> chosen =
                Map.of("from", planId, "activity", station, "version", version);
        assertThat(http.post(attach, with(chosen, "version", "x")).getStatusCode().value())
                .isEqualTo(409);
        assertThat(http.post(attach, with(chosen, "activity", "nobody")))
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("next.attach.gone", "\"field\":\"activity\"");
        JsonNode attached = tree(http.post(attach, chosen));
        JsonNode now = http.tree(rows + after(attached)).at("/items/0/row/continues");
        assertThat(now.get("activityId").asString()).isEqualTo(station);
        assertThat(now.get("number").asInt()).isEqualTo(26);
        JsonNode undone =
                tree(http.post(rows + "/undo", Map.of("edit", attached.get("edit").asString())));
        JsonNode alone = http.tree(rows + after(undone)).at("/items/0/row/continues/activityId");
        assertThat(alone.isMissingNode()).isTrue();

        String page = attach.replace("/api/", "/ru/");
        assertThat(http.page(page)).contains("value=\"" + station, "Какую строку прежнего плана");
        assertThat(http.form(page, Map.of("from", planId, "version", version)).getBody())
                .contains("Выберите строку прежнего плана", "href=\"#activity\"");
        ResponseEntity<String> form =
                http.form(page, Map.of("from", planId, "version", version, "activity", station));
        assertThat(form.getStatusCode().value()).isEqualTo(302);
        assertThat(http.page(String.valueOf(form.getHeaders().getLocation())))
                .contains("Продолжает строку 26", "/rows/undo");
        String detach = rows + "/" + id + "/detach?version=" + version;
        assertThat(http.post(attach, with(chosen, "seen", "")).getBody())
                .as("who saw no link overwrites none")
                .contains("plan-row-changed");
        assertThat(http.post(detach + "&seen=another", Map.of()).getBody())
                .contains("plan-row-changed");
        assertThat(
                        http.form(
                                        page.replace("/attach", "/detach"),
                                        Map.of("version", version, "seen", "another"))
                                .getBody())
                .contains("Эту строку тем временем изменил другой человек");
        assertThat(http.page(page)).contains("name=\"seen\" value=\"" + station + "\"");
        oneRowGoesOnWithIt(rows, detach + "&seen=" + station, chosen);
        JsonNode detached = tree(http.post(detach + "&seen=" + station, Map.of()));
        http.tree(rows + after(detached));
    }

    /** Also where taking a detaching back would make it two; what went is said where it is seen. */
    private void oneRowGoesOnWithIt(String rows, String detach, Map<String, Object> chosen) {
        Map<String, String> words =
                Map.of(
                        "title", "Приём граждан",
                        "timeframe", "Август",
                        "responsible", "1 комиссия");
        JsonNode added = tree(http.post(rows, words));
        String second = rows + "/" + added.get("rowId").asString();
        http.tree(rows + after(added));
        JsonNode detached = tree(http.post(detach, Map.of()));
        String version = http.tree(rows + after(detached)).at("/items/1/version").asString();
        JsonNode attached = tree(http.post(second + "/attach", with(chosen, "version", version)));
        http.tree(rows + after(attached));
        Map<String, String> back = Map.of("edit", detached.get("edit").asString());
        assertThat(http.post(rows + "/undo", back).getBody())
                .contains("plan-row-continued-already");

        String page = second.replace("/api/", "/ru/") + "/attach";
        http.tree(rows + after(tree(http.delete(second + "?version=" + version))));
        tree(http.post(rows + "/undo", back));
        assertThat(http.page(page)).contains("Этой строки в проекте больше нет", "id=\"rows\"");
        assertThat(
                        http.form(
                                page,
                                Map.of(
                                        "from",
                                        planId,
                                        "version",
                                        version,
                                        "activity",
                                        String.valueOf(chosen.get("activity")))))
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("Этой строки в проекте больше нет", "id=\"rows\"");
        Map<String, String> following = new HashMap<>(words);
        following.put("follows", second.replaceAll(".*/", ""));
        assertThat(http.form(rows.replace("/api/", "/ru/") + "/new", following).getBody())
                .contains("Без неё новая строка встанет в конец", ">Приём граждан</textarea>")
                .doesNotContain("Этой строки в проекте больше нет");
    }

    private static Map<String, Object> with(Map<String, Object> all, String field, String other) {
        Map<String, Object> changed = new HashMap<>(all);
        changed.put(field, other);
        return changed;
    }

    /** The same row, and no second one. */
    private void whatWasDetachedGoesOnAgain(String rows, String station) {
        JsonNode row = http.tree(rows).at("/items/0");
        String id = row.at("/row/id").asString();
        tree(
                http.post(
                        rows + "/" + id + "/detach?version=" + row.get("version").asString(),
                        Map.of()));
        aRowByHandGoesOnWithAnEarlierOne(rows, station);
        Map<String, Object> again = Map.of("from", planId, "activities", List.of(station));
        assertThat(tree(http.post(rows + "/continue", again)).get("rows"))
                .extracting(JsonNode::asString)
                .containsExactly(id);
        JsonNode now = http.tree(rows).get("items");
        assertThat(now).hasSize(1);
        assertThat(now.at("/0/row/continues/activityId").asString()).isEqualTo(station);
    }

    /** A member's proposal becomes a row of the draft; another is declined with its reason. */
    private void proposalsAreTaken(String next) {
        Map<String, String> proposal = new HashMap<>();
        proposal.put("title", "Приём граждан");
        proposal.put("timeframe", "Август");
        proposal.put("responsible", "1 комиссия");
        proposal.put("year", "2026");
        proposal.put("half", "2");
        assertThat(http.form("/ru/proposals", proposal).getBody())
                .contains("Напишите, кто предлагает");
        proposal.put("who", "Нуртаев Т.Т.");
        proposal.put("commission", "1");
        ResponseEntity<String> made = http.form("/ru/proposals", proposal);
        assertThat(http.page(String.valueOf(made.getHeaders().getLocation())))
                .contains("Приём граждан");
        Map<String, Object> english = new HashMap<>(proposal);
        english.put("year", 2026);
        english.put("half", 2);
        english.put("language", "en/x");
        assertThat(http.post("/api/proposals", english))
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("\"field\":\"language\"");
        String id = http.tree("/api/proposals").at("/items/0/id").asString();
        membersProposeInTheirOwnNames(english);
        JsonNode accepted = tree(http.post("/api/proposals/" + id + "/accept", Map.of()));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.tree("/api/plans/" + next + "/rows").get("items").size() == 2);
        Map<String, String> late = Map.of("reason", "Поздно");
        assertThat(http.post("/api/proposals/" + id + "/decline", late).getBody())
                .contains("proposal-decided");
        assertThat(http.page("/en/proposals" + after(accepted)))
                .contains("Taken into the draft")
                .doesNotContain("goes beyond the period");
        aTermOfAnotherHalfStaysInSight(next, english);
    }

    private void aTermOfAnotherHalfStaysInSight(String next, Map<String, Object> proposal) {
        Map<String, Object> early = new HashMap<>(proposal);
        early.remove("language");
        early.put("timeframe", "15 марта");
        String id = tree(http.post("/api/proposals", early)).get("proposalId").asString();
        JsonNode accepted = tree(http.post("/api/proposals/" + id + "/accept", Map.of()));
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                http.page("/en/proposals" + after(accepted))
                                        .contains("The timeframe (15 March 2026) goes beyond"));
        String rows = "/api/plans/" + next + "/rows";
        for (JsonNode row : http.tree(rows).get("items")) {
            if (row.at("/row/timeframe/text").asString().equals("15 марта")) {
                http.delete(
                        rows
                                + "/"
                                + row.at("/row/id").asString()
                                + "?version="
                                + row.get("version").asString());
            }
        }
        assertThat(http.tree(rows).get("items")).hasSize(2);
    }

    private void membersProposeInTheirOwnNames(Map<String, Object> proposal) {
        OverHttp member = http.as("commission-2-member");
        Map<String, Object> asked = new HashMap<>(proposal);
        asked.put("language", "en");
        assertThat(member.post("/api/proposals", asked).getStatusCode().value()).isEqualTo(403);
        asked.put("commission", "2");
        JsonNode made = tree(member.post("/api/proposals", asked));
        assertThat(http.tree("/api/proposals" + after(made)).get("items"))
                .filteredOn(item -> item.get("id").equals(made.get("proposalId")))
                .singleElement()
                .returns("Test commission-2-member", item -> item.get("who").asString());
        assertThat(member.page("/en/proposals"))
                .contains("<option value=\"2\"")
                .doesNotContain("name=\"who\"", "<option value=\"3\"");
    }
}
