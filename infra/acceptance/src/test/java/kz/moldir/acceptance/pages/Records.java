package kz.moldir.acceptance.pages;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One record of each kind in plan-service, and the pages that show it, by line of its table. */
final class Records {

    private static final String OF = "/activities/{id}";
    private static final String FORMS =
            OF
                    + "/{action:agree-date|propose-dates|postpone|cancel|occurrences|close|cover|requests|answers|corrections|disclosure}";
    private static final String OPEN_PLAN = "/plans/{planId}";

    private final Moldir moldir;
    private final Api api;
    private final Page page;
    private final Map<String, List<String>> pages = new LinkedHashMap<>();
    private final List<String> used = new ArrayList<>();
    private final String plan;
    private final List<String> refused = new ArrayList<>();
    private String editor = "";

    /**
     * Records them.
     *
     * @param page of whoever is signed in, which carries the files
     */
    Records(Moldir moldir, Page page) {
        this.moldir = moldir;
        this.api = moldir.plan();
        this.page = page;
        this.plan = AlmatyPlan.planId(api);
        approvedPlan();
        draft();
        amendedPlan();
        activities();
        carryingOut();
        council();
        files();
    }

    /** Addresses without their language, by the path of the table without it. */
    Map<String, List<String>> pages() {
        return pages;
    }

    String plan() {
        return plan;
    }

    /** What could not be recorded, which leaves pages without their record. */
    List<String> refused() {
        return refused;
    }

    /** Where a row of the draft is edited. */
    String editor() {
        return editor;
    }

    /** What stays open would be in the way of others. */
    void close() {
        api.post("/api/plans/" + plan + "/amendment/drop", "{\"reason\":\"Отложено\"}");
    }

    private void shows(String line, String... addresses) {
        pages.computeIfAbsent(line, _ -> new ArrayList<>()).addAll(List.of(addresses));
    }

    private void approvedPlan() {
        done("/api/plans/" + plan + "/amendment", "{\"reason\":\"Бюджет города\"}");
        String of = "/plans/" + plan;
        shows("", "");
        shows("/signed-out", "/signed-out");
        shows("/plans", "/plans");
        shows(OPEN_PLAN, of, of + "?state=noDate");
        shows(OPEN_PLAN + "/amendment", of + "/amendment");
        shows(OPEN_PLAN + "/versions", of + "/versions");
        shows(OPEN_PLAN + "/versions/{version}", of + "/versions/1");
        shows(OPEN_PLAN + "/approval", of + "/approval");
        shows(OPEN_PLAN + "/day", of + "/day", of + "/day?way=happened");
        shows(OPEN_PLAN + "/history", of + "/history");
        shows(OPEN_PLAN + "/letters", of + "/letters");
        shows(OPEN_PLAN + "/outside", of + "/outside");
        shows("/calendar", "/calendar", "/calendar?month=2026-05&plan=" + plan);
        shows("/timeline", "/timeline?plan=" + plan);
        done("/api/saved-views", "{\"name\":\"Без даты, всё\",\"state\":\"noDate\"}");
        shows("/saved-views", "/saved-views");
        done("/api/feeds", "{\"scope\":\"plan\"}");
        shows("/feeds", "/feeds");
        shows("/plans/new", "/plans/new", "/plans/new?year=2032&half=1&from=" + plan);
    }

    private void draft() {
        JsonNode begun = done("/api/plans", "{\"year\":2031,\"half\":1}");
        String of = "/plans/" + begun.path("planId").asString("");
        await(begun, of + "/rows");
        JsonNode row =
                done(
                        "/api" + of + "/rows",
                        """
                        {"title":"Приём граждан","timeframe":"Март","responsible":"2 комиссия Нуртаев Т.Т."}""");
        await(row, of + "/rows");
        String id = api.get("/api" + of + "/rows").json().at("/items/0/row/id").asString("");
        done(
                "/api/proposals",
                """
                {"year":2031,"half":1,"title":"Приём граждан","timeframe":"Март",
                 "responsible":"1 комиссия","who":"Нуртаев Т.Т.","commission":"1"}""");
        done("/api" + of + "/submit", "{\"remarksUntil\":\"2026-04-20\"}");
        done("/api" + of + "/remarks", "{\"commission\":\"2\",\"text\":\"Перенести на май\"}");
        editor = of + "/rows?row=" + id;
        shows(OPEN_PLAN + "/rows", of + "/rows", editor);
        shows(
                OPEN_PLAN + "/rows/continue",
                of + "/rows/continue",
                of + "/rows/continue?from=" + plan);
        String attach = of + "/rows/" + id + "/attach";
        shows(
                OPEN_PLAN + "/rows/{rowId}/attach",
                attach,
                attach + "?from=" + plan,
                of + "/rows?row=new&follows=" + id);
        shows(OPEN_PLAN + "/coverage", of + "/coverage");
        String untouched =
                done("/api/plans", "{\"year\":2032,\"half\":2}").path("planId").asString("");
        shows(OPEN_PLAN + "/discard", "/plans/" + untouched + "/discard");
        shows(OPEN_PLAN + "/approval", of + "/approval");
        shows("/proposals", "/proposals");
    }

