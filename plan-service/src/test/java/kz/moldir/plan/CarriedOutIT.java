package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What the carrying out records, sent as the page sends it and as a program does. */
class CarriedOutIT extends ApprovedPlan {

    private static final Pattern MEMBER =
            Pattern.compile("name=\"(member-\\d+)\" value=\"([^\"]+)\"");

    @Test
    void whoWasPresentIsTickedAndStandsInTheMinutes() throws IOException {
        String api = "/api/activities/" + activity(ATTENDED);
        String page = "/ru/activities/" + activity(ATTENDED) + "/carrying-out";
        String commission = http.tree(api).at("/responsible/commissions/0").asString();
        for (String name : List.of("Ахметов А.А.", "Беков Б.Б.")) {
            JsonNode added =
                    done(
                            "/api/roster/entries",
                            Map.of(
                                    "kind",
                                    "MEMBER",
                                    "name",
                                    Map.of("ru", name),
                                    "commission",
                                    commission));
            http.get("/api/roster" + after(added));
        }
        List<MatchResult> ticks = MEMBER.matcher(http.page(page)).results().toList();
        assertThat(ticks).as("members to tick").hasSizeGreaterThan(1);
        List<String> members = ticks.stream().limit(2).map(tick -> tick.group(2)).toList();

        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        ticks.stream().limit(2).forEach(tick -> form.add(tick.group(1), tick.group(2)));
        form.add("present", "Сторонний С.С.");
        form.add("guests", "Жители района\r\nПресса");
        form.add("members", "20");
        form.add("organiser", "Акимат города");
        String recorded = sent(http.form(page + "/record-attendance", form));

        JsonNode attendance = http.tree(api + "/carrying-out" + recorded).get("attendance");
        assertThat(texts(attendance.get("present")))
                .containsExactlyInAnyOrder(members.get(0), members.get(1), "Сторонний С.С.");
        assertThat(texts(attendance.get("guests"))).containsExactly("Жители района", "Пресса");
        assertThat(attendance.get("members").asInt()).isEqualTo(20);
        assertThat(attendance.get("organiser").asString()).isEqualTo("Акимат города");
        assertThat(http.page(page))
                .contains("<dd><span>Акимат города</span></dd>", "Сторонний С.С.");
        done(api + "/minutes", Map.of("number", "5", "chair", "Хасенов М.К."));
        assertThat(paper(activity(ATTENDED), "minutes"))
                .contains(members.get(0), members.get(1), "Сторонний С.С.", "Пресса", "20");

        String replaced =
                after(
                        done(
                                api + "/attendance",
                                Map.of(
                                        "present", List.of(members.get(1)),
                                        "organiser", "Маслихат города",
                                        "reason", "Список сверен")));
        JsonNode now = http.tree(api + "/carrying-out" + replaced).get("attendance");
        assertThat(texts(now.get("present"))).containsExactly(members.get(1));
        assertThat(now.get("organiser").asString()).isEqualTo("Маслихат города");
        assertThat(http.page(page)).contains("<dd><span>Маслихат города</span></dd>");
        assertThat(http.page("/ru/activities/" + activity(ATTENDED) + "/history"))
                .contains("Маслихат города", "Список сверен");
    }

    @Test
    void aWordIsAnsweredAndTheAnswerStandsInTheMinutes() throws IOException {
        String api = "/api/activities/" + activity(SPOKEN);
        String page = "/ru/activities/" + activity(SPOKEN) + "/carrying-out";
        sent(
                http.form(
                        page + "/receive-word",
                        Map.of(
                                "kind", "PROPOSAL",
                                "from", "Жители двора",
                                "text", "Поставить скамейки",
                                "textKk", "Орындықтар қою")));
        String heard =
                after(
                        done(
                                api + "/words",
                                Map.of("kind", "question", "from", "Пресса", "text", "Когда?")));
        JsonNode words = http.tree(api + "/carrying-out" + heard).get("words");
        String proposal = words.at("/0/word/id").asString();
        String question = words.at("/1/word/id").asString();
        assertThat(http.page(page))
                .contains(page + "/answer-word\"", "<option value=\"" + proposal + "\"");

        String answered =
                sent(
                        http.form(
                                page + "/answer-word",
                                Map.of(
                                        "word", proposal,
                                        "accepted", "true",
                                        "words", "Поставим к осени",
                                        "wordsKk", "Күзге қарай қоямыз",
                                        "date", "2026-03-20")));
        JsonNode answer = http.tree(api + "/carrying-out" + answered).at("/words/0/answer");
        assertThat(answer.get("words").asString()).isEqualTo("Поставим к осени");
        assertThat(answer.get("accepted").asBoolean()).isTrue();
        String other =
                after(done(api + "/words/" + question + "/answer", Map.of("words", "В мае")));
        assertThat(http.tree(api + "/carrying-out" + other).at("/words/1/answer/words").asString())
                .isEqualTo("В мае");
        assertThat(http.page(page))
                .contains("Поставим к осени", "В мае", "answer-word?word=" + proposal)
                .contains("Орындықтар қою", "Күзге қарай қоямыз");
        String right =
                after(
                        done(
                                api + "/words/" + proposal + "/correction",
                                Map.of(
                                        "kind", "proposal",
                                        "from", "Жители двора",
                                        "text", "Поставить скамейки",
                                        "textKk", "Аулаға орындықтар қою",
                                        "reason", "Дополнено")));
        assertThat(http.tree(api + "/carrying-out" + right).at("/words/0/word/textKk").asString())
                .isEqualTo("Аулаға орындықтар қою");
        assertThat(http.page("/ru/activities/" + activity(SPOKEN) + "/history"))
                .contains("Текст на казахском", "Орындықтар қою", "Ответ на казахском");
        assertThat(http.page(page + "/answer-word?word=" + proposal))
                .contains("name=\"word\" value=\"" + proposal + "\"", "Поставим к осени");
        done(api + "/minutes", Map.of("number", "6", "chair", "Хасенов М.К."));
        assertThat(paper(activity(SPOKEN), "minutes"))
                .contains("Поставить скамейки", "Поставим к осени", "В мае");
    }

