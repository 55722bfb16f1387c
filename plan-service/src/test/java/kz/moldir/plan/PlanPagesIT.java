package kz.moldir.plan;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kz.moldir.plan.office.attached.AttachedFilesTest;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secretariat's pages and the read API over HTTP, from nothing to the real plan. */
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class PlanPagesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(PlanPagesIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add("moldir.database", () -> TestServers.freshDatabase(PlanPagesIT.class));
        String topic = TestServers.freshTopic("plan-pages");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @Test
    void showTheRealPlanFromTheEmptyListToAnActivitysHistory() throws IOException {
        assertThat(page("/ru")).contains("Плана пока нет").contains("/ru/import");
        assertThat(page("/kk/import")).contains("multipart/form-data", "Жоспар файлы");
        assertThat(get("/").getHeaders().getLocation()).hasPath("/kk");

        JsonNode imported = tree(imported());
        String planId = imported.get("planId").asString();
        String after = "?after=" + imported.get("position").asLong();

        JsonNode plans = tree(get("/api/plans" + after)).get("items");
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).get("status").asString()).isEqualTo("draft");
        assertThat(page("/en/plans/" + planId))
                .contains("95 of 95 activities shown", "Draft", "/export?format=docx");
        ResponseEntity<String> csv = get("/api/plans/" + planId + "/export?format=csv&lang=ru");
        assertThat(csv.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("План на I полугодие 2026 года.csv");
        assertThat(csv.getBody()).contains("Наименование мероприятия;", "Жетысуского");
        assertThat(get("/api/plans/" + planId + "/export?format=exe").getStatusCode().value())
                .isEqualTo(422);

        writesTheDraft("/api/plans/" + planId + "/rows", planId);
        after = approvedByTheMeeting("/api/plans/" + planId, planId);
        JsonNode rows = tree(get("/api/plans/" + planId + "/activities" + after));
        assertThat(rows).as("whole, whether its activities have begun or not").hasSize(95);
        JsonNode station = rows.get(25);
        assertThat(station.get("number").asInt()).isEqualTo(26);
        assertThat(station.at("/organiser/kind").asString()).isEqualTo("council");
        assertThat(station.at("/subjects/0/kind").asString()).isEqualTo("object");

        String activity = "/api/activities/" + station.get("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(activity).getStatusCode().is2xxSuccessful());
        assertThat(get(activity).getHeaders().getETag()).isEqualTo("\"0\"");
        JsonNode agreed = tree(post(activity + "/agree-date", Map.of("date", "2026-04-30")));
        after = "?after=" + agreed.get("position").asLong();
        assertThat(tree(get(activity + after)).get("date").asString()).isEqualTo("2026-04-30");
        assertThat(tree(get(activity + "/history")))
                .extracting(entry -> entry.get("type").asString())
                .containsExactly("activity.planned", "activity.date-agreed");

        String page = page("/kk/activities/" + station.get("id").asString());
        assertThat(page)
                .contains("Күні келісілді", "2026 жылғы 30 сәуір", "№2 комиссия")
                .contains("Жаңа күні: 2026 жылғы 30 сәуір");
        assertThat(page("/ru/plans/" + planId + "?q=тургын"))
                .contains("Показано 1 из 95", "Тұрғын уй");
        DailyViews daily = new DailyViews(http(), planId);
        daily.calendarsAreHandedOutAndTakenBack();
        daily.filtersAreKeptUnderNames();
        daily.historyTellsWhatWasKnownAndWhatHadHappened(station.get("id").asString());
        daily.warnBeforeADayIsRecorded(rows);
        amended(planId, rows.get(26).get("id").asString(), rows.get(27).get("id").asString());
        goesOn(planId, station.get("id").asString());
        takesTheRosterFromThePlan();
        new FollowedSettings(http()).areFollowedByPages();
    }

    /** The approved plan changes by a decision of its own; each version stays as it was. */
    private void amended(String planId, String late, String gone) {
        String api = "/api/plans/" + planId;
        assertThat(post(api + "/amendment", Map.of()).getStatusCode().value()).isEqualTo(422);
        JsonNode begun = tree(post(api + "/amendment", Map.of("reason", "Изменение бюджета")));
        String after = "?after=" + begun.get("position").asLong();
        JsonNode rows = tree(get(api + "/rows" + after)).get("items");
        String words = rows.get(26).at("/row/title/ru").asString();
        String version = rows.get(26).get("version").asString();
        post(
                api + "/rows",
                Map.of("title", "Приём граждан", "timeframe", "Июнь", "responsible", "1 комиссия"));
        String form = "/ru/plans/" + planId + "/rows/";
        assertThat(sent(form + late, words, version, "до 20 июня").getStatusCode().value())
                .isEqualTo(302);
        assertThat(page("/ru/plans/" + planId + "/rows?row=" + late))
                .contains("Вы готовите поправки");
        String seen = rows.get(27).get("version").asString();
        String removed =
                http().delete()
                        .uri(api + "/rows/" + gone + "?version=" + seen)
                        .retrieve()
                        .body(String.class);
        after = "?after=" + JSON.readTree(removed).get("position").asLong();
        assertThat(tree(get(api + "/amendment" + after)).get("items"))
                .extracting(item -> item.at("/change/kind").asString())
                .containsExactly("POSTPONED", "EXCLUDED", "ADDED");

        var decision = new LinkedMultiValueMap<String, String>();
        decision.add("date", "2026-03-20");
        decision.add("chair", "Хасенов М.К.");
        String amendment = "/kk/plans/" + planId + "/amendment";
        assertThat(form(amendment + "/approve", decision).getBody())
                .contains("Шешімнің нөмірін жазыңыз", "<ins>до 20 июня</ins>");
        decision.add("decision", "21");
        ResponseEntity<String> approved = form(amendment + "/approve", decision);
        assertThat(approved.getStatusCode().value()).isEqualTo(302);
        assertThat(page(String.valueOf(approved.getHeaders().getLocation())))
                .contains("Нұсқа: 2", "қосылды: 1, өзгерді: 0, ауыстырылды: 1, шығарылды: 1");
        assertThat(tree(get(api + "/versions/1")).get("rows")).hasSize(95);
        assertThat(tree(get(api + "/versions/2")).get("rows"))
                .extracting(row -> row.get("number").asInt())
                .hasSize(95)
                .doesNotContain(28)
                .endsWith(95, 96);
        assertThat(tree(get(api + "/versions/diff?from=2&to=1")).get("items")).hasSize(3);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(gone).equals("cancelled"));
        assertThat(tree(get("/api/activities/" + late)).get("moves").asInt()).isEqualTo(1);
        assertThat(page("/ru/activities/" + late)).contains("Изменено поправкой к плану");
        assertThat(tree(get(api + "/activities"))).as("a promise stays to be seen").hasSize(96);
    }

    /** The next half-year's plan takes over what was not done; approved, it says so in the old. */
    private void goesOn(String planId, String station) {
        String offers = "/api/plans/" + planId + "/continuation?year=2026&half=";
        assertThat(get(offers + 1).getStatusCode().value()).isEqualTo(422);
        JsonNode proposed = tree(get(offers + 2)).get("items");
        assertThat(proposed).hasSize(95);
        assertThat(page("/kk/plans/new?year=2026&half=2&from=" + planId))
                .contains(
                        "value=\""
                                + station
                                + "\" aria-label=\"Алу, жол: 26\" checked=\"checked\"");

        var chosen = new LinkedMultiValueMap<String, String>();
        chosen.add("year", "2026");
        chosen.add("half", "2");
        chosen.add("from", planId);
        chosen.add("take", station);
        ResponseEntity<String> begun = form("/ru/plans/new", chosen);
        assertThat(begun.getStatusCode().value()).isEqualTo(302);
        String rows = String.valueOf(begun.getHeaders().getLocation());
        assertThat(page(rows)).contains("Продолжает строку 26", "Дата на согласовании");
        assertThat(form("/ru/plans/new", chosen).getBody()).contains("план уже есть");

        String next = rows.replaceAll(".*/plans/([^/]+)/rows.*", "$1");
        carryingOverIsTakenBack(next);
        proposes(next);
        assertThat(scanned(next, "scan.pdf", AttachedFilesTest.pdf()).getStatusCode().value())
                .isEqualTo(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(station).equals("carriedOver"));
        assertThat(page("/en/activities/" + station)).contains("Goes on as row 1 of the plan");
    }

    /** A row of the draft goes on with nothing, until that is undone. */
    private void carryingOverIsTakenBack(String next) {
        String rows = "/api/plans/" + next + "/rows";
        JsonNode first = tree(get(rows)).at("/items/0");
        String row = rows + "/" + first.at("/row/id").asString();
        String seen = first.get("version").asString();
        assertThat(post(row + "/detach?version=x", Map.of()).getStatusCode().value())
                .isEqualTo(409);
        JsonNode taken = tree(post(row + "/detach?version=" + seen, Map.of()));
        assertThat(page("/ru/plans/" + next + "/rows?after=" + taken.get("position").asLong()))
                .doesNotContain("Продолжает строку 26");
        JsonNode undone = tree(post(rows + "/undo", Map.of("edit", taken.get("edit").asString())));
        assertThat(page("/ru/plans/" + next + "/rows?after=" + undone.get("position").asLong()))
                .contains("Продолжает строку 26", "/detach");
    }

    /** A member's proposal becomes a row of the draft; another is declined with its reason. */
    private void proposes(String next) {
        var proposal = new LinkedMultiValueMap<String, String>();
        proposal.add("title", "Приём граждан");
        proposal.add("timeframe", "Август");
        proposal.add("responsible", "1 комиссия");
        proposal.add("year", "2026");
        proposal.add("half", "2");
        assertThat(form("/ru/proposals", proposal).getBody()).contains("Напишите, кто предлагает");
        proposal.add("who", "Нуртаев Т.Т.");
        proposal.add("commission", "1");
        ResponseEntity<String> made = form("/ru/proposals", proposal);
        assertThat(page(String.valueOf(made.getHeaders().getLocation()))).contains("Приём граждан");
        ResponseEntity<String> wrong =
                post(
                        "/api/proposals",
                        Map.of(
                                "year",
                                2026,
                                "half",
                                2,
                                "title",
                                "x",
                                "timeframe",
                                "Август",
                                "responsible",
                                "1 комиссия",
                                "who",
                                "x",
                                "language",
                                "en/x"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("\"field\":\"language\"");
        String id = tree(get("/api/proposals")).at("/items/0/id").asString();
        JsonNode accepted = tree(post("/api/proposals/" + id + "/accept", Map.of()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tree(get("/api/plans/" + next + "/rows")).get("items").size() == 2);
        assertThat(post("/api/proposals/" + id + "/decline", Map.of("reason", "Поздно")).getBody())
                .contains("proposal-decided");
        assertThat(page("/en/proposals?after=" + accepted.get("position").asLong()))
                .contains("Taken into the draft");
    }

    private String state(String activity) {
        return tree(get("/api/activities/" + activity)).get("state").asString();
    }

    /** What the plan names becomes the roster; an agency that is renamed is found by both names. */
    private void takesTheRosterFromThePlan() {
        JsonNode proposed = tree(get("/api/roster/proposals")).get("items");
        assertThat(proposed)
                .extracting(entry -> entry.get("kind").asString())
                .contains("COMMISSION", "COMMITTEE", "MEMBER", "AGENCY");
        JsonNode taken = tree(post("/api/roster/proposals", Map.of()));
        String after = "&after=" + taken.get("position").asLong();
        assertThat(tree(get("/api/roster/proposals?x" + after)).get("items")).isEmpty();
        JsonNode members = tree(get("/api/roster?kind=MEMBER&q=нуртаев" + after)).get("items");
        assertThat(members).hasSize(1);
        String member = members.get(0).get("id").asString();
        assertThat(tree(get("/api/roster/entries/" + member)).get("rows")).isNotEmpty();
        assertThat(page("/kk/roster/" + member)).contains("Жоспарларда қайда аталған");

        JsonNode agency = tree(get("/api/roster?kind=AGENCY")).get("items").get(0);
        String old = agency.at("/name/ru").asString();
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
        JsonNode changed = tree(put(entry, renamed));
        after = "?after=" + changed.get("position").asLong();
        JsonNode now = tree(get(entry + after));
        assertThat(now.at("/contacts/phone").asString()).isEqualTo("+7 727 000");
        assertThat(now.at("/entry/aliases/0").asString()).isEqualTo(old);
        assertThat(now.get("rows")).as("named in the plan by its old name").isNotEmpty();
        assertThat(put(entry, renamed).getStatusCode().value()).as("seen before").isEqualTo(409);
        assertThat(page("/ru/roster?kind=AGENCY&q=новым")).contains("также: ");
        assertThat(get("/api/roster/export?lang=ru").getHeaders().getContentDisposition())
                .hasToString("attachment; filename=\"roster.xlsx\"");
    }

    private ResponseEntity<String> put(String path, Object body) {
        return http().put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    /** Rows are added, changed by two people, moved and removed; then it is as it was. */
    private void writesTheDraft(String rows, String planId) {
        JsonNode added =
                tree(
                        post(
                                rows,
                                Map.of(
                                        "title",
                                        "Мониторинг детских площадок",
                                        "timeframe",
                                        "до 14 марта",
                                        "responsible",
                                        "2 комиссия")));
        String id = added.get("rowId").asString();
        String after = "?after=" + added.get("position").asLong();
        JsonNode row = tree(get(rows + after)).get("items").get(95);
        assertThat(row.at("/row/number").asInt()).isEqualTo(96);
        assertThat(row.at("/row/timeframe/kind").asString()).isEqualTo("UNTIL");
        assertThat(row.at("/row/responsible/commissions/0").asString()).isEqualTo("2");
        String seen = row.get("version").asString();

        String form = "/ru/plans/" + planId + "/rows/" + id;
        ResponseEntity<String> saved = sent(form, "Мониторинг площадок", seen);
        assertThat(saved.getStatusCode().value()).isEqualTo(302);
        String position =
                String.valueOf(saved.getHeaders().getLocation())
                        .replaceAll(".*after=(\\d+).*", "$1");
        assertThat(page("/en/plans/" + planId + "/rows?after=" + position + "&done=" + id))
                .contains("Saved", "autofocus");
        ResponseEntity<String> second = sent(form, "Мониторинг парков", seen);
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(second.getBody())
                .contains("value=\"Мониторинг парков\"", ">Мониторинг площадок</span>")
                .contains("Тем временем другой человек");
        assertThat(sent(form, "", seen).getStatusCode().value()).isEqualTo(422);

        JsonNode moved = tree(post(rows + "/" + id + "/move", Map.of("number", 1)));
        after = "?after=" + moved.get("position").asLong();
        JsonNode back = tree(post(rows + "/undo", Map.of("edit", moved.get("edit").asString())));
        after = "?after=" + back.get("position").asLong();
        assertThat(tree(get(rows + after)).get("items").get(95).at("/row/id").asString())
                .isEqualTo(id);
        after = bulk(planId, id, tree(get(rows + after)).get("items"));
        JsonNode first = tree(get(rows + after)).get("items").get(0);
        assertThat(first.at("/row/id").asString()).isEqualTo(id);
        assertThat(page("/kk/plans/" + planId + "/rows?row=" + id))
                .contains("data-row", "value=\"Мониторинг площадок\"", "autofocus");
        String removed =
                http().delete()
                        .uri(rows + "/" + id + "?version=" + first.get("version").asString())
                        .retrieve()
                        .body(String.class);
        after = "?after=" + JSON.readTree(removed).get("position").asLong();
        assertThat(tree(get(rows + after)).get("items")).hasSize(95);
    }

    /** Two rows go to another commission and one to the first place; the preview names a third. */
    private String bulk(String planId, String id, JsonNode rows) {
        var chosen = new LinkedMultiValueMap<String, String>();
        chosen.add("change", "COMMISSION");
        chosen.add("commission", "3");
        chosen.add("value", "3");
        chosen.add("row", id + ":" + rows.get(95).get("version").asString());
        chosen.add(
                "row",
                rows.get(0).at("/row/id").asString() + ":" + rows.get(0).get("version").asString());
        chosen.add("row", rows.get(1).at("/row/id").asString() + ":seen-otherwise");
        String bulk = "/ru/plans/" + planId + "/bulk";
        assertThat(form(bulk + "/preview", chosen).getBody())
                .contains("изменится 2 из 3", "Изменить 2 строки", "<ins>3</ins>")
                .contains("тем временем изменил другой человек");
        ResponseEntity<String> changed = form(bulk, chosen);
        assertThat(changed.getStatusCode().value()).isEqualTo(302);
        String done = String.valueOf(changed.getHeaders().getLocation());
        assertThat(page(done)).contains("/rows/undo", "3 комиссия");
        var edit = new LinkedMultiValueMap<String, String>();
        edit.add("edit", done.replaceAll(".*edit=([-\\d]+).*", "$1"));
        ResponseEntity<String> undone = form("/ru/plans/" + planId + "/rows/undo", edit);
        assertThat(page(String.valueOf(undone.getHeaders().getLocation())))
                .contains("Отменено: всё как было");
        JsonNode moved =
                tree(
                        post(
                                "/api/plans/" + planId + "/bulk",
                                Map.of(
                                        "change",
                                        "NUMBER",
                                        "value",
                                        "1",
                                        "rows",
                                        java.util.List.of(
                                                Map.of(
                                                        "row",
                                                        id,
                                                        "version",
                                                        rows.get(95).get("version").asString())))));
        return "?after=" + moved.get("position").asLong();
    }

    private ResponseEntity<String> sent(String path, String title, String version) {
        return sent(path, title, version, "до 14 марта");
    }

    private ResponseEntity<String> sent(
            String path, String title, String version, String timeframe) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("title", title);
        form.add("timeframe", timeframe);
        form.add("responsible", "2 комиссия");
        form.add("version", version);
        return form(path, form);
    }

    private ResponseEntity<String> form(String path, LinkedMultiValueMap<String, String> form) {
        return http().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    /** From the draft through remarks and the meeting to the decision with its signed scan. */
    private String approvedByTheMeeting(String plan, String planId) {
        post(plan + "/submit", Map.of("remarksUntil", "2099-01-01"));
        JsonNode made =
                tree(
                        post(
                                plan + "/remarks",
                                Map.of("commission", "2", "row", 26, "text", "Нужен срок")));
        assertThat(post(plan + "/put-to-meeting", Map.of("meetingOn", "2026-03-17")).getBody())
                .contains("plan-remarks-open");
        String after = "?after=" + made.get("position").asLong();
        JsonNode approval = tree(get(plan + "/approval" + after));
        assertThat(approval.get("stage").asString()).isEqualTo("submitted");
        String remark = approval.at("/remarks/0/remark/id").asString();
        JsonNode answered =
                tree(
                        post(
                                plan + "/remarks/" + remark + "/answer",
                                Map.of("accepted", true, "words", "Срок назначен")));
        after = "?after=" + answered.get("position").asLong();
        assertThat(page("/kk/plans/" + planId + "/approval" + after))
                .contains("Нужен срок", "Қабылданды", "Жалпы отырысқа шығару");
        post(plan + "/put-to-meeting", Map.of("meetingOn", "2026-03-17"));
        Map<String, Object> decision =
                Map.of(
                        "decision",
                        "17",
                        "date",
                        "2026-03-17",
                        "chair",
                        "Хасенов М.К.",
                        "votes",
                        Map.of("inFavour", 21, "against", 2, "abstained", 1));
        assertThat(post(plan + "/approve", decision).getBody()).contains("plan-same-person");

        byte[] pdf = AttachedFilesTest.pdf();
        assertThat(scanned(planId, "решение.exe", "MZ".getBytes(StandardCharsets.US_ASCII)))
                .returns(422, response -> response.getStatusCode().value())
                .extracting(ResponseEntity::getBody, as(InstanceOfAssertFactories.STRING))
                .contains("value=\"Хасенов М.К.\"", "Подписанный скан должен быть");
        ResponseEntity<String> approved = scanned(planId, "решение.pdf", pdf);
        assertThat(approved.getStatusCode().value()).isEqualTo(302);
        String shown = String.valueOf(approved.getHeaders().getLocation());
        after = shown.substring(shown.indexOf('?'));
        JsonNode known = tree(get(plan + after));
        assertThat(known.at("/decision/votes/inFavour").asInt()).isEqualTo(21);
        assertThat(known.at("/decision/scan/bytes").asInt()).isEqualTo(pdf.length);
        ResponseEntity<byte[]> scan =
                http().get().uri(plan + "/scan").retrieve().toEntity(byte[].class);
        assertThat(scan.getBody()).isEqualTo(pdf);
        assertThat(scan.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("решение.pdf");
        return after;
    }

    private ResponseEntity<String> scanned(String planId, String name, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("decision", "17");
        form.add("date", "2026-03-17");
        form.add("chair", "Хасенов М.К.");
        form.add("inFavour", "21");
        form.add("against", "2");
        form.add("abstained", "1");
        form.add(
                "scan",
                new ByteArrayResource(content) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                });
        return http().post()
                .uri("/ru/plans/" + planId + "/approve")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    @Test
    void sayThatThereIsNothingAtAnUnknownAddress() {
        for (String path :
                new String[] {
                    "/api/plans/x",
                    "/api/plans/x/activities",
                    "/api/activities/x",
                    "/api/activities/x/history",
                    "/ru/plans/x",
                    "/ru/activities/x"
                }) {
            assertThat(get(path).getStatusCode().value()).as(path).isEqualTo(404);
        }
        assertThat(page("/ru/plans/x")).contains("Такой страницы нет");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|Файлдың ең үлкен көлемі: 10 МБ|Жоспар файлын таңдаңыз.|Файл бос",
                "ru|Отправьте файл не больше 10 МБ|Выберите файл плана.|Файл пуст",
                "en|Send a file of at most 10 MB|Choose the plan’s file.|The file is empty"
            })
    void sayOnTheFormWhatIsWrongWithAFile(
            String language, String tooLarge, String missing, String empty) {
        ResponseEntity<String> large = form(language, "plan.txt", new byte[10 * 1024 * 1024 + 1]);
        assertThat(large.getStatusCode().value()).isEqualTo(413);
        assertThat(large.getBody()).contains(tooLarge, "type=\"file\"", "value=\"2026\"");

        ResponseEntity<String> none = form(language, "", new byte[0]);
        assertThat(none.getStatusCode().value()).isEqualTo(422);
        assertThat(none.getBody()).contains(missing, "type=\"file\"", "value=\"2031\"");

        ResponseEntity<String> nothing = form(language, "plan.txt", new byte[0]);
        assertThat(nothing.getStatusCode().value()).isEqualTo(422);
        assertThat(nothing.getBody()).contains(empty, "value=\"2031\"");
    }

    private ResponseEntity<String> form(String language, String name, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "file",
                new ByteArrayResource(content) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                });
        form.add("year", "2031");
        form.add("half", "2");
        return http().post()
                .uri("/" + language + "/import")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private String page(String path) {
        return String.valueOf(
                http().get()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .retrieve()
                        .onStatus(HttpStatusCode::isError, (request, response) -> {})
                        .body(String.class));
    }

    private ResponseEntity<String> imported() throws IOException {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "file",
                new ByteArrayResource(sample()) {
                    @Override
                    public String getFilename() {
                        return "almaty.txt";
                    }
                });
        form.add("year", 2026);
        form.add("half", 1);
        return http().post()
                .uri("/api/plans/import")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, Object body) {
        return http().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private ResponseEntity<String> get(String path) {
        return http().get()
                .uri(path)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (request, response) -> {})
                .toEntity(String.class);
    }

    private RestClient http() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("Authorization", TestIssuer.shared().bearer("secretariat"))
                .requestFactory(
                        new org.springframework.http.client.JdkClientHttpRequestFactory(
                                java.net.http.HttpClient.newBuilder()
                                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                                        .build()))
                .build();
    }

    private static JsonNode tree(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    private static byte[] sample() throws IOException {
        try (InputStream file =
                PlanPagesIT.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            return file.readAllBytes();
        }
    }
}