    /** One of two versions, which differ. */
    private void amendedPlan() {
        JsonNode begun = done("/api/plans", "{\"year\":2027,\"half\":2}");
        String of = "/plans/" + begun.path("planId").asString("");
        await(begun, of + "/rows");
        done(
                "/api" + of + "/rows",
                "{\"title\":\"Приём граждан\",\"timeframe\":\"Август\",\"responsible\":\"2 комиссия\"}");
        String decision = "{\"decision\":\"8\",\"date\":\"2026-04-13\",\"chair\":\"Хасенов М.К.\"}";
        decided("/api" + of + "/submit", "{\"remarksUntil\":\"2026-04-20\"}");
        decided(
                "/api" + of + "/put-to-meeting",
                "{\"meetingOn\":\"2026-04-13\",\"sure\":[\"plan-commissions-still-asked:2026-04-13\"]}");
        decided("/api" + of + "/approve", decision);
        JsonNode amending = done("/api" + of + "/amendment", "{\"reason\":\"Бюджет города\"}");
        await(amending, of + "/rows");
        JsonNode row = api.get("/api" + of + "/rows").json().at("/items/0");
        done(
                "/api" + of + "/bulk",
                """
                {"change":"TIMEFRAME","value":"Сентябрь","rows":[{"row":"%s","version":"%s"}]}"""
                        .formatted(
                                row.at("/row/id").asString(""), row.path("version").asString("")));
        decided("/api" + of + "/amendment/approve", decision);
        shows(OPEN_PLAN + "/versions/diff", of + "/versions/diff?from=1&to=2");
    }

    private void activities() {
        String open = row(each -> state(each).equals("noDate"));
        String ahead = row(each -> state(each).equals("planned"));
        done(
                "/api/activities/" + open + "/propose-dates",
                """
                {"whom":"Акимат","days":[{"date":"2026-05-14","time":"15:00"},{"date":"2026-05-15"}]}""");
        done(
                "/api/activities/" + ahead + "/requests",
                "{\"whom\":\"Акимат\",\"channel\":\"letter\",\"date\":\"2026-04-10\"}");
        shows(OF, "/activities/" + open, "/activities/" + ahead);
        for (String form : List.of("agree-date", "propose-dates")) {
            shows(FORMS, "/activities/" + open + "/" + form);
        }
        for (String form :
                List.of("postpone", "cancel", "requests", "answers", "disclosure", "occurrences")) {
            shows(FORMS, "/activities/" + ahead + "/" + form);
        }
        shows(OF + "/history", "/activities/" + ahead + "/history");
    }

    private void carryingOut() {
        String held = row(each -> state(each).equals("planned"));
        String of = "/api/activities/" + held;
        done(of + "/occurrences", "{\"date\":\"2026-04-13\",\"place\":\"Акимат\"}");
        shows(FORMS, "/activities/" + held + "/close");
        done(
                of + "/words",
                "{\"kind\":\"question\",\"from\":\"Нуртаев Т.Т.\",\"text\":\"Когда?\"}");
        done(
                of + "/decisions",
                """
                {"text":"Открыть сквер","date":"2026-04-13","agency":"Акимат",
                 "until":"2026-05-13","votes":{"inFavour":1,"against":0,"abstained":0}}""");
        done(of + "/minutes", "{\"number\":\"7\",\"chair\":\"Хасенов М.К.\"}");
        done(of + "/attendance", "{\"present\":[\"Нуртаев Т.Т.\"],\"guests\":[\"Жители\"]}");
        done(of + "/schedule", "{\"slots\":[{\"date\":\"2026-04-22\",\"object\":\"Школа № 1\"}]}");
        done(of + "/letters", "{\"number\":\"12\",\"to\":\"Акимат\"}");
        JsonNode document =
                uploaded(
                                of + "/documents",
                                FormData.create()
                                        .set("kind", "letter")
                                        .set("title", "Письмо")
                                        .set(
                                                "file",
                                                new FilePayload(
                                                        "letter.pdf",
                                                        "application/pdf",
                                                        exported("pdf"))))
                        .path("document");
        String carrying = "/activities/" + held + "/carrying-out";
        shows(OF + "/carrying-out", carrying);
        String forms = OF + "/carrying-out/{action:[a-z-]+}";
        shows(forms, carrying + "/publish-document?document=" + document.path("id").asString(""));
        shows(OF, "/activities/" + held);
        String covered = row(each -> state(each).equals("planned"));
        String path = "/api/activities/" + covered;
        done(path + "/occurrences", "{\"date\":\"2026-04-13\"}");
        done(path + "/close", "{\"result\":\"Дано две рекомендации\"}");
        shows(FORMS, "/activities/" + covered + "/cover");
        done(
                path + "/cover",
                "{\"url\":\"https://example.kz/1\",\"title\":\"Встреча\",\"date\":\"2026-04-13\"}");
        String record = api.get(path).json().at("/occurrences/0/id").asString("");
        shows(FORMS, "/activities/" + covered + "/corrections?kind=OCCURRENCE&record=" + record);
        shows(OF + "/history", "/activities/" + covered + "/history");
    }

