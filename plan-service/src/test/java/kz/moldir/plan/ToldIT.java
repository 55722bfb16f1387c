package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is told to nobody whom it is withheld from, on no page and in no list. */
class ToldIT extends ApprovedPlan {

    /** What is kept inside in the tests. */
    private static final Pattern KEPT = Pattern.compile("Тих(ий|ое)");

    @Autowired private Council council;
    @Autowired private CouncilClock clock;

    /** A check's day is told to the secretariat, and to the press on no page and in no list. */
    @Test
    void thePressLearnsNoWithheldDay() {
        String path = "/api/activities/" + activity(CHECK);
        LocalDate day = council.today(clock).plusDays(3);
        String inWords = new Dates(Language.RU, council.zone()).dayOfYear(day);
        String shortly = new Dates(Language.RU, council.zone()).dayShort(day);
        assertThat(status("press", path)).isEqualTo(200);
        done(path + "/postpone", Map.of("date", day.toString(), "reason", "Карантин"));
        String after = after(disclosed(path, "unannounced"));
        pressMayNotOpen(activity(CHECK), after);
        for (String each : lists(after)) {
            assertThat(seen("secretariat", each))
                    .as(each)
                    .containsAnyOf(day.toString(), inWords, shortly);
            assertThat(seen("press", each))
                    .as(each)
                    .doesNotContain(day.toString(), "/activities/" + activity(CHECK))
                    .doesNotContainPattern(beginning(inWords))
                    .doesNotContainPattern(beginning(shortly + "</span>"));
        }
    }

