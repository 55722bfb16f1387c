package kz.moldir.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.Story;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One path from Kafka to the public API and pages. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String database = TestServers.freshDatabase(ReportingServiceIT.class);
    private RunningService service;

    @BeforeAll
    void tellsTheStoryShuffledAndTwice() {
        service = RunningService.on(database);
        assertThat(get("/ru").body()).contains("План ещё не утверждён");
        List<PublishedEvent> told = new ArrayList<>(Story.ofSmallPlan().shuffled(7));
        told.addAll(Story.ofSmallPlan().shuffled(8));
        Topics.publish(told);
        awaitStory();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Nested
    class TheApi {

        @Test
        void countsEachRowOnce() {
            JsonNode summary = read("/api/summary");
            assertThat(summary.get("total").asInt()).isEqualTo(12);
            assertThat(summary.get("states").size()).isEqualTo(11);
            int sum = 0;
            for (JsonNode count : summary.get("states")) {
                sum += count.asInt();
            }
            assertThat(sum).isEqualTo(12);
            assertThat(summary.get("everHeld").asInt()).isEqualTo(2);
            assertThat(summary.get("everCovered").asInt()).isEqualTo(1);
            assertThat(summary.get("asOf").asString()).isEqualTo("2026-04-13");
        }

        @Test
        void listsEveryActivityInPages() {
            JsonNode first = read("/api/activities?size=7");
            assertThat(first.get("items").size()).isEqualTo(7);
            JsonNode second = read("/api/activities?size=7&cursor=" + first.get("next").asString());
            assertThat(second.get("items").size()).isEqualTo(5);
            assertThat(second.has("next")).isFalse();
            JsonNode row = first.get("items").get(0);
            assertThat(row.get("id").asString()).isEqualTo("a1");
            assertThat(row.get("state").asString()).isEqualTo("covered");
            assertThat(row.get("organiser").get("kind").asString()).isEqualTo("council");
            assertThat(row.get("subjects").get(0).get("kind").asString()).isEqualTo("agency");
            assertThat(row.get("kinds").get(0).asString()).isEqualTo("HEARING");
            assertThat(row.get("title").get("ru").asString()).startsWith("Заслушивание");
        }

        @Test
        void findsKazakhLettersHoweverTheyAreTyped() {
            JsonNode found = read("/api/activities?q=" + encoded("турғын Уй"));
            assertThat(found.get("items").size()).isEqualTo(1);
            assertThat(found.get("items").get(0).get("number").asInt()).isEqualTo(11);
        }

        @Test
        void tellsOneActivityWithItsWholeHistory() {
            JsonNode one = read("/api/activities/a10");
            assertThat(one.get("number").asInt()).isEqualTo(10);
            assertThat(one.get("visits").get(0).get("findings").asInt()).isEqualTo(3);
            assertThat(one.get("history").size()).isEqualTo(5);
            assertThat(one.get("history").get(4).get("role").asString()).isEqualTo("secretariat");
            assertThat(read("/api/activities/a3").get("deadline").get("lastDay").asString())
                    .isEqualTo("2026-03-31");
        }

        @Test
        void refusesWhatItDoesNotKnow() {
            assertThat(get("/api/activities?state=late").statusCode()).isEqualTo(422);
            assertThat(get("/api/activities?size=1001").statusCode()).isEqualTo(422);
            assertThat(get("/api/activities?cursor=nonsense").statusCode()).isEqualTo(422);
            assertThat(get("/api/activities/nobody").statusCode()).isEqualTo(404);
            assertThat(get("/api/summary?plan=nobody").statusCode()).isEqualTo(404);
        }

        @Test
        void givesSpreadsheetsWhatTheyOpen() {
            HttpResponse<String> csv = get("/api/activities.csv?lang=ru");
            assertThat(csv.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .containsIgnoringCase("utf-8");
            assertThat(csv.body()).startsWith("\uFEFF№;Мероприятие;");
            assertThat(csv.body().lines()).hasSize(13);
        }

        @Test
        void givesCalendarsWhatTheyRead() {
            assertThat(get("/api/activities.ics").body())
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("UID:a11@moldir");
        }

        @Test
        void answersNotModifiedToWhoHasIt() {
            HttpResponse<String> first = get("/api/activities");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control"))
                    .get()
                    .asString()
                    .contains("s-maxage", "stale-while-revalidate");
            HttpResponse<String> again = get("/api/activities", "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }

        @Test
        void answersWhoAsksForTheHeadersAloneWithThoseOfTheAnswer() {
            HttpResponse<String> whole = get("/api/activities");
            HttpResponse<String> head = service.asked("HEAD", "/api/activities");
            for (String name : List.of("ETag", "Cache-Control")) {
                assertThat(head.headers().allValues(name))
                        .as(name)
                        .isNotEmpty()
                        .isEqualTo(whole.headers().allValues(name));
            }
            String tag = head.headers().firstValue("ETag").orElseThrow();
            assertThat(service.asked("HEAD", "/api/activities", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }

        @Test
        void answersWhoWaitsWhenTheActivityHasChanged() {
            String path = "/api/activities/a12";
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            String[] waits = {"If-None-Match", tag, "Prefer", "wait=100"};
            CompletableFuture<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> get(path, waits));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> service.waiting() == 1);
            remind("a12");
            HttpResponse<String> answer = waiting.orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=30");
            assertThat(answer.headers().firstValue("ETag")).get().isNotEqualTo(tag);
            assertThat(answer.body()).contains("notification-delivered");
        }

        @Test
        void saysToProgramsThatTheyCanWait() {
            JsonNode asked = read("/v3/api-docs").at("/paths/~1api~1activities~1{id}/get");
            assertThat(asked.get("parameters").toString()).contains("Prefer", "If-None-Match");
            assertThat(asked.at("/responses/200/content").isEmpty()).isFalse();
        }

        @Test
        void tellsWhatWasDecidedUntilItIsTakenBack() {
            Topics.publish(
                    "plan",
                    "decision-published",
                    "a9",
                    1000,
                    """
                    {"activityId": "a9", "decisionId": "x", "on": "2026-04-13",
                     "text": {"ru": "Открыть сквер"}, "decidedOn": "2026-04-10"}\
                    """);
            await().atMost(PATIENCE)
                    .until(() -> read("/api/activities/a9").get("decisions").size() == 1);
            assertThat(get("/kk/activities/a9").body())
                    .contains("Не шешілді", "<p class=\"outcome\" lang=\"ru\">Открыть сквер</p>");
            String gone = "{\"activityId\": \"a9\", \"decisionId\": \"x\"}";
            Topics.publish("plan", "decision-unpublished", "a9", 1001, gone);
            await().atMost(PATIENCE)
                    .until(() -> read("/api/activities/a9").get("decisions").isEmpty());
            for (String path : List.of("/api/activities/a9", "/ru/activities/a9")) {
                assertThat(get(path).body()).doesNotContain("Открыть сквер");
            }
        }

        private void remind(String activity) {
            Topics.publish(
                    "notification",
                    "notification-delivered",
                    "n-" + activity,
                    0,
                    """
                    {"notificationId": "n", "activityIds": ["%s"], "day": "2026-04-13",
                     "channel": "email", "at": "2026-04-13T03:00:00Z"}\
                    """
                            .formatted(activity));
        }
    }

    @Nested
    class ThePages {

        @Test
        void answerInThreeLanguagesWithoutScripts() {
            for (String language : List.of("kk", "ru", "en")) {
                for (String page :
                        List.of(
                                "",
                                "/activities",
                                "/activities?state=noRecord",
                                "/activities/a6",
                                "/data")) {
                    HttpResponse<String> answer = get("/" + language + page);
                    assertThat(answer.statusCode()).as(language + page).isEqualTo(200);
                    assertThat(answer.body())
                            .contains("<html lang=\"" + language + "\"", "hreflang=\"kk\"")
                            .doesNotContain("<script", "??");
                }
            }
        }

        @Test
        void leadFromTheRootToTheReadersLanguage() {
            assertThat(location(get("/", "Accept-Language", "de, en;q=0.8"))).isEqualTo("/en");
            assertThat(location(get("/", "Accept-Language", "de"))).isEqualTo("/kk");
            assertThat(location(get("/"))).isEqualTo("/kk");
        }

        @Test
        void sayInWordsThatThereIsNothing() {
            HttpResponse<String> missing =
                    get("/ru/activities/nobody", "Accept", "text/html,application/xhtml+xml");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("Такой страницы нет");
            HttpResponse<String> nowhere = get("/kk/nowhere", "Accept", "text/html");
            assertThat(nowhere.statusCode()).isEqualTo(404);
            assertThat(nowhere.body()).contains("Мұндай бет жоқ");
        }

        @Test
        void areCompressed() {
            HttpResponse<String> page = get("/ru", "Accept-Encoding", "gzip");
            assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        }
    }

    @Nested
    class ACacheInFront {

        private static final String POLICY =
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'self' ";

        @Test
        void keepsWhatEverybodyIsAnswered() {
            for (String path :
                    List.of("/ru", "/en/activities", "/api/activities", "/api/summary")) {
                HttpResponse<String> answer = get(path);
                assertThat(kept(answer)).as(path).startsWith("public, ");
                assertThat(answer.headers().allValues("Vary"))
                        .as(path)
                        .anySatisfy(
                                each ->
                                        assertThat(each)
                                                .containsIgnoringCase("cookie")
                                                .containsIgnoringCase("authorization"));
            }
        }

        @Test
        void keepsNothingOfWhoIsSignedIn() {
            String session = service.signedIn("operator");
            for (String path : List.of("/ru", "/ru/activities", "/ru/operations")) {
                HttpResponse<String> page = get(path, "Cookie", session);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("Test operator", "name=\"_csrf\"");
                assertThat(kept(page)).as(path).isEqualTo("no-store");
                String tag = page.headers().firstValue("ETag").orElse("*");
                assertThat(kept(get(path, "Cookie", session, "If-None-Match", tag)))
                        .as(path)
                        .isEqualTo("no-store");
            }
            assertThat(kept(get("/ru", "Cookie", "__Host-moldir-reporting=ended")))
                    .isEqualTo("no-store");
        }

        @Test
        void keepsNothingOfPrograms() {
            String bearer = TestIssuer.shared().bearer("operator");
            for (String path :
                    List.of("/api/operations/parked", "/ru/operations", "/api/activities", "/ru")) {
                HttpResponse<String> answer = get(path, "Authorization", bearer);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(kept(answer)).as(path).isEqualTo("no-store");
            }
        }

        @Test
        void keepsNoRefusal() {
            for (String path : List.of("/ru/nowhere", "/ru/operations", "/api/operations/parked")) {
                assertThat(kept(get(path, "Accept", "text/html"))).as(path).isEqualTo("no-store");
            }
        }

        /** Else a browser would not follow whoever signs out to the provider. */
        @Test
        void isGivenTheHeadersOfEveryService() {
            for (String path : List.of("/ru", "/api/activities", "/ru/nowhere", "/signed-out")) {
                HttpResponse<String> answer = get(path, "Accept", "text/html");
                assertThat(answer.headers().allValues("Content-Security-Policy"))
                        .as(path)
                        .containsExactly(POLICY + TestIssuer.shared().issuer());
                assertThat(answer.headers().allValues("X-Content-Type-Options"))
                        .as(path)
                        .containsExactly("nosniff");
                assertThat(answer.headers().allValues("X-Frame-Options"))
                        .as(path)
                        .containsExactly("DENY");
            }
        }

        private static String kept(HttpResponse<String> answer) {
            return answer.headers().firstValue("Cache-Control").orElse("");
        }
    }

    @Nested
    class ARebuild {

        @Test
        void givesTheSameAgain() {
            Map<String, String> before = answers();
            service.close();
            RunningService.dropReadModels(database);
            service = RunningService.on(database);
            awaitStory();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(answers()).isEqualTo(before));
        }

        @Test
        void isNotNeededAfterARestart() {
            Map<String, String> before = answers();
            service.close();
            service = RunningService.on(database);
            assertThat(answers()).isEqualTo(before);
        }
    }

    private Map<String, String> answers() {
        return Map.of(
                "summary", get("/api/summary").body(),
                "list", get("/api/activities").body(),
                "a10", get("/api/activities/a10").body(),
                "a11", get("/api/activities/a11").body());
    }

    /** Sequence numbers of every subject have arrived when the last entries of each are there. */
    private void awaitStory() {
        Map<String, Integer> entries =
                Map.of("a1", 4, "a2", 3, "a3", 3, "a6", 3, "a7", 2, "a9", 2, "a10", 5, "a11", 3);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> {
                            assertThat(read("/api/summary").get("total").asInt()).isEqualTo(12);
                            entries.forEach(
                                    (id, count) ->
                                            assertThat(
                                                            read("/api/activities/" + id)
                                                                    .get("history")
                                                                    .size())
                                                    .as(id)
                                                    .isEqualTo(count));
                        });
    }

    private JsonNode read(String path) {
        return service.read(path);
    }

    private HttpResponse<String> get(String path, String... headers) {
        return service.get(path, headers);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
