package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From the plan to a visit and back to the plan. */
@Order(4)
@ExtendWith(SharedMoldir.class)
class VisitsIT {

    private static final String FINDINGS =
            """
            {"findings":[{"text":"Нет пандуса у входа","severity":"HIGH"}],"date":"2026-04-13"}""";

    @Nested
    class Planned {

        @Test
        void areTheRowsWithADay(Moldir moldir) {
            List<JsonNode> visits = planned(moldir);
            assertThat(visits)
                    .extracting(visit -> visit.get("number").asInt())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(24, 38).boxed().toList());
            assertThat(visits)
                    .filteredOn(visit -> visit.get("toBeConfirmed").asBoolean())
                    .extracting(visit -> visit.get("number").asInt())
                    .containsExactlyInAnyOrder(24, 25, 26, 27, 28, 37);
        }

        @Test
        void moveWithTheirActivity(Moldir moldir) {
            String airport = AlmatyPlan.idOf(moldir.reporting(), 36);
            Answer moved =
                    moldir.plan()
                            .post(
                                    "/api/activities/" + airport + "/postpone",
                                    "{\"date\":\"2026-06-26\",\"reason\":\"По просьбе аэропорта\"}");
            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(visits(moldir, airport))
                                            .extracting(visit -> visit.get("date").asString())
                                            .containsExactly("2026-06-26"));
        }

        private List<JsonNode> planned(Moldir moldir) {
            return visits(moldir, "").stream()
                    .filter(visit -> !visit.get("byHand").asBoolean())
                    .toList();
        }
    }

    @Nested
    class ByHand {

        @Test
        void giveTheirActivityOneOccurrenceMoreHoweverOftenTheyAreSent(Moldir moldir) {
            String sports = AlmatyPlan.idOf(moldir.reporting(), 64);
            String body =
                    """
                    {"activityId":"%s","date":"2026-04-13","object":"Стадион"}"""
                            .formatted(sports);
            String key = UUID.randomUUID().toString();
            String visit = created(moldir.monitoring(), body, key);
            assertThat(created(moldir.monitoring(), body, key)).isEqualTo(visit);
            assertThat(visits(moldir, sports)).hasSize(1);

            String complete = "/api/visits/" + visit + "/complete";
            Answer first = moldir.monitoring().post(complete, FINDINGS, "Idempotency-Key", key);
            Answer again = moldir.monitoring().post(complete, FINDINGS, "Idempotency-Key", key);
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());

            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(occurrences(moldir.plan(), sports)).isEqualTo(1));
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(occurrences(moldir.reporting(), sports)).isEqualTo(1);
                                // Visits and occurrences come by topics of their own.
                                assertThat(only(moldir.reporting(), sports, "visits"))
                                        .contains("2026-04-13");
                            });
            JsonNode publicly = moldir.reporting().get("/api/activities/" + sports).json();
            assertThat(publicly.get("visits").get(0).get("findings").asInt()).isEqualTo(1);
            assertThat(publicly.get("state").asString()).isEqualTo("planned");
            isPutRightEverywhere(moldir, visit, sports);
            isTakenBackEverywhereAndRecordedAnew(moldir, visit, sports);
            staysOneThoughItsRowWasClosedOnIt(moldir, visit, sports);
        }

        private void isPutRightEverywhere(Moldir moldir, String visit, String activity) {
            Answer right =
                    moldir.monitoring()
                            .post(
                                    "/api/visits/" + visit + "/correct",
                                    """
                                    {"date":"2026-04-12","object":"Стадион № 2","findings":[],
                                     "reason":"День записан неверно"}""");
            assertThat(right.status()).as(right.body()).isEqualTo(200);

            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(only(moldir.plan(), activity, "occurrences"))
                                            .containsExactly("2026-04-12", "Стадион № 2"));
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(only(moldir.reporting(), activity, "visits"))
                                        .containsExactly("2026-04-12", "Стадион № 2");
                                assertThat(only(moldir.reporting(), activity, "occurrences"))
                                        .contains("2026-04-12");
                            });
        }

        private void isTakenBackEverywhereAndRecordedAnew(
                Moldir moldir, String visit, String activity) {
            Answer gone =
                    moldir.monitoring()
                            .post(
                                    "/api/visits/" + visit + "/withdraw",
                                    "{\"reason\":\"Записан не тот выезд\"}");
            assertThat(gone.status()).as(gone.body()).isEqualTo(200);
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(() -> assertThat(occurrences(moldir.plan(), activity)).isZero());
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(occurrences(moldir.reporting(), activity)).isZero();
                                assertThat(only(moldir.reporting(), activity, "visits"))
                                        .containsExactly("2026-04-13", "Стадион");
                            });
            Answer again = moldir.monitoring().post("/api/visits/" + visit + "/complete", FINDINGS);
            assertThat(again.status()).as(again.body()).isEqualTo(200);
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(occurrences(moldir.reporting(), activity)).isOne());
        }

        private void staysOneThoughItsRowWasClosedOnIt(
                Moldir moldir, String visit, String activity) {
            String row = "/api/activities/" + activity;
            isDone(moldir.plan().post(row + "/close", "{\"result\":\"Обход\"}"));
            isTakenBackAndAskedAbout(moldir, visit, activity);
            isRecordedAnew(moldir, visit, activity, "2026-04-12");
            assertThat(history(moldir, activity, "record-corrected"))
                    .last()
                    .asString()
                    .contains("2026-04-13", "2026-04-12", "Записан не тот выезд");

            isTakenBackAndAskedAbout(moldir, visit, activity);
            isRecordedAnew(moldir, visit, activity, "2026-04-12");

            isTakenBackAndAskedAbout(moldir, visit, activity);
            String opened = "{\"kind\":\"closing\",\"reason\":\"Закрыто рано\"}";
            isDone(moldir.plan().post(row + "/corrections", opened));
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(occurrences(moldir.reporting(), activity)).isZero());
            isRecordedAnew(moldir, visit, activity, "2026-04-13");
            isDone(moldir.plan().post(row + "/close", "{\"result\":\"Обход\"}"));
            isDone(moldir.plan().post(row + "/corrections", opened));
            assertThat(occurrences(moldir.plan(), activity)).isOne();
        }

        private void isTakenBackAndAskedAbout(Moldir moldir, String visit, String activity) {
            isDone(
                    moldir.monitoring()
                            .post(
                                    "/api/visits/" + visit + "/withdraw",
                                    "{\"reason\":\"Записан не тот выезд\"}"));
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(() -> assertThat(asked(moldir, activity)).hasSize(1));
            assertThat(occurrences(moldir.plan(), activity)).isOne();
        }

        private void isRecordedAnew(Moldir moldir, String visit, String activity, String day) {
            isDone(
                    moldir.monitoring()
                            .post(
                                    "/api/visits/" + visit + "/complete",
                                    "{\"findings\":[],\"date\":\"%s\"}".formatted(day)));
            await().atMost(Moldir.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(only(moldir.plan(), activity, "occurrences"))
                                        .contains(day);
                                assertThat(only(moldir.reporting(), activity, "occurrences"))
                                        .contains(day);
                                assertThat(only(moldir.reporting(), activity, "visits"))
                                        .contains(day);
                                assertThat(asked(moldir, activity)).isEmpty();
                            });
        }

        private List<JsonNode> asked(Moldir moldir, String activity) {
            JsonNode visits = moldir.plan().get("/api/today").json().get("visits");
            return StreamSupport.stream(visits.spliterator(), false)
                    .filter(each -> each.at("/row/id").asString().equals(activity))
                    .toList();
        }

        private List<JsonNode> history(Moldir moldir, String activity, String type) {
            JsonNode shown = moldir.reporting().get("/api/activities/" + activity).json();
            return StreamSupport.stream(shown.get("history").spliterator(), false)
                    .filter(each -> each.get("type").asString().equals(type))
                    .toList();
        }

        private void isDone(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }

        private List<String> only(Api service, String activity, String what) {
            JsonNode all = service.get("/api/activities/" + activity).json().get(what);
            assertThat(all).hasSize(1);
            return List.of(
                    all.get(0).get("date").asString(), all.get(0).path("object").asString(""));
        }

        private String created(Api monitoring, String body, String key) {
            Answer answer = monitoring.post("/api/visits", body, "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.text("id");
        }

        private int occurrences(Api service, String activity) {
            return service.get("/api/activities/" + activity).json().get("occurrences").size();
        }
    }

    private static List<JsonNode> visits(Moldir moldir, String activity) {
        String filter = activity.isEmpty() ? "" : "&activityId=" + activity;
        return AlmatyPlan.items(moldir.monitoring().get("/api/visits?size=1000" + filter).json());
    }
}
