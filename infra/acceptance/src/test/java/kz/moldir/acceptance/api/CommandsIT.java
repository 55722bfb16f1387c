package kz.moldir.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every command promises to whoever sends it. */
@Order(5)
@ExtendWith(SharedMoldir.class)
class CommandsIT {

    private static final String DATE = "{\"date\":\"2026-06-16\"}";

    @Nested
    class WithTheSameKey {

        @Test
        void hasOneEffect(Moldir moldir) {
            String path = "/api/activities/" + AlmatyPlan.idOf(moldir.reporting(), 57);
            String key = UUID.randomUUID().toString();
            Answer first = moldir.plan().post(path + "/agree-date", DATE, "Idempotency-Key", key);
            int events = history(moldir, path, first);
            Answer again = moldir.plan().post(path + "/agree-date", DATE, "Idempotency-Key", key);
            assertThat(first.status()).isEqualTo(200);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(history(moldir, path, again)).isEqualTo(events);
        }

        @Test
        void isRefusedForAnotherBody(Moldir moldir) {
            String path = "/api/activities/" + AlmatyPlan.idOf(moldir.reporting(), 70);
            String key = UUID.randomUUID().toString();
            Answer first = moldir.plan().post(path + "/agree-date", DATE, "Idempotency-Key", key);
            int events = history(moldir, path, first);
            Answer other =
                    moldir.plan()
                            .post(
                                    path + "/agree-date",
                                    "{\"date\":\"2026-06-17\"}",
                                    "Idempotency-Key",
                                    key);
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("type")).isEqualTo("/problems/key-reused");
            assertThat(history(moldir, path, first)).isEqualTo(events);
        }

        private int history(Moldir moldir, String path, Answer after) {
            String position = after.json().get("position").asString();
            return moldir.plan().get(path + "/history?after=" + position).json().size();
        }
    }

    @Nested
    class Refused {

        @Test
        void isAConflictWithASentenceInTheReadersLanguage(Moldir moldir) {
            String path =
                    "/api/activities/" + AlmatyPlan.idOf(moldir.reporting(), 2) + "/agree-date";
            List<Answer> answers =
                    Stream.of("kk", "ru", "en")
                            .map(to -> moldir.plan().post(path, DATE, "Accept-Language", to))
                            .toList();
            assertThat(answers)
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.status()).isEqualTo(409);
                                assertThat(answer.text("type"))
                                        .isEqualTo("/problems/activity-permanent");
                                assertThat(answer.headers().firstValue("Content-Type"))
                                        .hasValue("application/problem+json");
                                assertThat(answer.text("traceId")).matches("[0-9a-f]{32}");
                            });
            assertThat(answers).extracting(answer -> answer.text("detail")).doesNotHaveDuplicates();
            assertThat(answers.get(2).text("detail"))
                    .isEqualTo(
                            "This is ongoing work without a date. Record each time it takes place instead.");
            assertThat(answers.get(0).text("detail")).containsPattern("[әіңғүұқөһ]");
        }
    }

    @Nested
    class Malformed {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"date\":\"2026-06-16\",\"room\":\"5\"}|422|/problems/invalid",
                    "{\"time\":\"10:00\"}|422|/problems/invalid",
                    "{\"date\":|400|/problems/malformed",
                    "{\"date\":\"yesterday\"}|422|/problems/invalid"
                })
        void isSaidSo(String body, int status, String type, Moldir moldir) {
            String path =
                    "/api/activities/" + AlmatyPlan.idOf(moldir.reporting(), 55) + "/agree-date";
            Answer answer = moldir.plan().post(path, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.text("type")).isEqualTo(type);
        }

        @Test
        void namesTheUnknownField(Moldir moldir) {
            Answer answer =
                    moldir.monitoring()
                            .post(
                                    "/api/visits",
                                    "{\"activityId\":\"a\",\"date\":\"2026-04-13\",\"room\":\"5\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("errors").get(0).get("field").asString())
                    .isEqualTo("room");
        }

        @Test
        void isOfAnotherContentType(Moldir moldir) {
            Answer answer =
                    moldir.plan()
                            .postAs(
                                    "text/plain",
                                    "/api/activities/" + UUID.randomUUID() + "/close",
                                    "result");
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.text("type")).isEqualTo("/problems/unsupported-media-type");
        }
    }

    @Nested
    class ToNobody {

        @Test
        void isNotFound(Moldir moldir) {
            String nobody = "/api/activities/" + UUID.randomUUID();
            List<Answer> answers =
                    List.of(
                            moldir.plan().post(nobody + "/agree-date", DATE),
                            moldir.plan().get(nobody),
                            moldir.plan().get(nobody + "/history"),
                            moldir.reporting().get(nobody),
                            moldir.monitoring().get("/api/visits/" + UUID.randomUUID()));
            assertThat(answers)
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                                assertThat(answer.text("type")).isEqualTo("/problems/not-found");
                            });
        }
    }
}
