package kz.moldir.monitoring;

import static kz.moldir.monitoring.MonitoringClient.problem;
import static kz.moldir.monitoring.MonitoringClient.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What callers and readers get: repeated requests, requests that cannot be used, pages. */
class RequestsIT extends RunningService {

    private static final LocalDate SOON = TODAY.plusDays(10);

    @Nested
    class Repeated {

        private final String key = UUID.randomUUID().toString();

        @Test
        void theSameKeyHasOneEffectAndAnotherBodyIsRefused() {
            String activity = client.known(PlanTopic.plannedFor("SITE_VISIT", "ONGOING"));

            JsonNode first = client.post(201, VISITS, visit(activity, SOON), key);
            assertThat(client.post(201, VISITS, visit(activity, SOON), key)).isEqualTo(first);
            problem("key-reused", client.post(422, VISITS, visit(activity, SOON.plusDays(1)), key));
            client.get(200, VISITS + "?after=" + first.get("position"));
            assertThat(client.visits(activity)).hasSize(1);
        }

        @Test
        void aVisitIsCompletedOnce() {
            String activity = client.known(PlanTopic.plannedFor("SITE_VISIT", "ONGOING"));
            String path = VISITS + "/" + client.scheduled(activity, TODAY) + "/complete";

            JsonNode first = client.post(200, path, NOTHING_FOUND, key);
            assertThat(client.post(200, path, NOTHING_FOUND, key)).isEqualTo(first);
            problem("visit-already-completed", client.post(409, path, NOTHING_FOUND));
        }
    }

    @Nested
    class BadInput {

        @Test
        void isNamed() {
            named(
                    "x",
                    client.post(
                            422, VISITS, "{\"activityId\":\"a\",\"date\":\"2026-04-20\",\"x\":1}"));
            named("date", client.post(422, VISITS, "{\"activityId\":\"a\"}"));
            named("date", client.post(422, VISITS, visit("a", LocalDate.of(1900, 1, 1))));
            named("Idempotency-Key", client.post(422, VISITS, visit("a", SOON), "not-a-uuid"));
            named("state", client.get(422, VISITS + "?state=late"));
            named("size", client.get(422, VISITS + "?size=0"));
            named("from", client.get(422, VISITS + "?from=soon"));
            named("cursor", client.get(422, VISITS + "?cursor=%2A"));
            problem("malformed", client.post(400, VISITS, "{\"activityId\":"));
            problem("not-found", client.post(404, VISITS + "/none/complete", NOTHING_FOUND));
            problem("not-found", client.get(404, VISITS + "/none"));
        }

        @Test
        void doesNotCompleteAVisit() {
            String activity = client.known(PlanTopic.plannedFor("SITE_VISIT", "ONGOING"));
            String path = VISITS + "/" + client.scheduled(activity, SOON) + "/complete";

            problem("visit-in-future", client.post(409, path, NOTHING_FOUND));
            String blank = "{\"findings\":[{\"text\":\" \",\"severity\":\"LOW\"}]}";
            named("findings[0].text", client.post(422, path, blank));
        }

        private static void named(String field, JsonNode problem) {
            assertThat(problem("invalid", problem).get("errors"))
                    .extracting(error -> error.get("field").asString())
                    .containsExactly(field);
        }
    }

    @Nested
    class Pages {

        @Test
        void listTheVisitsAndShowEachInEveryLanguage() {
            String visit = client.visitOf(PlanTopic.planned("SITE_VISIT", SOON));
            for (String language : List.of("/kk", "/ru", "/en")) {
                assertThat(client.page(200, language)).contains(language + "/visits/" + visit);
                assertThat(client.page(200, language + "/")).contains("/visits/" + visit);
                assertThat(client.page(200, language + "/visits/" + visit))
                        .contains("class=\"facts\"");
            }
            assertThat(client.page(404, "/ru/visits/none")).contains("<html lang=\"ru\"");
        }