    @Test
    void aLetterIsSentAndCounted() {
        String api = "/api/activities/" + activity(SPOKEN);
        String page = "/ru/activities/" + activity(SPOKEN) + "/carrying-out";
        String sent =
                sent(
                        http.form(
                                page + "/send-letter",
                                Map.of(
                                        "number", "12-Р",
                                        "to", "Управление парков",
                                        "about", "Скамейки",
                                        "date", "2026-03-20")));
        assertThat(http.tree(api + sent).get("requests"))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.toString())
                                    .contains("12-Р", "Управление парков", "Скамейки");
                        });
        done(api + "/letters", Map.of("number", "13-Р", "to", "Управление парков"));
        String letters = "/api/plans/" + planId() + "/letters";
        assertThat(http.tree(letters).get("counts"))
                .filteredOn(each -> each.get("whom").asString().equals("Управление парков"))
                .isNotEmpty()
                .allMatch(each -> each.get("sent").asInt() == 2);
        assertThat(http.page("/ru/plans/" + planId() + "/letters")).contains("Управление парков");
    }

    @Test
    void aDayIsChosenFromThoseThatWereProposed() {
        String api = "/api/activities/" + activity(PROPOSED);
        String page = "/ru/activities/" + activity(PROPOSED);
        ResponseEntity<String> lacking =
                http.form(
                        page + "/propose-dates",
                        Map.of(
                                "whom", "1 комиссия",
                                "date1", "2026-05-14",
                                "time2", "10:00",
                                "sure", "2026-05-14"));
        assertThat(lacking.getStatusCode().value()).as("an hour without its day").isEqualTo(422);
        String proposed =
                sent(
                        http.form(
                                page + "/propose-dates",
                                Map.of(
                                        "whom", "1 комиссия",
                                        "date1", "2026-05-14",
                                        "time1", "15:00",
                                        "date2", "2026-05-19",
                                        "note", "Зал свободен",
                                        "sure", "2026-05-14T15:00 2026-05-19")));
        assertThat(http.tree(api + proposed).get("proposed"))
                .extracting(day -> day.get("date").asString())
                .containsExactly("2026-05-14", "2026-05-19");
        assertThat(http.page(page))
                .contains("agree-date?date=2026-05-14&amp;time=15:00#do-agree-date")
                .contains("agree-date?date=2026-05-19#do-agree-date");
        assertThat(http.page(page + "/agree-date?date=2026-05-14&time=15:00"))
                .contains("value=\"2026-05-14\"", "value=\"15:00\"");
        String other =
                after(
                        done(
                                api + "/propose-dates",
                                Map.of(
                                        "whom",
                                        "1 комиссия",
                                        "days",
                                        List.of(Map.of("date", "2026-05-20")))));
        assertThat(http.tree(api + other).get("proposed").toString()).contains("2026-05-20");
        String agreed =
                sent(
                        http.form(
                                page + "/agree-date",
                                Map.of(
                                        "date", "2026-05-20",
                                        "time", "11:00",
                                        "sure", "2026-05-20T11:00")));
        assertThat(http.tree(api + agreed).get("date").asString()).isEqualTo("2026-05-20");
        assertThat(http.tree(api).get("proposed")).isEmpty();
    }

    /** The query that sees what a form did. */
    private static String sent(ResponseEntity<String> redirect) {
        assertThat(redirect.getStatusCode().value()).as(redirect.getBody()).isEqualTo(302);
        return String.valueOf(redirect.getHeaders().getLocation())
                .replaceAll(".*after=(\\d+).*", "?after=$1");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private String paper(String activity, String name) throws IOException {
        ResponseEntity<byte[]> paper =
                http.bytes("/ru/activities/" + activity + "/papers/" + name + "?lang=ru");
        assertThat(paper.getStatusCode().value()).isEqualTo(200);
        try (var words =
                new XWPFWordExtractor(
                        new XWPFDocument(new ByteArrayInputStream(paper.getBody())))) {
            return words.getText();
        }
    }
}
