package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The secretariat's pages and the read API over HTTP, from nothing to the real plan. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@SpringBootTest(
        classes = PlanServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=plan-service")
class PlanPagesIT {

    /** Days of May are still to come, those of April were. */
    private static final Instant MORNING = Instant.parse("2026-05-12T04:00:00Z");

    @LocalServerPort private int port;

    private OverHttp http;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(PlanPagesIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        String database = TestServers.freshDatabase(PlanPagesIT.class);
        registry.add("moldir.database", () -> database);
        String topic = TestServers.freshTopic("plan-pages");
        registry.add("spring.cloud.stream.bindings.published-out-0.destination", () -> topic);
        Duration since = Duration.between(Instant.now(), MORNING);
        registry.add("moldir.clock-offset", () -> since);
    }

    @BeforeEach
    void connect() {
        http = new OverHttp(port);
    }

    @Test
    void showTheRealPlanFromTheEmptyListToAnActivitysHistory() throws IOException {
        String planId = imported();
        new DraftOverHttp(http, planId).isWritten();
        String after = new ApprovalOverHttp(http, planId).byTheMeeting();
        JsonNode rows = http.tree("/api/plans/" + planId + "/activities" + after);
        assertThat(rows).as("whole, whether its activities have begun or not").hasSize(95);
        String station = anActivityIsGivenADay(rows.get(25));
        assertThat(http.page("/ru/plans/" + planId + "?q=тургын"))
                .contains("Показано 1 из 95", "Тұрғын уй");

        DailyViews daily = new DailyViews(http, planId);
        daily.calendarsAreHandedOutAndTakenBack();
        daily.calendarsOfOthersAreNotThere();
        daily.filtersAreKeptUnderNames();
        daily.filtersOfOthersAreNotThere();
        daily.historyTellsWhatWasKnownAndWhatHadHappened(station);
        daily.warnBeforeADayIsRecorded(rows);
        daily.undoTakesBackWhatWasRecordedJustNow(rows.get(20).get("id").asString());
        new AmendmentOverHttp(http, planId)
                .changesThePlan(
                        rows.get(26).get("id").asString(), rows.get(27).get("id").asString());
        new NextPlanOverHttp(http, planId).goesOnWith(station);
        new RosterOverHttp(http).isTakenFromThePlan();
        new RosterOverHttp(http).isNotFilledWithWhatIsTooLong();
        new OutsideOverHttp(http, planId).isAskedAndSeen();
        String permanent = rows.get(38).get("id").asString();
        new RegisterOverHttp(http, permanent).keepsWhatWasTyped();
        new UnknownPersonOverHttp(http).isAskedAbout("/activities/" + permanent + "/register");
        new FollowedSettings(http).areFollowedByPages();
        DiscardOverHttp discard = new DiscardOverHttp(http);
        discard.leavesTheListsAndComesBack();
        discard.isNotOfferedOnceSubmitted();
    }

    private String imported() throws IOException {
        assertThat(http.page("/ru")).contains("Плана пока нет").contains("/ru/import");
        assertThat(http.page("/ru/calendar")).contains("Плана пока нет").contains("/ru/import");
        assertThat(http.page("/ru/timeline")).contains("Плана пока нет");
        assertThat(http.tree("/api/today").get("tasks")).isEmpty();
        assertThat(http.page("/kk/import")).contains("multipart/form-data", "Жоспар файлы");
        assertThat(http.get("/").getHeaders().getLocation()).hasPath("/kk");

        JsonNode imported = tree(http.plan("/api/plans/import", "almaty.txt", sample(), 2026, 1));
        String planId = imported.get("planId").asString();
        JsonNode plans = http.tree("/api/plans" + after(imported)).get("items");
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).get("status").asString()).isEqualTo("draft");
        assertThat(http.page("/en/plans/" + planId))
                .contains("95 of 95 activities shown", "Draft", "/export?format=docx");
        for (String page : new String[] {"/en/calendar?month=2026-03", "/en/timeline"}) {
            assertThat(http.page(page))
                    .contains("/en/plans/" + planId + "\"", "Draft")
                    .doesNotContain("/activities/");
        }
        String export = "/api/plans/" + planId + "/export?format=";
        ResponseEntity<String> csv = http.get(export + "csv&lang=ru");
        assertThat(csv.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("План на I полугодие 2026 года.csv");
        assertThat(csv.getBody()).contains("Наименование мероприятия;", "Жетысуского");
        assertThat(http.get(export + "exe").getStatusCode().value()).isEqualTo(422);
        return planId;
    }

    private String anActivityIsGivenADay(JsonNode station) {
        assertThat(station.get("number").asInt()).isEqualTo(26);
        assertThat(station.at("/organiser/kind").asString()).isEqualTo("council");
        assertThat(station.at("/subjects/0/kind").asString()).isEqualTo("object");

        String id = station.get("id").asString();
        String activity = "/api/activities/" + id;
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.get(activity).getStatusCode().is2xxSuccessful());
        assertThat(http.get(activity).getHeaders().getETag()).isEqualTo("\"0\"");
        JsonNode moved =
                tree(
                        http.post(
                                activity + "/postpone",
                                Map.of("date", "2026-04-30", "reason", "Нет допуска")));
        assertThat(http.tree(activity + after(moved)).get("date").asString())
                .isEqualTo("2026-04-30");
        assertThat(http.tree(activity + "/history"))
                .extracting(entry -> entry.get("type").asString())
                .containsExactly("activity.planned", "activity.postponed");
        assertThat(http.page("/kk/activities/" + id))
                .contains("Мерзімі ауыстырылды", "2026 жылғы 30 сәуір", "№2 комиссия")
                .contains("Жаңа күні: 2026 жылғы 30 сәуір");
        return id;
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
            assertThat(http.get(path).getStatusCode().value()).as(path).isEqualTo(404);
        }
        assertThat(http.page("/ru/plans/x")).contains("Такой страницы нет");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|рұқсат етілген ең үлкен көлем – 10 МБ. Жоспарды суретсіз|Жоспар файлын таңдаңыз.|Файл бос",
                "ru|принимается не больше 10 МБ. Сохраните план без рисунков|Выберите файл плана.|Файл пуст",
                "en|at most 10 MB are accepted. Save the plan without pictures|Choose the plan’s file.|The file is empty"
            })
    void sayOnTheFormWhatIsWrongWithAFile(
            String language, String tooLarge, String missing, String empty) {
        ResponseEntity<String> large = form(language, "plan.txt", new byte[10 * 1024 * 1024 + 1]);
        assertThat(large.getStatusCode().value()).isEqualTo(413);
        assertThat(large.getBody()).contains(tooLarge, "type=\"file\"");
        assertThat(large.getBody())
                .as("where the form begins: which plans are approved by now is not said here")
                .containsPattern("name=\"year\" [^>]*value=\"202[67]\"");

        ResponseEntity<String> none = form(language, "", new byte[0]);
        assertThat(none.getStatusCode().value()).isEqualTo(422);
        assertThat(none.getBody()).contains(missing, "type=\"file\"", "value=\"2031\"");

        ResponseEntity<String> nothing = form(language, "plan.txt", new byte[0]);
        assertThat(nothing.getStatusCode().value()).isEqualTo(422);
        assertThat(nothing.getBody()).contains(empty, "value=\"2031\"");
    }

    private ResponseEntity<String> form(String language, String name, byte[] content) {
        return http.plan("/" + language + "/import", name, content, 2031, 2);
    }

    private static byte[] sample() throws IOException {
        try (InputStream file =
                PlanPagesIT.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            return file.readAllBytes();
        }
    }
}
