package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was put down wrongly around the carrying out is put right where it stands. */
final class PutRightOverHttp {

    private final OverHttp http;
    private final String api;
    private final String pages;

    PutRightOverHttp(OverHttp http, String activity) {
        this.http = http;
        this.api = "/api/activities/" + activity;
        this.pages = "/ru/activities/" + activity + "/carrying-out";
    }

    /** Whose it was, then an answer to another one; the word is open again. */
    void word() {
        String word = http.tree(api + "/carrying-out").at("/words/0/word/id").asString();
        http.post(api + "/words/" + word + "/answer", Map.of("words", "В мае"));
        Map<String, String> right =
                Map.of(
                        "word", word,
                        "kind", "question",
                        "from", "Нуртаева Т.Т.",
                        "text", "Когда откроют сквер?",
                        "reason", "Не та фамилия");
        assertThat(http.form(pages + "/correct-word", right).getStatusCode().value())
                .isEqualTo(302);
        JsonNode said = http.tree(api + "/carrying-out").at("/words/0");
        assertThat(said.at("/word/from").asString()).isEqualTo("Нуртаева Т.Т.");
        assertThat(said.at("/answer/words").asString()).isEqualTo("В мае");

        tree(
                http.post(
                        api + "/withdraw",
                        Map.of("entry", "answer", "id", word, "reason", "Ответ другому")));
        assertThat(
                        http.tree(api + "/carrying-out").at("/words/0/answer").isMissingNode()
                                || http.tree(api + "/carrying-out").at("/words/0/answer").isNull())
                .isTrue();
        assertThat(http.page(pages)).contains("Ответа нет");
        Map<String, String> lacking = Map.of("kind", "question", "from", "Ким", "text", "Когда?");
        assertThat(http.post(api + "/words/" + word + "/correction", lacking))
                .returns(422, answer -> answer.getStatusCode().value());
    }

    /** Written in both languages, minutes and extract say each in its own. */
    void inKazakhToo() {
        String decision = http.tree(api + "/carrying-out").at("/decisions/0/decided/id").asString();
        JsonNode before = http.tree(api + "/carrying-out").at("/decisions/0/decided");
        tree(
                http.post(
                        api + "/decisions/" + decision + "/correction",
                        Map.of(
                                "text", before.get("text").asString(),
                                "textKk", "Саябақты ашу",
                                "agency", before.at("/recommendation/agency").asString(),
                                "until", before.at("/recommendation/until").asString(),
                                "sure", List.of("carrying-due-far-off"),
                                "reason", "Қазақша мәтіні")));
        assertThat(http.tree(api + "/carrying-out").at("/decisions/0/decided/textKk").asString())
                .isEqualTo("Саябақты ашу");
        Map<String, String> minutes =
                Map.of("chair", "Хасенов М.К.", "heard", "Отчёт", "heardKk", "Әкімнің есебі");
        assertThat(http.form(pages + "/write-minutes", minutes).getStatusCode().value())
                .isEqualTo(302);
        assertThat(http.page(pages)).contains("Саябақты ашу", "Әкімнің есебі");
        tree(
                http.post(
                        api + "/withdraw",
                        Map.of("entry", "minutes", "id", "coming", "reason", "Ещё не было")));
    }

    /** A day off is asked about once where a day is put right, and answered to a program. */
    void dayOff() {
        Map<String, String> typed =
                Map.of(
                        "kind", "DATE",
                        "record", "",
                        "date", "2026-04-11",
                        "time", "15:00",
                        "place", "Зал",
                        "why", "Не тот день");
        String form = pages.replace("/carrying-out", "/corrections");
        assertThat(http.form(form, typed))
                .returns(200, answer -> answer.getStatusCode().value())
                .extracting(answer -> answer.getBody())
                .asString()
                .contains("11 апреля 2026 г. — выходной", "name=\"sure\"");
        for (String day : List.of("2026-04-11", "2026-04-10")) {
            JsonNode right =
                    tree(
                            http.post(
                                    api + "/corrections",
                                    Map.of(
                                            "kind",
                                            "date",
                                            "reason",
                                            "Не тот день",
                                            "right",
                                            Map.of("date", day, "time", "15:00", "place", "Зал"))));
            assertThat(right.has("warnings")).isEqualTo(day.equals("2026-04-11"));
        }
    }

    /** Under the same address. */
    void document(String id) {
        Map<String, String> right =
                Map.of("kind", "other", "title", "Зал заседаний", "reason", "Не тот вид");
        tree(http.post(api + "/documents/" + id + "/correction", right));
        JsonNode kept = http.tree(api + "/carrying-out").get("documents");
        assertThat(kept.findValuesAsString("title")).contains("Зал заседаний");
        assertThat(http.get(api + "/published/" + id).getStatusCode().value()).isEqualTo(200);
        Map<String, String> kazakh =
                Map.of(
                        "document", id,
                        "kind", "photo",
                        "title", "Зал заседаний",
                        "titleKk", "Отырыс залы",
                        "reason", "Қазақша атауы жоқ");
        assertThat(http.form(pages + "/describe-document", kazakh).getStatusCode().value())
                .isEqualTo(302);
        assertThat(http.page(pages.replace("/ru/", "/kk/"))).contains("Отырыс залы");
    }
}