    /** The words, but not the end of another number: 1 December is not in 31 December. */
    private static Pattern beginning(String words) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(words));
    }

    /** Of a restricted row that is held, the press reads when and where, and no words. */
    @Test
    void thePressReadsNotWhatWasSaidAtARestrictedRow() {
        String closed = activity(CLOSED);
        String path = "/api/activities/" + closed;
        String day = council.today(clock).toString();
        disclosed(path, "restricted");
        done(
                path + "/occurrences",
                Map.of(
                        "date", day,
                        "place", "Зал на Абая",
                        "summary", "Сказано при закрытых дверях"));
        String after = after(done(path + "/close", Map.of("result", "Решено при закрытых дверях")));
        pressMayNotOpen(closed, after);
        assertThat(status("press", path + "/coverage-drafts" + after)).isEqualTo(403);
        String list = "/api/plans/" + planId() + "/activities" + after;
        assertThat(seen("secretariat", list)).contains("Решено при закр", "Сказано при закр");
        for (String each : lists(after)) {
            assertThat(seen("press", each))
                    .as(each)
                    .doesNotContain("при закрытых дверях", "/ru/activities/" + closed);
        }
        assertThat(seen("press", list)).contains("Зал на Абая", day);
    }

    /**
     * Whoever may not open the page of a row's carrying out reads on no other page what stands
     * there, nor what letters and their answers say.
     */
    @Test
    void whatTheCarryingOutClosesIsOpenedNowhereElse() {
        String path = "/api/activities/" + activity(HEARING);
        String after = after(spokenInside(path));
        Map<String, Integer> readers =
                Map.of(
                        "secretariat", 200,
                        "chair", 200,
                        "commission-1-member", 200,
                        "commission-3-lead", 403,
                        "commission-3-member", 403,
                        "press", 403);
        for (var reader : readers.entrySet()) {
            boolean inside = reader.getValue() == 200;
            for (String each : List.of("/ru/activities/" + activity(HEARING), path)) {
                assertThat(status(reader.getKey(), each + "/carrying-out" + after))
                        .as(reader.getKey())
                        .isEqualTo(reader.getValue());
            }
            for (String each : ofTheRow(path, reader.getKey().equals("press"))) {
                String told = seen(reader.getKey(), each + after);
                assertThat(told).as(reader.getKey() + " " + each).contains("Управление");
                assertThat(KEPT.matcher(told).find())
                        .as(reader.getKey() + " reads what is kept inside at " + each)
                        .isEqualTo(inside);
            }
        }
    }

    /** The ready texts name no decision until it is published, whoever reads them. */
    @Test
    void theReadyTextsTellOfWhatIsPublishedAlone() {
        String path = "/api/activities/" + activity(DECIDED);
        done(path + "/occurrences", Map.of("date", "2026-04-01", "summary", "Отчёт заслушан"));
        String after =
                after(
                        done(
                                path + "/decisions",
                                Map.of("text", "Тихое решение", "date", "2026-04-01")));
        for (String reader : List.of("press", "commission-1-member", "secretariat")) {
            assertThat(seen(reader, path + "/coverage-drafts" + after + "&lang=ru"))
                    .as(reader)
                    .contains("1 апреля 2026 г.")
                    .doesNotContainPattern(KEPT);
        }
        String decision =
                http.tree(path + "/carrying-out" + after).at("/decisions/0/decided/id").asString();
        String told =
                after(done(path + "/decisions/publish", Map.of("decisions", List.of(decision))));
        assertThat(seen("press", path + "/coverage-drafts" + told + "&lang=ru"))
                .contains("– Тихое решение");
    }

    /** An object of a check stands in no list of those who do not look inside. */
    @Test
    void theObjectsOfARegisterAreReadByThoseInside() {
        String path = "/api/activities/" + activity(PERMANENT);
        String page = "/ru/activities/" + activity(PERMANENT);
        String commission = http.tree(path).at("/responsible/commissions/0").asString();
        String other = commission.equals("3") ? "4" : "3";
        String day = council.today(clock).toString();
        done(
                path + "/register",
                Map.of("register", "DRAFT", "title", "Проект правил", "received", day));
        String after =
                after(
                        done(
                                path + "/register",
                                Map.of(
                                        "register",
                                        "OBJECT",
                                        "title",
                                        "Тихий объект",
                                        "received",
                                        day)));
        Map<String, Boolean> readers =
                Map.of(
                        "secretariat",
                        true,
                        "chair",
                        true,
                        "commission-" + commission + "-member",
                        true,
                        "commission-" + other + "-lead",
                        false,
                        "commission-" + other + "-member",
                        false);
        for (var reader : readers.entrySet()) {
            for (String each :
                    List.of(
                            path + "/register",
                            page + "/register",
                            path + "/history",
                            page + "/history",
                            "/api/registers",
                            "/ru/registers",
                            "/api/plans/" + planId() + "/history")) {
                String told = seen(reader.getKey(), each + after);
                assertThat(told).as(reader.getKey() + " " + each).contains("Проект правил");
                assertThat(KEPT.matcher(told).find())
                        .as(reader.getKey() + " reads of the object at " + each)
                        .isEqualTo(reader.getValue());
            }
        }
        assertThat(
                        http.as("commission-" + other + "-lead")
                                .tree("/api/registers?size=1")
                                .at("/items"))
                .as("a page is full of what is told")
                .hasSize(1);
    }

    private JsonNode spokenInside(String path) {
        done(path + "/minutes", Map.of("chair", "Тихий председатель", "heard", "Тихий доклад"));
        done(path + "/decisions", Map.of("text", "Тихое решение", "date", "2026-04-01"));
        done(
                path + "/words",
                Map.of("kind", "question", "from", "Тихий член", "text", "Тихий вопрос"));
        JsonNode asked =
                done(
                        path + "/requests",
                        Map.of(
                                "whom", "Управление",
                                "channel", "letter",
                                "number", "Тихий-7",
                                "about", "Тихое письмо"));
        String request = http.tree(path + after(asked)).at("/requests/0/request/id").asString();
        done(path + "/letters", Map.of("number", "Тихий-8", "to", "Тихий адресат"));
        return done(path + "/answers", Map.of("request", request, "summary", "Тихий ответ"));
    }

    private static List<String> ofTheRow(String path, boolean press) {
        String page = "/ru/activities/" + activity(HEARING);
        String plans = "/plans/" + planId();
        List<String> all =
                new ArrayList<>(
                        List.of(
                                path,
                                path + "/history",
                                page,
                                page + "/history",
                                "/api" + plans + "/activities"));
        if (!press) {
            all.add("/api" + plans + "/history");
            all.add("/ru" + plans + "/history");
            all.add("/api" + plans + "/letters");
            all.add("/ru" + plans + "/letters");
            all.add("/ru" + plans + "/letters.csv");
        }
        return all;
    }

    private static List<String> lists(String after) {
        return List.of(
                "/api/plans/" + planId() + "/activities" + after,
                "/ru/plans/" + planId() + after,
                "/ru" + after);
    }

    private void pressMayNotOpen(String id, String after) {
        String path = "/api/activities/" + id;
        for (String each :
                List.of(path, path + "/history", path + "/deadline", "/ru/activities/" + id)) {
            assertThat(status("secretariat", each + after)).as(each).isIn(200, 404);
            assertThat(status("press", each + after)).as(each).isEqualTo(403);
        }
    }

    private JsonNode disclosed(String path, String disclosure) {
        return done(path + "/disclosure", Map.of("disclosure", disclosure, "reason", "Проверка"));
    }
}