        @Test
        void keepWhatWasTypedWhenAVisitIsNotRecorded() {
            String visit = client.visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));
            Map<String, String> early =
                    Map.of(
                            "kk", "оның күні келген жоқ",
                            "ru", "его день ещё не наступил",
                            "en", "its day has not come");
            Map<String, String> tooLong =
                    Map.of(
                            "kk", "4\u00a0000 таңбадан аспауы керек",
                            "ru", "Не длиннее 4\u00a0000 знаков",
                            "en", "At most 4,000 characters");
            String words = "Дым над крышей\r\nи во дворе";
            for (String language : List.of("kk", "ru", "en")) {
                String path = "/" + language + "/visits/" + visit + "/complete";
                String tomorrow = TODAY.plusDays(1).toString();
                assertThat(client.form(409, path, typed(tomorrow, words)))
                        .contains("role=\"alert\"", early.get(language))
                        .contains(">Дым над крышей\nи во дворе</textarea>")
                        .contains("value=\"HIGH\" selected", "value=\"" + tomorrow + "\"");
                assertThat(client.form(422, path, typed("", words, "ж".repeat(4001))))
                        .contains("href=\"#date\"", "href=\"#text-2\"", tooLong.get(language))
                        .contains(">Дым над крышей\nи во дворе</textarea>")
                        .contains(">" + "ж".repeat(4001) + "</textarea>");
            }
            assertThat(client.get(200, VISITS + "/" + visit).get("findings")).isEmpty();
        }

        @Test
        void countALineEndAsOneCharacterAndKeepTheWordsOfWhoComesSecond() {
            String visit = client.visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));
            String path = "/ru/visits/" + visit + "/complete";
            String fits = "я".repeat(3998) + "\r\nю";

            client.form(302, path, typed(TODAY.toString(), fits));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    client.get(200, VISITS + "/" + visit)
                                                            .get("findings"))
                                            .singleElement()
                                            .extracting(found -> found.get("text").asString())
                                            .isEqualTo("я".repeat(3998) + "\nю"));
            assertThat(client.form(409, path, typed(TODAY.toString(), "Ещё дым")))
                    .contains("Этот выезд уже проведён", ">Ещё дым</textarea>");
        }

        @Test
        void cancelAVisitThatNobodyMadeBeforeTheNextPlanTookItsActivityOver() {
            String activity = PlanTopic.planned("SITE_VISIT", TODAY.minusDays(3));
            String visit = client.visitOf(activity);
            String path = "/ru/visits/" + visit;
            String why = "Дорогу закрыли";
            assertThat(client.page(200, path)).doesNotContain(path + "/cancel");
            assertThat(client.form(409, path + "/cancel", reason(why)))
                    .contains("следует дню из плана", ">" + why + "</textarea>");

            PlanTopic.carriedOver(activity, 1, TODAY.minusDays(1));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(client.page(200, path))
                                            .contains("action=\"" + path + "/cancel\"")
                                            .contains("план этот выезд больше не переносит"));
            assertThat(client.form(422, path + "/cancel", reason(" ")))
                    .contains("href=\"#reason\"", "Напишите, почему выезда не было.");
            client.form(302, path + "/cancel", reason(why));

            JsonNode seen = client.get(200, VISITS + "/" + visit);
            assertThat(seen.get("state").asString()).isEqualTo("cancelled");
            assertThat(seen.get("reason").asString()).isEqualTo(why);
            assertThat(client.page(200, path)).doesNotContain(path + "/cancel");
        }

        private static MultiValueMap<String, String> reason(String words) {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            fields.add("reason", words);
            return fields;
        }

        /** All findings matter much. */
        private static MultiValueMap<String, String> typed(String date, String... texts) {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            fields.add("date", date);
            for (String text : texts) {
                fields.add("text", text);
                fields.add("severity", "HIGH");
            }
            return fields;
        }

        @Test
        void tellOperatorsAndProgramsAboutTheService() {
            assertThat(client.get(200, "/actuator/health").get("status").asString())
                    .isEqualTo("UP");
            assertThat(client.get(200, "/v3/api-docs").get("paths").has(VISITS)).isTrue();
        }
    }
}
