package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.office.attached.Attachments;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.WholeTopic;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The carrying out of an activity over HTTP: on the pages and through the API. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class CarryingOutIT {

    private static final int HEARING = 10;

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;

    @Value("${spring.cloud.stream.bindings.published-out-0.destination}")
    private String topic;

    private OverHttp http;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(CarryingOutIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(CarryingOutIT.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("carrying-out");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
    }

    @BeforeEach
    void connect() {
        http = new OverHttp(port);
    }

    @Test
    void aHearingFromItsPapersToItsDecisions() throws IOException {
        String id = activity(HEARING);
        documents(id);
        hearing(id);
        minutesOfAnotherRow(id);
        othersLearnWhetherItHasMinutes(id);
    }

    private void othersLearnWhetherItHasMinutes(String id) {
        String api = "/api/activities/" + id;
        http.post(api + "/occurrences", Map.of("date", "2026-04-10"));
        http.post(api + "/minutes", Map.of("number", "7", "chair", "Хасенов М.К."));
        String occurrence = http.tree(api).at("/occurrences/0/id").asString("");
        http.post(api + "/withdraw", Map.of("entry", "minutes", "id", occurrence, "reason", "Нет"));

        List<JsonNode> told =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> published(id, "minutes-withdrawn"), all -> !all.isEmpty());
        assertThat(told).singleElement().satisfies(each -> isOf(each, occurrence));
        assertThat(published(id, "minutes-recorded"))
                .singleElement()
                .satisfies(each -> isOf(each, occurrence));
        assertThat(published(id, "occurrence-recorded"))
                .singleElement()
                .satisfies(
                        each -> {
                            isOf(each, occurrence);
                            assertThat(each.get("minutesDue").asBoolean()).isTrue();
                        });
    }

    private static void isOf(JsonNode told, String occurrence) {
        assertThat(told.get("occurrenceId").asString()).isEqualTo(occurrence);
        assertThat(told.toString()).doesNotContain("Хасенов");
    }

    private List<JsonNode> published(String id, String name) {
        return WholeTopic.read(TestServers.kafkaBrokers(), topic).stream()
                .filter(each -> each.key().equals(id))
                .filter(
                        each ->
                                new String(
                                                each.headers().lastHeader("ce_type").value(),
                                                StandardCharsets.UTF_8)
                                        .equals("kz.moldir.plan." + name + ".v1"))
                .map(each -> JSON.readTree(each.value()))
                .toList();
    }

    private void minutesOfAnotherRow(String id) throws IOException {
        String api = "/api/activities/" + id;
        String pages = "/ru/activities/" + id + "/carrying-out";
        Map<String, String> minutes = Map.of("number", "77", "chair", "Хасенов М.К.");
        assertThat(location(http.form(pages + "/write-minutes", minutes))).contains("made=coming");
        assertThat(location(http.form(pages + "/write-minutes", minutes)))
                .as("nothing to take back after an idle save")
                .contains("done=write-minutes")
                .doesNotContain("made=");
        Matcher link =
                Pattern.compile("withdraw-entry\\?entry=minutes&amp;record=([^&#\"]+)")
                        .matcher(http.page(pages));
        assertThat(link.find()).isTrue();
        String after =
                after(
                        http.form(
                                pages + "/withdraw-entry",
                                Map.of(
                                        "entry",
                                        "minutes",
                                        "record",
                                        link.group(1),
                                        "reason",
                                        "Протокол другой строки")));
        assertThat(http.tree(api + "/carrying-out" + after).path("minutes").isEmpty()).isTrue();
        assertThat(http.page(pages)).doesNotContain("entry=minutes");
        ResponseEntity<String> again =
                http.post(
                        api + "/withdraw",
                        Map.of("entry", "minutes", "id", link.group(1), "reason", "Ещё раз"));
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(http.page("/ru/activities/" + id + "/history"))
                .contains("протокол", "Протокол другой строки");
    }

    private static String location(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getLocation());
    }

    private void hearing(String id) throws IOException {
        String api = "/api/activities/" + id;
        String pages = "/ru/activities/" + id + "/carrying-out";
        assertThat(
                        http.form(
                                        pages + "/arrange-session",
                                        Map.of(
                                                "invited",
                                                "Акимат Жетысуского района\r\n\r\nМаслихат",
                                                "agenda",
                                                "Исполнение бюджета",
                                                "agendaKk",
                                                "Бюджеттің атқарылуы",
                                                "materialsUntil",
                                                "2026-04-10"))
                                .getStatusCode()
                                .value())
                .isEqualTo(302);
        http.post(
                api + "/agree-date", Map.of("date", "2026-04-10", "time", "15:00", "place", "Зал"));
        new PutRightOverHttp(http, id).dayOff();
        http.post(api + "/materials", Map.of("received", true, "date", "2026-04-09"));
        http.post(
                api + "/words",
                Map.of("kind", "question", "from", "Нуртаев Т.Т.", "text", "Когда откроют сквер?"));
        ResponseEntity<String> wrong =
                http.form(pages + "/take-decision", Map.of("text", "", "agency", "Акимат"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("value=\"Акимат\"", "Заполните это поле");
        Map<String, String> tie =
                new HashMap<>(Map.of("text", "Открыть сквер", "inFavour", "2", "against", "2"));
        assertThat(http.form(pages + "/take-decision", tie).getBody())
                .contains("«За» и «против» поровну: 2.", "name=\"sure\" value=\"carrying-tie\"");
        tie.put("agency", "Акимат Жетысуского района");
        tie.put("until", "2099-05-13");
        tie.put("sure", "carrying-tie");
        assertThat(http.form(pages + "/take-decision", tie).getBody())
                .contains("«За» и «против» поровну: 2. Решение не принято, и рекомендации");
        tie.put("inFavour", "3");
        assertThat(http.form(pages + "/take-decision", tie).getBody())
                .contains(
                        "Срок рекомендации отстоит от решения на год или больше: 13 мая 2099 г.",
                        "name=\"sure\" value=\"carrying-due-far-off,carrying-tie\"");
        tie.put("sure", "carrying-due-far-off,carrying-tie");
        String after = after(http.form(pages + "/take-decision", tie));
        JsonNode carrying = tree(http.get(api + "/carrying-out" + after));
        assertThat(carrying.at("/session/invited/1").asString()).isEqualTo("Маслихат");
        assertThat(carrying.at("/decisions/0/passedOn").asBoolean()).isTrue();
        assertThat(carrying.at("/words/0/word/kind").asString()).isEqualTo("question");
        new PutRightOverHttp(http, id).word();
        new PutRightOverHttp(http, id).inKazakhToo();
        ResponseEntity<byte[]> letter =
                http.bytes("/kk/activities/" + id + "/papers/invitation?lang=ru&number=7");
        assertThat(letter.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("Приглашение, мероприятие № 10.docx");
        try (var words =
                new XWPFWordExtractor(
                        new XWPFDocument(new ByteArrayInputStream(letter.getBody())))) {
            assertThat(words.getText()).contains("Маслихат", "10 апреля 2026 г.", "15:00", "№ 7");
        }
        assertThat(tree(http.get(api + "/coverage-drafts?lang=kk")))
                .as("its day is past and nobody recorded anything")
                .isEmpty();
        String permanent =
                http.tree(
                                "/api/plans/"
                                        + http.tree(api).get("planId").asString()
                                        + "/activities?state=permanent")
                        .at("/0/id")
                        .asString();
        assertThat(http.tree("/api/activities/" + permanent + "/coverage-drafts?lang=kk"))
                .as("somebody else's event")
                .hasSize(3)
                .allSatisfy(
                        draft ->
                                assertThat(draft.get("text").asString())
                                        .contains("мына іс-шараға қатысады"));
        assertThat(http.form(pages + "/set-schedule", Map.of("slots", "когда-нибудь")).getBody())
                .contains("Эта строка непонятна: когда-нибудь");
        assertThat(
                        http.form(
                                        pages + "/set-schedule",
                                        Map.of("slots", "25.04.2026 10:00 Школа № 1"))
                                .getBody())
                .contains(
                        "25 апреля 2026 г. — выходной", "name=\"sure\" value=\"2026-04-25T10:00\"");
        after =
                after(
                        http.form(
                                pages + "/set-schedule",
                                Map.of(
                                        "slots",
                                        "22.04.2026 10:00 Школа № 1\n2026-04-23 Школа № 2")));
        assertThat(http.page(pages + after)).contains("Школа № 1", "Передано в мониторинг");
        http.post(
                api + "/requests",
                Map.of("whom", "Акимат", "channel", "letter", "date", "2026-04-01"));
        String planId = tree(http.get(api)).get("planId").asString();
        assertThat(tree(http.get("/api/plans/" + planId + "/letters")).get("total").asInt())
                .isEqualTo(1);
        assertThat(http.page("/kk/plans/" + planId + "/letters")).contains("Жіберілген хаттар");
        addresseesAreNamedInTheLanguageThatIsAskedFor(api, "/api/plans/" + planId + "/letters");
    }

    private void addresseesAreNamedInTheLanguageThatIsAskedFor(String api, String letters) {
        http.post(
                "/api/roster/entries",
                Map.of(
                        "kind",
                        "AGENCY",
                        "name",
                        Map.of("ru", "Управление экологии", "kk", "Экология басқармасы")));
        http.post(api + "/requests", Map.of("whom", "Управление экологии", "channel", "letter"));
        for (String[] each :
                new String[][] {{"kk", "Экология басқармасы"}, {"ru", "Управление экологии"}}) {
            HttpHeaders asked = new HttpHeaders();
            asked.add(HttpHeaders.ACCEPT_LANGUAGE, each[0]);
            assertThat(http.get(letters, asked).getBody()).contains(each[1]);
        }
    }

    private void documents(String id) throws IOException {
        String api = "/api/activities/" + id;
        String pages = "/ru/activities/" + id + "/carrying-out";
        assertThat(http.page(pages)).contains("Документов пока нет", "не больше 20 МБ");

        byte[] pdf = Attachments.annotated();
        ResponseEntity<String> attached =
                file(api + "/documents", "C:\\акт\\письмо.pdf", pdf, "letter", "Письмо");
        assertThat(attached.getStatusCode().value()).isEqualTo(201);
        JsonNode document = tree(attached).get("document");
        assertThat(document.at("/file/name").asString()).isEqualTo("письмо.pdf");
        assertThat(document.at("/file/sha256").asString()).isEqualTo(CommandIds.hash(pdf));
        String letter = document.get("id").asString();
        String after = "?after=" + tree(attached).get("position").asLong();
        ResponseEntity<byte[]> kept = http.bytes(api + "/documents/" + letter + after);
        assertThat(kept.getBody()).isEqualTo(pdf);
        assertThat(kept.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(kept.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(kept.getHeaders().get("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        JsonNode traces = http.tree(api + "/documents/" + letter + "/traces");
        assertThat(traces.get("author").asString()).isEqualTo("Иванов И.И.");
        assertThat(traces.get("comments").asInt()).isEqualTo(1);
        assertThat(http.get(api + "/published/" + letter).getStatusCode().value()).isEqualTo(404);

        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        ResponseEntity<String> refused =
                file(pages + "/attach-document", "a.svg", svg, "photo", "Зал");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("value=\"Зал\"", "Выберите файл PDF, JPEG");
        ResponseEntity<String> misnamed =
                file(pages + "/attach-document", "a.png", svg, "photo", "Зал");
        assertThat(misnamed.getStatusCode().value()).isEqualTo(422);
        assertThat(misnamed.getBody()).contains("Файл называется .png");
        ResponseEntity<String> large =
                file(pages + "/attach-document", "a.pdf", new byte[21 << 20], "photo", "Зал");
        assertThat(large.getStatusCode().value()).isEqualTo(413);
        assertThat(large.getBody()).contains("не больше 20 МБ");

        ResponseEntity<String> photographed =
                file(pages + "/attach-document", "зал.jpg", Attachments.photo(), "photo", "");
        assertThat(photographed.getStatusCode().value()).isEqualTo(302);
        after = after(photographed);
        String photo =
                tree(http.get(api + "/carrying-out" + after))
                        .at("/documents/1/attachment/id")
                        .asString();
        assertThat(location(photographed)).contains("made=" + photo);
        assertThat(http.page(pages + "/publish-document?document=" + photo))
                .contains("/documents/" + photo + "/preview", "Опубликовать для всех");
        assertThat(http.tree(api + "/documents/" + photo + "/traces").get("comments").asInt())
                .isZero();
        assertThat(text(http.bytes(api + "/documents/" + photo + "/preview")))
                .doesNotContain("Exif");
        after = after(http.form(pages + "/publish-document", Map.of("document", photo)));
        // What is open to everybody waits for nobody (0392).
        assertThat(http.get(api + "/carrying-out" + after).getBody()).contains("publishedOn");
        assertThat(text(http.bytes(api + "/published/" + photo))).doesNotContain("GPS");
        ResponseEntity<byte[]> everybody =
                RestClient.create("http://127.0.0.1:" + port)
                        .get()
                        .uri(api + "/published/" + photo)
                        .retrieve()
                        .toEntity(byte[].class);
        assertThat(everybody.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(
                        RestClient.create("http://127.0.0.1:" + port)
                                .head()
                                .uri(api + "/published/" + photo)
                                .retrieve()
                                .toBodilessEntity()
                                .getStatusCode()
                                .value())
                .as("asked about without being read")
                .isEqualTo(200);
        assertThat(published(api, photo, "restricted")).isEqualTo(404);
        assertThat(published(api, photo, "open")).isEqualTo(200);
        assertThat(text(http.bytes(api + "/documents/" + photo))).contains("GPS");
        assertThat(http.page("/kk/activities/" + id)).contains("Құжат жарияланды", "зал.jpg");
        new PutRightOverHttp(http, id).document(photo);

        new PublishedDocumentsOverHttp(
                        http,
                        id,
                        (name, content) -> file(api + "/documents", name, content, "photo", "Акт"))
                .carryNoPlace();

        String position =
                tree(http.post(
                                api + "/withdraw",
                                Map.of("entry", "document", "id", letter, "reason", "Не то")))
                        .get("position")
                        .asString();
        assertThat(
                        http.get(api + "/documents/" + letter + "?after=" + position)
                                .getStatusCode()
                                .value())
                .isEqualTo(404);
        assertThat(
                        http.post(api + "/documents/" + letter + "/publish", Map.of())
                                .getStatusCode()
                                .value())
                .isEqualTo(404);
    }

    /** The status of a published document once its row is disclosed so. */
    private int published(String api, String document, String disclosure) {
        String position =
                tree(http.post(
                                api + "/disclosure",
                                Map.of(
                                        "disclosure",
                                        disclosure,
                                        "reason",
                                        "Закрытое заседание",
                                        "sure",
                                        List.of(
                                                "activity-mark-rests-on-it",
                                                "activity-opens-again"))))
                        .get("position")
                        .asString();
        assertThat(http.get(api + "/carrying-out?after=" + position).getStatusCode().value())
                .isEqualTo(200);
        return http.get(api + "/published/" + document).getStatusCode().value();
    }

    /** An activity of the real plan, whose document says that the meeting has decided. */
    private String activity(int number) throws IOException {
        byte[] plan;
        try (InputStream file =
                CarryingOutIT.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            plan = file.readAllBytes();
        }
        String planId =
                tree(http.plan("/api/plans/import", "almaty.txt", plan, 2026, 1))
                        .get("planId")
                        .asString();
        Map<String, Object> decision = Map.of("date", "2026-03-17", "chair", "Хасенов М.К.");
        String after =
                "?after="
                        + tree(http.as("chair").post("/api/plans/" + planId + "/approve", decision))
                                .get("position")
                                .asLong();
        String id =
                tree(http.get("/api/plans/" + planId + "/activities" + after))
                        .get(number - 1)
                        .get("id")
                        .asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.get("/api/activities/" + id).getStatusCode().is2xxSuccessful());
        return id;
    }

    private static String after(ResponseEntity<String> redirect) {
        assertThat(redirect.getStatusCode().value()).as(redirect.getBody()).isEqualTo(302);
        return String.valueOf(redirect.getHeaders().getLocation())
                .replaceAll(".*after=(\\d+).*", "?after=$1");
    }

    private ResponseEntity<String> file(
            String path, String name, byte[] content, String kind, String title) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", OverHttp.file(name, content));
        form.add("kind", kind);
        form.add("title", title);
        return http.form(path, form);
    }

    private static String text(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return new String(answer.getBody(), StandardCharsets.ISO_8859_1);
    }
}
