package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a program can do with nothing but what it was answered. */
class ProgramIT extends ApprovedPlan {

    @Autowired private Council council;
    @Autowired private CouncilClock clock;

    private static final String RESULTS = "https://example.org/results";
    private static final String BEFORE = "https://example.org/announced";

    @Test
    void aPublicationIsCorrectedWithdrawnAndUndoneByWhatItWasTold() {
        String path = "/api/activities/" + activity(COVERED);
        JsonNode first = done(path + "/cover", published(RESULTS, "result"));
        JsonNode told = http.tree(path + after(first)).at("/publications/0");
        assertThat(told.get("id").asString()).isEqualTo(first.get("record").asString());

        JsonNode corrected =
                done(
                        path + "/corrections",
                        Map.of(
                                "kind",
                                "publication",
                                "id",
                                told.get("id").asString(),
                                "reason",
                                "Опечатка",
                                "right",
                                Map.of(
                                        "url", RESULTS + "/2",
                                        "title", "Итоги встречи",
                                        "date", "2026-03-20",
                                        "publication", "result")));
        JsonNode right = http.tree(path + after(corrected)).get("publications");
        assertThat(right).hasSize(1);
        assertThat(right.at("/0/url").asString()).isEqualTo(RESULTS + "/2");

        JsonNode withdrawn = done(path + "/corrections", withdrawn(right.at("/0/id").asString()));
        assertThat(http.tree(path + after(withdrawn)).get("publications")).isEmpty();

        JsonNode second =
                done(
                        path + "/cover",
                        Map.of("url", BEFORE, "title", "Анонс", "date", "2026-03-12"));
        JsonNode undone = done(path + "/undo", withdrawn(second.get("record").asString()));
        assertThat(http.tree(path + after(undone)).get("publications")).isEmpty();
    }

    private static Map<String, String> published(String url, String kind) {
        return Map.of("url", url, "title", "Итоги", "date", "2026-03-20", "kind", kind);
    }

    private static Map<String, String> withdrawn(String id) {
        return Map.of("kind", "publication", "id", id, "reason", "Не о том");
    }

    @Test
    void aLineOfTheScheduleIsTakenIntoTheRegisterOnce() {
        String path = "/api/activities/" + activity(COVERED);
        JsonNode set =
                done(
                        path + "/schedule",
                        Map.of(
                                "slots",
                                List.of(
                                        Map.of("date", "2026-06-16", "object", "Школа № 1"),
                                        Map.of("date", "2026-06-17", "object", "Школа № 2"))));
        JsonNode lines = http.tree(path + "/register" + after(set)).get("scheduled");
        assertThat(lines).hasSize(2);
        JsonNode line = lines.get(0);
        assertThat(line.get("object").asString()).isEqualTo("Школа № 1");
        Map<String, String> entry =
                Map.of(
                        "register", "OBJECT",
                        "slot", line.get("key").asString(),
                        "title", line.get("object").asString(),
                        "received", line.get("date").asString());

        JsonNode taken = done(path + "/register", entry);
        assertThat(http.post(path + "/register", entry).getStatusCode().value())
                .as("once, whoever enters it")
                .isEqualTo(409);

        JsonNode now = http.tree(path + "/register" + after(taken));
        assertThat(now.get("items"))
                .filteredOn(each -> each.get("register").asString().equals("OBJECT"))
                .singleElement()
                .returns(taken.get("id"), each -> each.get("id"));
        assertThat(now.get("scheduled")).hasSize(1);
        assertThat(now.at("/scheduled/0/object").asString()).isEqualTo("Школа № 2");
    }

    @Test
    void draftsThatWereGivenUpAreListedForWhoCanBringThemBack() {
        JsonNode begun = done("/api/plans", Map.of("year", 2027, "half", 2));
        String plan = begun.get("planId").asString();
        JsonNode gone = done("/api/plans/" + plan + "/discard", Map.of("reason", "Не тот год"));

        String discarded = "/api/plans" + after(gone) + "&status=discarded";
        assertThat(http.tree(discarded).get("items"))
                .filteredOn(each -> each.get("id").asString().equals(plan))
                .singleElement()
                .returns("Не тот год", each -> each.at("/discarded/reason").asString())
                .returns("discarded", each -> each.get("status").asString());
        assertThat(http.tree("/api/plans").toString()).doesNotContain(plan);
        assertThat(http.as("chair").tree("/api/plans?status=discarded").get("items")).isEmpty();
        assertThat(http.tree("/api/plans?status=approved").toString()).contains(planId());
        assertThat(http.get("/api/plans?status=other").getStatusCode().value()).isEqualTo(422);
        assertThat(http.get("/api/plans?status=other").getBody())
                .as("the values that there are")
                .contains("draft; approved; discarded")
                .doesNotContain("2026-04-22");
        assertThat(http.get("/api/plans/" + planId() + "/activities?state=zzz").getBody())
                .contains("postponed", "cancelled")
                .doesNotContain("2026-04-22");
    }

