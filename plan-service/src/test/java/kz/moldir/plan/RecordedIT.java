package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What is recorded of an activity over HTTP, and what is asked before it is. */
class RecordedIT extends ApprovedPlan {

    @Autowired private Council council;
    @Autowired private CouncilClock clock;

    /** In the form it is a warning to be read, over the API a refusal that says what to do. */
    @Test
    void theSameOccurrenceTwiceIsAskedFirst() {
        String path = "/activities/" + activity(TWICE) + "/occurrences";
        Map<String, String> once = Map.of("date", council.today(clock).toString());
        done("/api" + path, once);
        assertThat(http.post("/api" + path, once).getBody())
                .contains("/problems/activity-occurred-already");
        Map<String, String> typed = new HashMap<>(once);
        typed.put("sure", once.get("date"));
        ResponseEntity<String> asked = http.form("/kk" + path, typed);
        assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(200);
        assertThat(asked.getBody())
                .contains("Осы күні өткізілгені жазылып қойған")
                .contains("name=\"another.date\" value=\"" + once.get("date") + "\"")
                .contains("name=\"sure\" value=\"" + once.get("date") + "\"");
        isSaidOfTheDayAndPlaceThatWereAsked(path, typed);
        typed.put("another.date", once.get("date"));
        typed.put("another.place", "");
        assertThat(http.form("/kk" + path, typed).getStatusCode().value()).isEqualTo(302);
        assertThat(http.tree("/api/activities/" + activity(TWICE)).get("occurrences")).hasSize(2);
        whoeverWasOvertakenComparesBeforeADayOffIsAskedAbout(path);
    }

    private void whoeverWasOvertakenComparesBeforeADayOffIsAskedAbout(String path) {
        Map<String, String> late =
                Map.of("date", "2026-03-15", "summary", "Набрано", "ifMatch", "0");
        ResponseEntity<String> compared = http.form("/ru" + path, late);
        assertThat(compared.getStatusCode().value()).as(compared.getBody()).isEqualTo(412);
        assertThat(compared.getBody())
                .contains("Пока вы писали, кто-то внёс запись", "Набрано")
                .doesNotContain("15 марта 2026 г. — выходной");
    }

    /** Whoever changes the day or the place after the question is asked again. */
    private void isSaidOfTheDayAndPlaceThatWereAsked(String path, Map<String, String> typed) {
        Map<String, String> otherDay = new HashMap<>(typed);
        otherDay.put("another.date", council.today(clock).minusDays(1).toString());
        assertThat(http.form("/kk" + path, otherDay).getStatusCode().value()).isEqualTo(200);
        Map<String, String> otherPlace = new HashMap<>(typed);
        otherPlace.put("another.date", typed.get("date"));
        otherPlace.put("another.place", "Акимат");
        assertThat(http.form("/kk" + path, otherPlace).getStatusCode().value()).isEqualTo(200);
        Map<String, Object> body =
                Map.of(
                        "date",
                        typed.get("date"),
                        "another",
                        Map.of("date", council.today(clock).minusDays(1).toString()));
        assertThat(http.post("/api" + path, body).getBody())
                .contains("/problems/activity-occurred-already");
    }

    @Test
    void theTableOfLettersMarksWhatIsOutsideThePlanInWords() {
        String outside = "/api/plans/" + planId() + "/outside";
        JsonNode work =
                done(
                        outside,
                        Map.of(
                                "title", "Встреча с жителями",
                                "timeframe", "март",
                                "responsible", "2 комиссия",
                                "sure", true));
        String letters = "/api/activities/" + work.get("id").asString() + "/requests";
        JsonNode sent =
                done(letters, Map.of("whom", "Акимат", "channel", "letter", "date", "2026-03-12"));

        String table = "/ru/plans/" + planId() + "/letters.csv" + after(sent);
        assertThat(http.get(table).getBody())
                .containsPattern("Акимат\"?;\"?1\"?;\"?1\"?;\"?0\"?;\"?Вне плана");
    }

    /** With all that a browser sends: what is put right of it leaves the closing as it is. */
    @Test
    void thePlaceOfTheOccurrenceThatClosedARowIsPutRight() {
        String path = "/activities/" + activity(PLACED);
        Map<String, String> held =
                Map.of(
                        "date",
                        "2026-03-12",
                        "time",
                        "10:00",
                        "place",
                        "Акимат",
                        "summary",
                        "Обход");
        done("/api" + path + "/occurrences", held);
        JsonNode closed =
                done("/api" + path + "/close", Map.of("result", "Дано пять рекомендаций"));
        String record = http.tree("/api" + path + after(closed)).at("/occurrences/0/id").asString();

        for (String place : List.of("Акимат района", "")) {
            record = placed(path, record, place);
        }
        Map<String, String> withdrawal = form(path, record);
        withdrawal.put("withdraw", "1");
        withdrawal.put("why", "Не было");
        assertThat(http.form("/ru" + path + "/corrections", withdrawal).getBody())
                .contains("Сначала исправьте закрытие");
    }

