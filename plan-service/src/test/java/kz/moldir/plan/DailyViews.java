package kz.moldir.plan;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the secretariat looks at every day, over HTTP, on an approved plan. */
final class DailyViews {

    private final OverHttp http;
    private final String planId;

    DailyViews(OverHttp http, String planId) {
        this.http = http;
        this.planId = planId;
    }

    /** A calendar is made, read again without change, and taken back. */
    void calendarsAreHandedOutAndTakenBack() {
        JsonNode made = tree(http.post("/api/feeds", Map.of("scope", "plan")));
        String address = URI.create(made.get("address").asString()).getPath();
        assertThat(address).matches("/feeds/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(http.get("/api/feeds").getBody())
                .contains(made.get("id").asString())
                .doesNotContain(address.substring(7, 50));

        ResponseEntity<String> calendar = http.get(address);
        assertThat(calendar.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/calendar;charset=UTF-8"));
        assertThat(calendar.getBody()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
        HttpHeaders seen = new HttpHeaders();
        seen.setIfNoneMatch(String.valueOf(calendar.getHeaders().getETag()));
        assertThat(http.get(address, seen).getStatusCode().value()).isEqualTo(304);

        assertThat(
                        http.form("/en/feeds", Map.of("scope", "commission", "commission", "2"))
                                .getBody())
                .contains("Copy the address now", "/feeds/");
        ResponseEntity<String> refused =
                http.form("/ru/feeds", Map.of("scope", "person", "person", "Никто"));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("не называет такого члена совета");

        String revoke = "/ru/feeds/" + made.get("id").asString() + "/revoke";
        assertThat(http.form(revoke, Map.of()).getStatusCode().value()).isEqualTo(302);
        assertThat(http.get(address).getStatusCode().value()).isEqualTo(404);
        assertThat(http.form(revoke, Map.of()).getStatusCode().value()).isEqualTo(404);
    }

    /** An address is its owner's, and the secretariat's to take back. */
    void calendarsOfOthersAreNotThere() {
        OverHttp owner = http.as("commission-1-member");
        JsonNode made = tree(owner.post("/api/feeds", Map.of("scope", "plan")));
        String id = made.get("id").asString();
        for (String role : List.of("commission-2-member", "chair", "press")) {
            OverHttp other = http.as(role);
            assertThat(other.get("/api/feeds").getBody()).as(role).doesNotContain(id);
            assertThat(other.page("/ru/feeds")).as(role).doesNotContain(id);
            assertThat(other.delete("/api/feeds/" + id).getStatusCode().value())
                    .as(role)
                    .isEqualTo(404);
            assertThat(other.form("/ru/feeds/" + id + "/revoke", Map.of()).getStatusCode().value())
                    .as(role)
                    .isEqualTo(404);
        }
        String address = URI.create(made.get("address").asString()).getPath();
        assertThat(http.get(address).getStatusCode().value()).isEqualTo(200);
        assertThat(owner.get("/api/feeds").getBody()).contains(id);
        assertThat(http.get("/api/feeds").getBody()).contains(id);
        assertThat(http.delete("/api/feeds/" + id).getStatusCode().value()).isEqualTo(204);
        assertThat(http.get(address).getStatusCode().value()).isEqualTo(404);
    }

    /** A named filter is its owner's alone, also for the secretariat. */
    void filtersOfOthersAreNotThere() {
        OverHttp owner = http.as("commission-1-member");
        JsonNode saved =
                tree(owner.post("/api/saved-views", Map.of("name", "Наши дни", "state", "noDate")));
        String id = saved.get("id").asString();
        for (String role : List.of("commission-2-member", "secretariat")) {
            OverHttp other = http.as(role);
            assertThat(other.get("/api/saved-views").getBody()).as(role).doesNotContain(id);
            assertThat(other.page("/ru/saved-views")).as(role).doesNotContain(id);
            assertThat(
                            List.of(
                                    other.put("/api/saved-views/" + id, Map.of("name", "Чужие")),
                                    other.delete("/api/saved-views/" + id),
                                    other.form("/ru/saved-views/" + id, Map.of("name", "Чужие")),
                                    other.form("/ru/saved-views/" + id + "/remove", Map.of())))
                    .as(role)
                    .allMatch(answer -> answer.getStatusCode().value() == 404);
        }
        assertThat(owner.get("/api/saved-views").getBody()).contains(id, "Наши дни");
        assertThat(owner.delete("/api/saved-views/" + id).getStatusCode().value()).isEqualTo(204);
    }

    /** A filter gets a name, another one, and goes. */
    void filtersAreKeptUnderNames() {
        Map<String, String> filter =
                Map.of("plan", planId, "name", "Без даты", "state", "noDate", "sort", "title");
        ResponseEntity<String> saved = http.form("/ru/saved-views", filter);
        assertThat(saved.getHeaders().getLocation())
                .hasParameter("state", "noDate")
                .hasParameter("sort", "title")
                .hasPath("/ru/plans/" + planId);
        assertThat(http.page("/ru/plans/" + planId))
                .contains("?state=noDate&amp;sort=title\">Без даты");
        assertThat(http.form("/ru/saved-views", filter).getBody())
                .contains("Вид с таким названием у вас уже есть", "value=\"Без даты\"")
                .contains("name=\"state\" value=\"noDate\"");

        String id = tree(http.get("/api/saved-views")).at("/items/0/id").asString();
        String view = "/api/saved-views/" + id;
        assertThat(tree(http.put(view, Map.of("name", "Даты"))).get("name"))
                .hasToString("\"Даты\"");
        assertThat(http.page("/kk/saved-views")).contains("value=\"Даты\"");
        ResponseEntity<String> removed = http.form("/ru/saved-views/" + id + "/remove", Map.of());
        String gone = String.valueOf(removed.getHeaders().getLocation());
        assertThat(http.page(URLDecoder.decode(gone, StandardCharsets.UTF_8)))
                .contains("id=\"removed\"", "name=\"name\" value=\"Даты\"")
                .contains("name=\"state\" value=\"noDate\"", "name=\"sort\" value=\"title\"");
        http.form(
                "/ru/saved-views",
                Map.of("plan", "", "name", "Даты", "state", "noDate", "sort", "title"));
        JsonNode again = tree(http.get("/api/saved-views")).at("/items/0");
        assertThat(again.get("query").asString()).contains("state=noDate", "sort=title");
        assertThat(http.page(URLDecoder.decode(gone, StandardCharsets.UTF_8)))
                .as("the address that offered the undo, after it")
                .doesNotContain("id=\"removed\"");
        view = "/api/saved-views/" + again.get("id").asString();
        assertThat(http.delete(view).getStatusCode().value()).isEqualTo(204);
        assertThat(tree(http.get("/api/saved-views")).get("items")).isEmpty();
    }

    /** The plan's history, and the plan on days before and after what was recorded. */
    void historyTellsWhatWasKnownAndWhatHadHappened(String activityId) {
        String plan = "/api/plans/" + planId;
        JsonNode told = tree(http.get(plan + "/history?field=date"));
        assertThat(told.get("items"))
                .extracting(line -> line.get("type").asString())
                .contains("activity.postponed")
                .allSatisfy(type -> assertThat(type).startsWith("activity."));
        assertThat(told.toString()).contains("\"number\":26");
        JsonNode first = tree(http.get(plan + "/history?size=1"));
        assertThat(first.get("next").asString()).isNotBlank();
        assertThat(http.get(plan + "/history?from=x").getStatusCode().value()).isEqualTo(422);
        assertThat(http.page("/kk/plans/" + planId + "/history")).contains("Жоспардың тарихы");
        assertThat(http.page("/en/activities/" + activityId + "/history?field=date"))
                .contains("It was postponed");
        assertThat(tree(http.get("/api/activities/" + activityId + "/history?actor=nobody")))
                .isEmpty();

        assertThat(tree(http.get("/api/activities/" + activityId + "/history")))
                .filteredOn(line -> line.get("actor").asString().equals("test-secretariat"))
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(line.get("name").asString())
                                        .as("as the page has it")
                                        .isEqualTo("Test secretariat"));

        JsonNode deadline = tree(http.get("/api/activities/" + activityId + "/deadline"));
        assertThat(deadline.get("due").asString()).isEqualTo("2026-04-30");
        assertThat(deadline.get("skipped")).isNotEmpty();

        assertThat(http.get(plan + "/known?on=2026-01-01").getStatusCode().value()).isEqualTo(404);
        JsonNode before = tree(http.get(plan + "/happened?by=2026-01-01"));
        assertThat(before.at("/rows")).hasSize(95);
        assertThat(before.at("/rows/25").hasNonNull("date")).isFalse();
        for (String ahead : List.of("/known?on=2099-01-01", "/happened?by=2099-01-01")) {
            assertThat(http.get(plan + ahead).getStatusCode().value()).as(ahead).isEqualTo(422);
        }
        JsonNode known = tree(http.get(plan + "/known?on=2026-05-12"));
        assertThat(known.get("status").asString()).isEqualTo("approved");
        assertThat(known.at("/rows/25/date").asString()).isEqualTo("2026-04-30");
        filtersThatCannotBeUsedStayOnTheirPage(activityId);
        assertThat(http.page("/ru/plans/" + planId + "/day?day=2026-01-01"))
                .contains("плана ещё не было");
        assertThat(http.page("/ru/plans/" + planId + "/day?day=2026-01-01&way=happened"))
                .contains("Что состоялось к концу дня");
    }

    /** With what was typed, what is wrong with it and what to do. */
    private void filtersThatCannotBeUsedStayOnTheirPage(String activityId) {
        for (String page :
                List.of(
                        "/plans/" + planId + "/history",
                        "/activities/" + activityId + "/history",
                        "/roster/history",
                        "/settings/history",
                        "/plans/" + planId + "/letters")) {
            assertThat(http.get("/ru" + page + "?from=2026-05-10&to=2026-05-01"))
                    .as(page)
                    .returns(422, answer -> answer.getStatusCode().value())
                    .extracting(ResponseEntity::getBody)
                    .asString()
                    .contains("Первый день позже последнего. Поменяйте", "href=\"#to\"")
                    .contains("name=\"from\" value=\"2026-05-10\"", "aria-invalid=\"true\"");
        }
        assertThat(http.get("/kk/plans/" + planId + "/day?day=2099-01-01"))
                .returns(422, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody)
                .asString()
                .contains("Бұл күн әлі келген жоқ.", "value=\"2099-01-01\"");
    }

    /** A day that something speaks against is recorded only when that was read. */
    void warnBeforeADayIsRecorded(JsonNode rows) {
        List<JsonNode> pair = ofOnePerson(rows);
        String first = "/ru/activities/" + pair.get(0).get("id").asString();
        Map<String, String> saturday = Map.of("date", "2026-05-16");
        ResponseEntity<String> warned = http.form(first + "/agree-date", saturday);
        assertThat(warned.getStatusCode().value()).isEqualTo(200);
        assertThat(warned.getBody())
                .contains("16 мая 2026 г. — выходной. Следующий рабочий день: 18 мая")
                .contains("Всё равно записать", "name=\"sure\" value=\"2026-05-16\"");
        String api = "/api/activities/" + pair.get(0).get("id").asString();
        assertThat(tree(http.get(api + "/history"))).as("nothing is recorded yet").hasSize(1);
        assertThat(http.form(first + "/occurrences", Map.of("date", "2026-05-10")).getBody())
                .contains("10 мая 2026 г. — выходной");
        Map<String, String> october = Map.of("date", "2026-10-10", "reason", "Карантин");
        assertThat(http.form(first + "/postpone", october).getBody())
                .contains("10 октября 2026 г. — выходной")
                .contains("10 октября 2026 г. — вне периода плана");
        assertThat(
                        http.form(
                                        first + "/postpone",
                                        Map.of("date", "2020-01-05", "reason", "Карантин"))
                                .getBody())
                .as("a Sunday that it cannot be moved to anyway")
                .contains("Новая дата должна быть позже нынешней")
                .doesNotContain("выходной. Следующий");
        assertThat(tree(http.get(api + "/day-warnings?date=2026-05-16")).get("items"))
                .as("programs ask before they choose")
                .hasSize(1);
        assertThat(tree(http.get(api + "/day-warnings?date=2026-05-06")).get("items"))
                .as("that a day has passed")
                .hasSize(1);

        ResponseEntity<String> agreed =
                http.form(
                        first + "/agree-date",
                        Map.of("date", "2026-05-14", "time", "15:00", "sure", "x"));
        assertThat(agreed.getStatusCode().value())
                .as("an ordinary day is recorded at once")
                .isEqualTo(302);
        http.page(Objects.requireNonNull(agreed.getHeaders().getLocation()).toString());
        String second = "/kk/activities/" + pair.get(1).get("id").asString() + "/agree-date";
        Map<String, String> hour = Map.of("date", "2026-05-14", "time", "16:00");
        assertThat(http.form(second, hour).getBody())
                .contains("Сол күні № " + pair.get(0).get("number").asInt() + " іс-шарада");
        Map<String, String> sure = new HashMap<>(hour);
        sure.put("sure", "2026-05-14T16:00");
        assertThat(http.form(second, sure).getStatusCode().value()).isEqualTo(302);
        assertThat(
                        tree(
                                http.get(
                                        "/api/activities/"
                                                + pair.get(1).get("id").asString()
                                                + "/history")))
                .hasSize(2);
        Map<String, String> past = Map.of("date", "2026-05-06");
        assertThat(http.form(second, past).getBody())
                .as("a day that has passed is asked about")
                .contains("2026 жылғы 6 мамыр – бұл күн өтіп кетті");
        String told = "/api/activities/" + pair.get(1).get("id").asString() + "/agree-date";
        assertThat(tree(http.post(told, Map.of("date", "2026-05-16"))).get("warnings"))
                .as("or are told with the answer")
                .hasSize(1);
        assertThat(tree(http.post(told, past)).has("warnings"))
                .as("an answer does not depend on the clock")
                .isFalse();
        assertThat(tree(http.post(told, hour)).get("warnings"))
                .as("as the form says it before")
                .singleElement()
                .asString()
                .contains("№ " + pair.get(0).get("number").asInt());
    }

    /** The answer to an older letter is taken back by itself, and by nobody but its writer. */
    void undoTakesBackWhatWasRecordedJustNow(String activityId) {
        String page = "/ru/activities/" + activityId;
        String api = "/api/activities/" + activityId;
        Map<String, String> letter = Map.of("channel", "LETTER", "whom", "Акимат");
        String older = record(http.form(page + "/requests", letter));
        ResponseEntity<String> asked = http.form(page + "/requests", letter);
        assertThat(asked.getBody())
                .as("the same once more is asked first")
                .contains("Такой же запрос", "name=\"again\" value=\"true\"");
        Map<String, String> again = new HashMap<>(letter);
        again.put("again", "true");
        String newer = record(http.form(page + "/requests", again));
        tree(http.post(api + "/answers", Map.of("request", newer)));
        ResponseEntity<String> answered =
                http.form(page + "/answers", Map.of("request", older, "summary", "Согласны"));
        String shown = http.page(String.valueOf(answered.getHeaders().getLocation()));
        assertThat(shown)
                .contains(
                        "action=\"" + page + "/undo\"",
                        "name=\"kind\" value=\"ANSWER\"",
                        "name=\"record\" value=\"" + older + "\"");
        Map<String, String> undo =
                Map.of("kind", "ANSWER", "record", older, "withdraw", "1", "why", "По ошибке");
        assertThat(http.as("secretariat", "chair").form(page + "/undo", undo))
                .as("somebody else, who may correct it for a reason of their own")
                .returns(409, answer -> answer.getStatusCode().value())
                .extracting(ResponseEntity::getBody, as(InstanceOfAssertFactories.STRING))
                .contains("name=\"why\"")
                .doesNotContain(">По ошибке</textarea>");
        assertThat(http.form(page + "/undo", undo).getStatusCode().value()).isEqualTo(302);
        assertThat(tree(http.get(api)).get("requests"))
                .extracting(each -> each.hasNonNull("answeredOn"))
                .containsExactly(false, true);
        assertThat(http.page(String.valueOf(answered.getHeaders().getLocation())))
                .as("it is gone by now")
                .doesNotContain("name=\"kind\" value=\"ANSWER\"");
    }

    /** The id that the address after a form names. */
    private static String record(ResponseEntity<String> sent) {
        return String.valueOf(sent.getHeaders().getLocation()).replaceAll(".*record=", "");
    }

    /** Two rows that one member is expected at, and that wait for a day. */
    private static List<JsonNode> ofOnePerson(JsonNode rows) {
        Map<String, List<JsonNode>> known = new HashMap<>();
        for (JsonNode row : rows) {
            JsonNode person = row.at("/responsible/persons/0");
            if (row.get("number").asInt() > 28
                    && !row.get("state").asString().equals("permanent")
                    && row.at("/timeframe/end").asString("").compareTo("2026-05-16") > 0) {
                List<JsonNode> some =
                        known.computeIfAbsent(person.asString(""), name -> new ArrayList<>());
                some.add(row);
                if (some.size() == 2 && !person.isMissingNode()) {
                    return some;
                }
            }
        }
        throw new AssertionError("no member is expected twice");
    }

    private static JsonNode tree(ResponseEntity<String> answer) {
        assertThat(List.of(200, 201)).contains(answer.getStatusCode().value());
        return OverHttp.tree(answer);
    }
}