    @Test
    void whatRestsOnTheRowsOfAnAmendmentIsToldBeforeItsDecision() {
        String path = "/api/activities/" + activity(AMENDED);
        done(path + "/cover", published(RESULTS + "/amended", "announcement"));
        String plan = "/api/plans/" + planId();
        JsonNode begun = done(plan + "/amendment", Map.of("reason", "Бюджет"));
        String rows = plan + "/rows/" + activity(AMENDED);
        JsonNode row = http.tree(plan + "/rows" + after(begun));
        String version = "";
        for (JsonNode each : row.get("items")) {
            if (each.at("/row/id").asString().equals(activity(AMENDED))) {
                version = each.get("version").asString();
            }
        }
        JsonNode removed = OverHttp.tree(http.delete(rows + "?version=" + version));

        JsonNode now = http.tree(plan + "/amendment" + after(removed));
        assertThat(now.get("rests"))
                .singleElement()
                .returns("EXCLUDED", rest -> rest.get("why").asString())
                .returns(1, rest -> rest.get("publications").asInt());
        assertThat(now.get("questions").isArray()).isTrue();
        done(plan + "/amendment/drop", Map.of("reason", "По ошибке"));
        JsonNode back = done(plan + "/amendment/restore", Map.of());
        JsonNode read = http.as("commission-3-member").tree(plan + "/amendment" + after(back));
        assertThat(read.get("items")).as("a member reads what the meeting is asked").hasSize(1);
        assertThat(read.get("rests")).as("for those who record the decision").isEmpty();
        assertThat(http.as("commission-3-member").page("/ru/plans/" + planId() + "/amendment"))
                .contains("Исключено")
                .doesNotContain("/amendment/drop", "/amendment/approve", "id=\"rests\"");
        done(plan + "/amendment/drop", Map.of("reason", "Проверка"));
    }

    @Test
    void whatFollowsFromACarryingOutIsTold() {
        String path = "/api/activities/" + activity(AMENDED);
        done(path + "/attendance", Map.of("present", List.of("Неизвестный Н.Н."), "members", 20));
        JsonNode decided = done(path + "/decisions", Map.of("text", "Поручить секретариату"));
        done(
                "/api/roster/entries",
                Map.of("kind", "MEMBER", "name", Map.of("ru", "Член Совета Ч.С.")));

        JsonNode told = http.tree(path + "/carrying-out" + after(decided));
        assertThat(told.get("strangers").toString()).contains("Неизвестный Н.Н.");
        assertThat(told.get("untold"))
                .singleElement()
                .returns("NOT_HELD", each -> each.get("why").asString())
                .returns(
                        told.at("/decisions/0/decided/id").asString(),
                        each -> each.get("decision").asString());
        assertThat(told.get("deadlines").isArray()).isTrue();
    }

    @Test
    void workOutsideThePlanIsFilteredAsThePageDoes() {
        String outside = "/api/plans/" + planId() + "/outside";
        JsonNode work =
                done(
                        outside,
                        Map.of(
                                "title", "Субботник в парке",
                                "timeframe", "март",
                                "responsible", "2 комиссия",
                                "sure", true));
        String id = work.get("id").asString();
        String all = outside + after(work);
        assertThat(http.tree(all + "&q=субботник").toString()).contains(id);
        assertThat(http.tree(all + "&commission=2").toString()).contains(id);
        assertThat(http.tree(all + "&q=заслушивание").toString()).doesNotContain(id);
        assertThat(http.tree(all + "&commission=1").toString()).doesNotContain(id);
    }

    @Test
    void whatElseAPersonIsExpectedAtIsTold() {
        String outside = "/api/plans/" + planId() + "/outside";
        List<String> ids = new ArrayList<>();
        for (String title : List.of("Приём граждан", "Выезд во двор")) {
            JsonNode work =
                    done(
                            outside,
                            Map.of(
                                    "title",
                                    title,
                                    "timeframe",
                                    "12 июня",
                                    "responsible",
                                    "3 комиссия Сериков С.С.",
                                    "sure",
                                    true));
            ids.add(work.get("id").asString());
        }
        String day = council.today(clock).plusDays(30).toString();
        JsonNode last = null;
        for (String id : ids) {
            last =
                    done(
                            "/api/activities/" + id + "/postpone",
                            Map.of("date", day, "time", "10:00", "reason", "Зал занят"));
        }
        JsonNode told = http.tree("/api/activities/" + ids.getFirst() + after(last));
        assertThat(told.get("overlaps"))
                .singleElement()
                .returns(ids.getLast(), each -> each.get("activityId").asString())
                .returns(day, each -> each.get("day").asString());
    }