    private void council() {
        JsonNode outside =
                done(
                        "/api/plans/" + plan + "/outside",
                        """
                        {"title":"Обход дворов","timeframe":"17 апреля","responsible":"3 комиссия"}""");
        shows(OF + "/outside", "/activities/" + outside.path("id").asString("") + "/outside");
        String appeals = AlmatyPlan.idOf(moldir.reporting(), 39);
        done(
                "/api/activities/" + appeals + "/register",
                """
                {"register":"APPEAL","title":"О сквере","received":"2026-04-10"}""");
        shows(OF + "/register", "/activities/" + appeals + "/register");
        shows("/registers", "/registers");
        shows("/settings", "/settings");
        shows("/settings/history", "/settings/history");
        String member =
                AlmatyPlan.items(api.get("/api/roster?kind=MEMBER").json())
                        .getFirst()
                        .get("id")
                        .asString();
        shows("/roster", "/roster");
        shows("/roster/{id}", "/roster/" + member);
        shows("/roster/{id}/edit", "/roster/" + member + "/edit");
        shows("/roster/new", "/roster/new");
        shows("/roster/proposals", "/roster/proposals");
        shows("/roster/history", "/roster/history");
        shows("/roster/import", "/roster/import");
    }

    private void files() {
        FilePayload file =
                new FilePayload(
                        "plan.txt",
                        "text/plain",
                        AlmatyPlan.text()
                                .replace("4 марта", "когда растает снег")
                                .getBytes(StandardCharsets.UTF_8));
        page.navigate(api.address("/ru/import"));
        page.fill("#year", "2033");
        page.selectOption("#half", "1");
        String review = sent("/import", file);
        page.locator("#totals").waitFor();
        shows("/import", "/import");
        shows("/imports", "/imports");
        shows("/imports/{id}", review);
        byte[] sheet = page.request().get(api.address("/api/roster/export"), signed()).body();
        page.navigate(api.address("/ru/roster/import"));
        String taking =
                sent(
                        "/roster/import",
                        new FilePayload(
                                "roster.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                sheet));
        shows("/roster/imports/{id}", taking);
    }

    /** Sends the form of this page, since what is reviewed is its sender's; and where it leads. */
    private String sent(String action, FilePayload file) {
        Locator form =
                page.locator("form:is([action$='%1$s'], [action*='%1$s?'])".formatted(action))
                        .first();
        form.locator("input[type=file]").setInputFiles(file);
        form.locator("button").first().click();
        page.waitForURL(address -> address.contains("/imports/"));
        return page.url().replaceAll("^https?://[^/]+/ru|[?#].*$", "");
    }

    /** A row of the approved plan that nobody has touched, in such a state. */
    private String row(Predicate<JsonNode> such) {
        String found =
                api.get("/api/plans/" + plan + "/activities")
                        .json()
                        .valueStream()
                        .filter(each -> !used.contains(each.get("id").asString()))
                        .filter(each -> each.get("occurrences").isEmpty())
                        .filter(such)
                        .map(each -> each.get("id").asString())
                        .findFirst()
                        .orElseThrow();
        used.add(found);
        return found;
    }

    private static String state(JsonNode row) {
        return row.get("state").asString();
    }

    /** What was refused is told after all pages were looked at. */
    private JsonNode done(String path, String json) {
        Answer answer = api.post(path, json);
        if (answer.status() > 201) {
            refused.add(path + " " + answer.body());
        }
        return answer.json();
    }

    private void decided(String path, String json) {
        Api who = path.endsWith("/approve") ? api.as("chair") : api;
        Answer answer = who.post(path, json);
        if (answer.status() != 200) {
            refused.add(path + " " + answer.body());
        }
    }

    private void await(JsonNode done, String path) {
        api.get("/api" + path + "?after=" + done.path("position").asString(""));
    }

    private byte[] exported(String format) {
        return page.request()
                .get(
                        api.address("/api/plans/%s/export?format=%s".formatted(plan, format)),
                        signed())
                .body();
    }

    private RequestOptions signed() {
        return RequestOptions.create()
                .setHeader("Authorization", moldir.tokens().apply("secretariat"));
    }

    private JsonNode uploaded(String path, FormData form) {
        APIRequestContext http = page.request();
        APIResponse answer = http.post(api.address(path), signed().setMultipart(form));
        if (answer.status() > 202) {
            refused.add(path + " " + answer.text());
        }
        return new JsonMapper().readTree(answer.text());
    }
}
