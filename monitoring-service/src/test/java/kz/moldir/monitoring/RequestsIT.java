package kz.moldir.monitoring;

import static kz.moldir.monitoring.MonitoringClient.problem;
import static kz.moldir.monitoring.MonitoringClient.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What callers and readers get: repeated requests, requests that cannot be used, pages. */
class RequestsIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Almaty"));
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
        void tellOperatorsAndProgramsAboutTheService() {
            assertThat(client.get(200, "/actuator/health").get("status").asString())
                    .isEqualTo("UP");
            assertThat(client.get(200, "/v3/api-docs").get("paths").has(VISITS)).isTrue();
        }
    }
}