    @Test
    void theRegistersAreSearched() {
        String register = "/api/activities/" + activity(COVERED) + "/register";
        JsonNode last = null;
        for (String title : List.of("О тарифе на тепло", "Об освещении аллеи")) {
            last =
                    done(
                            register,
                            Map.of(
                                    "register",
                                    "APPEAL",
                                    "title",
                                    title,
                                    "number",
                                    "77/" + title.length(),
                                    "received",
                                    "2026-02-02"));
        }
        String all = "/api/registers" + after(last);
        assertThat(http.tree(all + "&q=тепло").get("items"))
                .singleElement()
                .returns("О тарифе на тепло", each -> each.at("/item/title").asString());
        assertThat(http.tree(all + "&q=77/17").get("items")).hasSize(1);
        assertThat(http.tree(all + "&q=тепло&state=OVERDUE").get("items")).hasSize(1);
        assertThat(http.tree(all + "&q=трамвай").get("items")).isEmpty();
        assertThat(http.page("/ru/registers?q=аллея"))
                .contains("По этим словам ничего не найдено", "value=\"аллея\"");
        assertThat(http.page("/ru/registers?q=алле")).contains("Об освещении аллеи");
    }

    /** Also of whom no row of the plan in force names. */
    @Test
    void anyPersonOfTheRosterHasACalendar() {
        JsonNode entered =
                done(
                        "/api/roster/entries",
                        Map.of("kind", "EXPERT", "name", Map.of("ru", "Календарев К.К.")));
        http.get("/api/roster" + after(entered));
        assertThat(http.page("/ru/feeds")).contains("<option value=\"Календарев К.К.\"");
        assertThat(http.as("press").page("/ru/feeds")).doesNotContain("Календарев");

        JsonNode made = done("/api/feeds", Map.of("scope", "person", "value", "Календарев К.К."));
        assertThat(made.get("address").asString()).contains("/feeds/");
        assertThat(
                        http.post("/api/feeds", Map.of("scope", "person", "value", "Никто Н.Н."))
                                .getStatusCode()
                                .value())
                .isEqualTo(422);
    }

    @Test
    void whatWasRecordedIsNamedInTheAnswer() {
        String path = "/api/activities/" + activity(PROGRAM);
        JsonNode proposed =
                done(
                        path + "/propose-dates",
                        Map.of(
                                "whom",
                                "2 комиссия",
                                "days",
                                List.of(Map.of("date", "2026-06-16"))));
        JsonNode asked = done(path + "/requests", Map.of("whom", "Акимат", "channel", "asked"));
        JsonNode occurred = done(path + "/occurrences", Map.of("date", "2026-03-18"));

        JsonNode now = http.tree(path + after(occurred));
        List<String> requests = new ArrayList<>();
        now.get("requests").forEach(each -> requests.add(each.at("/request/id").asString()));
        assertThat(requests)
                .containsExactly(proposed.get("record").asString(), asked.get("record").asString());
        assertThat(now.at("/occurrences/0/id").asString())
                .isEqualTo(occurred.get("record").asString());
    }

    @Test
    void anArrangementOfNothingIsRefusedWithWhatIsNeeded() {
        var refused = http.post("/api/activities/" + activity(COVERED) + "/arrangement", Map.of());
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        JsonNode fault = OverHttp.tree(refused).at("/errors/0");
        assertThat(fault.get("field").asString()).isEqualTo("invited");
        assertThat(fault.get("code").asString()).isEqualTo("carrying.session.needed");
    }

    /** Each word, each decision and each letter, by an id that corrects or withdraws it. */
    @Test
    void whatWasRecordedOfTheCarryingOutIsNamedInTheAnswer() {
        String path = "/api/activities/" + activity(COVERED);
        JsonNode word =
                done(
                        path + "/words",
                        Map.of("kind", "question", "from", "Ким", "text", "Когда открытие?"));
        JsonNode decided = done(path + "/decisions", Map.of("text", "Принять к сведению"));
        done(path + "/arrangement", Map.of("invited", List.of("Акимат", "Полиция")));
        JsonNode letters = done(path + "/letters", Map.of("number", "77"));
        JsonNode one = done(path + "/letters", Map.of("number", "78", "to", "Палата"));

        String after = after(one);
        JsonNode kept = http.tree(path + "/carrying-out" + after);
        assertThat(kept.at("/words/0/word/id").asString()).isEqualTo(word.get("record").asString());
        assertThat(kept.at("/decisions/0/decided/id").asString())
                .isEqualTo(decided.get("record").asString());
        Map<String, String> sent = new HashMap<>();
        http.tree(path + after)
                .get("requests")
                .forEach(
                        each ->
                                sent.put(
                                        each.at("/letter/id").asString(),
                                        each.at("/letter/whom").asString()));
        assertThat(letters.get("records"))
                .extracting(id -> sent.get(id.asString()))
                .containsExactly("Акимат", "Полиция");
        assertThat(letters.has("record")).isFalse();
        assertThat(sent.get(one.get("record").asString())).isEqualTo("Палата");
    }
}
