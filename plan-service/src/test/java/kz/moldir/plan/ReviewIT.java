package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A file is uploaded, looked through, corrected and committed once; a newer one changes little. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class ReviewIT {

    private static final String HEADER = "№;Мероприятие;Срок;Ответственные\n";

    @LocalServerPort private int port;

    private OverHttp http;

    @Autowired private MongoDatabase database;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(ReviewIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(ReviewIT.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("plan-review");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @BeforeEach
    void connect() {
        http = new OverHttp(port);
    }

    @Test
    void onPagesWithoutScripts() {
        database.getCollection("import-reviews")
                .insertMany(
                        IntStream.range(0, 201)
                                .mapToObj(
                                        each ->
                                                new Document("_id", "other-" + each)
                                                        .append("by", "somebody else")
                                                        .append("state", "READY"))
                                .toList());
        String review =
                uploaded(
                        "/ru/import",
                        "план.csv",
                        HEADER
                                + "1;Мониторинг школ;Май;2 комиссия\n"
                                + "2;Отчет управления;когда-нибудь;1 комиссия\n"
                                + "3;Встреча с жителями;Июнь;3 комиссия\n",
                        2027);
        for (String language : List.of("kk", "ru", "en")) {
            String page = http.page(review.replace("/ru/", "/" + language + "/"));
            assertThat(page).contains("Отчет управления", "когда-нибудь", "/rows/2");
            assertThat(page.indexOf("id=\"r2\""))
                    .as("questions first")
                    .isLessThan(page.indexOf("id=\"r1\""));
            assertThat(http.page("/" + language + "/imports")).contains("план.csv");
        }
        assertThat(http.page(review)).contains("name=\"base\" value=\"-1\"");
        assertThat(http.page(review + "?row=2")).contains("<textarea", "name=\"timeframe\"");
        assertThat(
                        new SeenReviewOverHttp(http, review)
                                .decide(
                                        "2",
                                        "decision=correct&title=&timeframe=Апрель&responsible=x&kind=HEARING")
                                .getStatusCode()
                                .value())
                .isEqualTo(422);

        SeenReviewOverHttp seen = new SeenReviewOverHttp(http, review);
        seen.decide(
                "2",
                "decision=correct&title=Отчет управления&timeframe=Апрель&responsible=1 комиссия"
                        + "&kind=HEARING&kind=PUBLIC_MONITORING");
        seen.decide("3", "decision=skip");
        ResponseEntity<String> committed = post(review + "/commit", "");
        var location = Objects.requireNonNull(committed.getHeaders().getLocation());
        String plan = "/api" + location.getPath().substring(3);
        ResponseEntity<String> again = post(review + "/commit", "");
        assertThat(again.getHeaders().getLocation())
                .as("committed once")
                .isEqualTo(committed.getHeaders().getLocation());
        assertThat(http.page("/ru/imports")).doesNotContain("план.csv");

        JsonNode rows = http.tree(plan + "/activities?" + location.getQuery());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).at("/timeframe/kind").asString()).isEqualTo("MONTH");
        assertThat(rows.get(1).get("kinds")).hasSize(2);
        assertThat(http.tree(plan).get("questions").asInt()).isZero();

        String newer =
                uploaded(
                        "/ru/import",
                        "новый.csv",
                        HEADER
                                + "1;Выезд на стройку;Март;2 комиссия\n"
                                + "2;Мониторинг школ города;Май;2 комиссия\n"
                                + "3;Отчет управления;Апрель;1 комиссия\n",
                        2027);
        assertThat(http.page(newer))
                .contains("<ins>города</ins>", "Новых: 1", "Изменено: 1", "Без изменений: 1");
        assertThat(post(newer + "/decide", "many=ACCEPT&base=-1").getStatusCode().value())
                .as("the page was of a file without a draft beside it")
                .isEqualTo(409);
        post(newer + "/decide", "many=ACCEPT");
        assertThat(http.page(newer)).contains("принято").doesNotContain("value=\"ACCEPT\"");
        String stale = "base=77";
        assertThat(post(newer + "/commit", stale).getStatusCode().value()).isEqualTo(409);
        String base = base(newer);
        location =
                Objects.requireNonNull(
                        post(newer + "/commit", "base=" + base).getHeaders().getLocation());
        assertThat(post(newer + "/commit", "base=" + base).getHeaders().getLocation())
                .as("sent again, it offers to take the same back")
                .isEqualTo(location);
        assertThat(
                        OverHttp.tree(http.post("/api" + newer.substring(3) + "/commit", Map.of()))
                                .get("edit")
                                .asString())
                .isEqualTo(location.getQuery().replaceAll(".*edit=([0-9-]+).*", "$1"));
        assertThat(http.page("/ru" + plan.substring(4) + "?" + location.getQuery()))
                .contains("Из файла применено. Новых строк: 1, изменено: 1, убрано: 0.");
        JsonNode changed = http.tree(plan + "/activities?" + location.getQuery());
        assertThat(changed).hasSize(3);
        assertThat(changed.get(2).get("kinds")).as("what was corrected by hand stays").hasSize(2);
        assertThat(changed.get(2).get("id")).isEqualTo(rows.get(1).get("id"));
        isTakenBack(plan, location.getQuery());
        coverageAloneIsApplied(plan, location.getQuery());
    }

    /** But for the row that was written since, and applied again for what follows. */
    private void isTakenBack(String plan, String query) {
        String page = "/ru" + plan.substring(4);
        String edit = query.replaceAll(".*edit=([0-9-]+).*", "$1");
        assertThat(http.page(page + "?" + query))
                .contains("Отменить то, что изменил этот файл", "value=\"" + edit + "\"");
        assertThat(http.page(page + "?" + query.replaceAll("until=\\d+", "until=1")))
                .doesNotContain("Отменить то, что изменил этот файл");
        JsonNode row = http.tree(plan + "/rows?" + query).at("/items/0");
        assertThat(
                        http.row(
                                        page + "/rows/" + row.at("/row/id").asString(),
                                        "Выезд на стройку школы",
                                        row.get("version").asString(),
                                        "Март")
                                .getStatusCode()
                                .value())
                .isEqualTo(302);
        ResponseEntity<String> undone = http.form(page + "/rows/undo-file", Map.of("edit", edit));
        String to = String.valueOf(undone.getHeaders().getLocation());
        assertThat(http.page(to)).contains("Эти строки остались как есть: 1<");
        JsonNode rows = http.tree(plan + "/rows" + to.replaceAll(".*(?=[?])", "")).get("items");
        assertThat(rows)
                .extracting(each -> each.at("/row/title/ru").asString())
                .containsExactly("Выезд на стройку школы", "Мониторинг школ", "Отчет управления");
        assertThat(http.form(page + "/rows/undo-file", Map.of("edit", edit)).getBody())
                .contains("От этого файла отменять нечего");

        JsonNode change = http.tree(plan + "/rows").at("/items/1");
        http.row(
                page + "/rows/" + change.at("/row/id").asString(),
                "Мониторинг школ города",
                change.get("version").asString(),
                "Май");
        JsonNode first = http.tree(plan + "/rows").at("/items/0");
        http.row(
                page + "/rows/" + first.at("/row/id").asString(),
                "Выезд на стройку",
                first.get("version").asString(),
                "Март");
    }

    /** The rows say what they said; only the words below the table are others. */
    private void coverageAloneIsApplied(String plan, String query) {
        JsonNode was = http.tree(plan + "/coverage?" + query);
        http.put(
                plan + "/coverage",
                Map.of(
                        "text",
                        Map.of("ru", "Итоги вывешиваются у акимата.", "kk", "Әкімдікте ілінеді."),
                        "version",
                        was.get("version").asString()));
        String file =
                "№\tМероприятие\tСрок\tОтветственные\n"
                        + "1\tВыезд на стройку\tМарт\t2 комиссия\n"
                        + "2\tМониторинг школ города\tМай\t2 комиссия\n"
                        + "3\tОтчет управления\tАпрель\t1 комиссия\n"
                        + "Информационное обеспечение\n"
                        + "Итоги печатаются в газете района.\n";
        String review = uploaded("/ru/import", "слова.txt", file, 2027);
        assertThat(http.page(review))
                .contains("<ins>печатаются", "<del>вывешиваются", "id=\"commit\"")
                .doesNotContain("Применять нечего");
        String done =
                String.valueOf(
                        post(review + "/commit", "base=" + base(review))
                                .getHeaders()
                                .getLocation());
        assertThat(http.tree(plan + "/coverage?" + done.replaceAll(".*[?]", "")).at("/text/ru"))
                .hasToString("\"Итоги печатаются в газете района.\"");
    }

    /**
     * A file in which every row is wrong says so of the first ones, and how many more there are.
     */
    @Test
    void ofAFileWithFiveThousandFaults() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 1; row <= 5000; row++) {
            rows.append(row).append(";;Май;2 комиссия\n");
        }
        ResponseEntity<String> answer = upload("/ru/import", "план.csv", rows.toString(), 2028);
        URI slow = answer.getHeaders().getLocation();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(
                                                slow == null
                                                        ? answer.getBody()
                                                        : http.page(slow.getPath()))
                                        .contains("Мероприятие 200 не имеет наименования")
                                        .contains("Ещё ошибок: 4800"));
    }

    @Test
    void byAProgramOfTheRealPlan() {
        byte[] docx = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN).docx();
        JsonNode review = OverHttp.tree(http.plan("/api/imports", "plan.docx", docx, 2026, 1));
        String address = "/api/imports/" + review.get("id").asString();
        whenRead(address);
        assertThat(http.tree(address).get("rows")).hasSize(95);
        ResponseEntity<String> skipped =
                http.put(address + "/rows/4", Map.of("decision", "skipped"));
        assertThat(skipped.getStatusCode().value()).isEqualTo(204);
        JsonNode done = OverHttp.tree(http.post(address + "/commit", Map.of()));
        assertThat(
                        http.tree(
                                "/api/plans/"
                                        + done.get("planId").asString()
                                        + "/activities?after="
                                        + done.get("position").asLong()))
                .hasSize(94);
    }

    /** What is accepted of a newer file becomes an amendment, and more of it is added to that. */
    @Test
    void overAnApprovedPlan() {
        String plan = "/api/plans/" + approved();
        JsonNode rows = http.tree(plan + "/activities");
        String cancelled = rows.get(0).get("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                http.get("/api/activities/" + cancelled).getStatusCode().value()
                                        == 200);
        http.post(
                "/api/activities/" + cancelled + "/cancel",
                Map.of("reason", "Объект сдан", "decision", "5", "date", "2026-03-18"));
        String newer =
                HEADER
                        + "1;Мониторинг школ города;Май;2 комиссия\n"
                        + "2;Отчет управления;Июнь;1 комиссия\n"
                        + "3;Приём граждан;Апрель;1 комиссия\n";
        String review = uploaded("/ru/import", "поправки.csv", newer, 2025);
        String api = "/api" + review.substring(3);
        JsonNode read = http.tree(api);
        assertThat(read.at("/amends/version").asInt()).isEqualTo(1);
        assertThat(read.at("/amends/changes").asInt()).isZero();
        String page = http.page(review);
        assertThat(page)
                .contains(
                        "Отменено, дата: 18 марта 2026",
                        "name=\"reason\"",
                        "Пока ничего не принято")
                .contains("Исключить")
                .as("what is needed stands before the button")
                .containsSubsequence("name=\"reason\"", "id=\"commit\"");
        SeenReviewOverHttp seen = new SeenReviewOverHttp(http, review);
        seen.isNotDecidedUnseen("2", rows.get(1).get("id").asString());
        post(review + "/decide", "many=ACCEPT&base=" + base(review));
        seen.decide("gone:" + rows.get(2).get("id").asString(), "decision=accept");
        assertThat(http.page(review)).contains("Принято изменений: 3");
        ResponseEntity<String> unsaid = post(review + "/commit", "base=" + base(review));
        assertThat(unsaid.getStatusCode().value()).isEqualTo(422);
        assertThat(unsaid.getBody()).contains("Укажите основание поправок", "id=\"reason-fault\"");
        String began =
                post(review + "/commit", "reason=Бюджет&base=" + base(review))
                        .getHeaders()
                        .getLocation()
                        .toString();
        assertThat(began).contains("/amendment?after=");
        assertThat(http.page(began)).contains("Бюджет", "<ins>Июнь</ins>");
        assertThat(
                        http.tree(plan + "/amendment" + began.substring(began.indexOf('?')))
                                .get("items"))
                .extracting(item -> item.at("/change/kind").asString())
                .containsExactly("POSTPONED", "EXCLUDED", "ADDED");
        assertThat(http.tree(plan + "/versions/1").get("rows")).hasSize(3);

        String edit = began.replaceAll(".*edit=([0-9-]+).*", "$1");
        assertThat(http.page(began)).contains("Отменить то, что изменил этот файл");
        JsonNode back = OverHttp.tree(http.post(plan + "/rows/undo-file", Map.of("edit", edit)));
        assertThat(back.get("left")).isEmpty();
        assertThat(back.get("stayed")).isEmpty();
        assertThat(http.tree(plan + "/amendment" + OverHttp.after(back)).get("items")).isEmpty();
        assertThat(
                        http.post(plan + "/rows/undo-file", Map.of("edit", "1-999999999"))
                                .getStatusCode()
                                .value())
                .isEqualTo(409);
        String second = uploaded("/ru/import", "снова.csv", newer, 2025);
        String of = "/api" + second.substring(3);
        http.post(
                of + "/decide",
                Map.of("many", "ACCEPT", "base", http.tree(of).get("base").asLong()));
        http.put(
                of + "/rows/gone:" + rows.get(2).get("id").asString(),
                Map.of("decision", "accepted"));
        JsonNode made =
                OverHttp.tree(
                        http.post(
                                of + "/commit",
                                Map.of("base", http.tree(of).get("base").asLong())));
        assertThat(made.get("edit").asString()).matches("\\d+-\\d+");
        assertThat(http.tree(plan + "/amendment" + OverHttp.after(made)).get("items")).hasSize(3);

        String more = uploaded("/ru/import", "ещё.csv", newer, 2025);
        assertThat(http.page(more))
                .contains("Поправки уже готовятся", "Бюджет")
                .doesNotContain("name=\"reason\"");
        String again = "/api" + more.substring(3);
        http.put(again + "/rows/1", Map.of("decision", "accepted"));
        long base = http.tree(again).get("base").asLong();
        JsonNode done = OverHttp.tree(http.post(again + "/commit", Map.of("base", base)));
        assertThat(http.tree(plan + "/amendment" + OverHttp.after(done)).get("items")).hasSize(4);
        Map<String, String> decision =
                Map.of("decision", "21", "date", "2026-03-20", "chair", "Хасенов М.К.");
        assertThat(http.post(plan + "/amendment/approve", decision).getBody())
                .contains("plan-same-person");
        assertThat(
                        http.as("chair")
                                .post(plan + "/amendment/approve", decision)
                                .getStatusCode()
                                .value())
                .isEqualTo(200);
    }

    private String approved() {
        String text =
                "УТВЕРЖДЕНО решением Общественного совета от «17» марта 2026 года\n"
                        + "№\tМероприятие\tСрок\tОтветственные\n"
                        + "1\tМониторинг школ\tМай\t2 комиссия\n"
                        + "2\tОтчет управления\tМай\t1 комиссия\n"
                        + "3\tВстреча с жителями\tИюнь\t3 комиссия\n";
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        JsonNode draft = OverHttp.tree(http.plan("/api/plans/import", "план.txt", file, 2025, 1));
        String planId = draft.get("planId").asString();
        JsonNode done =
                OverHttp.tree(
                        http.as("chair")
                                .post(
                                        "/api/plans/" + planId + "/approve",
                                        Map.of("date", "2026-03-17", "chair", "Хасенов М.К.")));
        assertThat(http.tree("/api/plans/" + planId + "/activities" + OverHttp.after(done)))
                .hasSize(3);
        return planId;
    }

    /** The file names its period, and everything that shows the plan does. */
    @Test
    void ofAWholeYear() {
        String text =
                "План работы Общественного совета на 2031 год\n"
                        + "№\tМероприятие\tСрок\tОтветственные\n"
                        + "1\tМониторинг школ\tОктябрь\t2 комиссия\n"
                        + "2\tПриём граждан\tРегулярно\t1 комиссия\n";
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        JsonNode half = OverHttp.tree(http.plan("/api/imports", "план.txt", file, 2031, 2));
        whenRead("/api/imports/" + half.get("id").asString());
        assertThat(http.page("/ru/imports/" + half.get("id").asString()))
                .contains("В заголовке указано полугодие 1–2, а выбрано 2");
        http.delete("/api/imports/" + half.get("id").asString());

        JsonNode draft = OverHttp.tree(http.plan("/api/plans/import", "план.txt", file, 2031, 0));
        assertThat(draft.get("problems")).isEmpty();
        String plan = draft.get("planId").asString();
        String after = OverHttp.after(draft);
        JsonNode rows = http.tree("/api/plans/" + plan + "/activities" + after);
        assertThat(rows.get(1).at("/timeframe/end").asString()).isEqualTo("2031-12-31");
        assertThat(http.page("/ru/plans/" + plan)).contains("План на 2031 год");
        assertThat(http.page("/kk/plans/" + plan)).contains("2031 жылдың жоспары");
        assertThat(http.page("/en/plans/" + plan)).contains("Plan for 2031");
        assertThat(http.page("/ru/timeline?plan=" + plan))
                .contains("декабрь", "halfyear of53 year");
        assertThat(http.page("/ru/calendar?plan=" + plan + "&month=2031-10")).contains("2031");
        assertThat(http.get("/api/plans/" + plan + "/export?format=csv&lang=ru").getBody())
                .contains("Мониторинг школ");
        assertThat(http.post("/api/plans", Map.of("year", 2032)).getStatusCode().is4xxClientError())
                .as("a period that is left out is not the whole year")
                .isTrue();
        assertThat(http.post("/api/plans", Map.of("year", 2032, "half", 3)).getStatusCode().value())
                .isEqualTo(422);
        JsonNode next = OverHttp.tree(http.post("/api/plans", Map.of("year", 2032, "half", 0)));
        String begun = "/api/plans/" + next.get("planId").asString() + OverHttp.after(next);
        assertThat(http.tree(begun).get("half").asInt(-1)).isZero();
    }

    private String base(String review) {
        String page = http.page(review);
        String field = "name=\"base\" value=\"";
        int at = page.indexOf(field) + field.length();
        return page.substring(at, page.indexOf('"', at));
    }

    private String uploaded(String path, String name, String text, int year) {
        ResponseEntity<String> answer = upload(path, name, text, year);
        String review =
                Objects.requireNonNull(answer.getHeaders().getLocation(), answer::getBody)
                        .getPath();
        whenRead("/api" + review.substring(3));
        return review;
    }

    private ResponseEntity<String> upload(String path, String name, String text, int year) {
        return http.plan(path, name, text.getBytes(StandardCharsets.UTF_8), year, 1);
    }

    /** A file is read while its review can already be asked for. */
    private void whenRead(String review) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.tree(review).at("/review/state").asString().equals("ready"));
    }

    private ResponseEntity<String> post(String path, String form) {
        return http.client()
                .post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(
                        MediaType.parseMediaType("application/x-www-form-urlencoded;charset=UTF-8"))
                .body(form.getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .toEntity(String.class);
    }
}