    /** The record that stands then. */
    private String placed(String path, String record, String place) {
        Map<String, String> typed = form(path, record);
        assertThat(typed).containsEntry("date", "2026-03-12").containsEntry("time", "10:00");
        typed.put("place", place);
        typed.put("why", "Опечатка");
        ResponseEntity<String> sent = http.form("/ru" + path + "/corrections", typed);
        assertThat(sent.getStatusCode().value()).as(sent.getBody()).isEqualTo(302);
        String seen = String.valueOf(sent.getHeaders().getLocation());
        JsonNode now = http.tree("/api" + path + seen.replaceAll(".*[?]([^#]*).*", "?$1"));
        assertThat(now.get("occurrences")).hasSize(1);
        assertThat(now.at("/occurrences/0/place").asString("")).isEqualTo(place);
        assertThat(now.get("result").asString()).isEqualTo("Дано пять рекомендаций");
        return now.at("/occurrences/0/id").asString();
    }

    /** The fields of the correction's form as they stand on its page. */
    private Map<String, String> form(String path, String record) {
        String page = http.page("/ru" + path + "/corrections?kind=OCCURRENCE&record=" + record);
        String form = page.substring(page.indexOf("id=\"do-corrections\""));
        form = form.substring(0, form.indexOf("</form>"));
        Map<String, String> fields = new HashMap<>();
        Matcher input = Pattern.compile("<input [^>]*>").matcher(form);
        while (input.find()) {
            fields.put(said(input.group(), "name"), said(input.group(), "value"));
        }
        Matcher area =
                Pattern.compile("<textarea [^>]*name=\"([^\"]*)\"[^>]*>([^<]*)<").matcher(form);
        while (area.find()) {
            fields.put(area.group(1), area.group(2));
        }
        assertThat(fields).containsKeys("kind", "record", "idempotencyKey", "ifMatch", "why");
        return fields;
    }

    private static String said(String tag, String attribute) {
        Matcher value = Pattern.compile(" " + attribute + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    /** The half's plan is approved; a year's has a part of its months. */
    @Test
    void aYearsPlanBesideAHalfsIsAskedFirst() {
        JsonNode begun = done("/api/plans", Map.of("year", 2026, "half", 0));
        String plan = "/plans/" + begun.get("planId").asString();
        JsonNode row =
                done(
                        "/api" + plan + "/rows",
                        Map.of(
                                "title", "Заслушивание акима",
                                "timeframe", "Май",
                                "responsible", "2 комиссия"));
        Map<String, Object> decision = Map.of("date", "2026-03-17", "chair", "Х");
        assertThat(http.get("/api" + plan + after(row)).getStatusCode().value()).isEqualTo(200);
        OverHttp chair = http.as("chair");
        assertThat(chair.post("/api" + plan + "/approve", decision).getBody())
                .contains("/problems/plan-period-shared");

        Map<String, String> typed = Map.of("date", "2026-03-17", "chair", "Х");
        ResponseEntity<String> asked = chair.form("/kk" + plan + "/approve", typed);
        assertThat(asked.getStatusCode().value()).as("a question").isEqualTo(200);
        assertThat(asked.getBody())
                .doesNotContain("class=\"errors\"")
                .contains("2026 жылғы I жартыжылдықтың жоспары бекітілген", "Онымен қатар бекіту")
                .contains("name=\"beside\" value=\"true\"");
        Map<String, Object> anyway = new HashMap<>(decision);
        anyway.put("beside", true);
        assertThat(chair.post("/api" + plan + "/approve", anyway).getBody())
                .as("then what else speaks against it")
                .contains("/problems/plan-not-decided");
    }

    /** Corrections are the secretariat's; what somebody recorded just now they take back. */
    @Test
    void aMemberTakesBackTheirOwnRecordAtOnceAndNobodyElseDoes() {
        String path = "/activities/" + activity(UNDONE);
        OverHttp member = http.as("commission-2-member");
        ResponseEntity<String> recorded =
                member.form("/ru" + path + "/occurrences", Map.of("date", "2026-03-12"));
        assertThat(recorded.getStatusCode().value()).as(recorded.getBody()).isEqualTo(302);
        String seen = String.valueOf(recorded.getHeaders().getLocation());
        String record = seen.replaceAll(".*record=", "");
        String page = member.page(seen);
        assertThat(SentForms.withoutKey(page)).as("each is one command").isEmpty();
        assertThat(page)
                .contains("action=\"/ru" + path + "/undo\"", "value=\"" + record + "\"")
                .doesNotContain(path + "/corrections");
        Map<String, String> undo =
                Map.of("kind", "OCCURRENCE", "record", record, "withdraw", "1", "why", "Описка");
        ResponseEntity<String> others =
                http.as("commission-2-lead").form("/ru" + path + "/undo", undo);
        assertThat(others.getStatusCode().value()).isEqualTo(409);
        assertThat(others.getBody()).contains("Сразу отменить может только тот, кто записал");
        ResponseEntity<String> taken = member.form("/ru" + path + "/undo", undo);
        assertThat(taken.getStatusCode().value()).as(taken.getBody()).isEqualTo(302);
        String after = String.valueOf(taken.getHeaders().getLocation()).replaceAll(".*[?]", "?");
        assertThat(http.tree("/api" + path + after).get("occurrences")).isEmpty();
        String then = String.valueOf(taken.getHeaders().getLocation()).replace("%3A", ":");
        assertThat(member.page(then))
                .as("it may have been taken back by a slip")
                .contains("action=\"/ru" + path + "/undo\"", "name=\"again\" value=\"true\"");
        assertThat(
                        member.post(
                                        "/api" + path + "/undo",
                                        Map.of(
                                                "kind", "occurrence",
                                                "id", record,
                                                "reason", "Описка"))
                                .getBody())
                .contains("/problems/activity-nothing-to-correct");
    }
}
