package kz.moldir.plan;

import static kz.moldir.plan.OverHttp.after;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Letters that went out, as they are kept, put right, and were kept before. */
class SentLettersIT extends ApprovedPlan {

    @Autowired private EventLog log;
    @Autowired private MongoDatabase database;

    @Test
    void arePutRightInWhetherAnAnswerIsExpected() {
        String path = "/api/activities/" + activity(FREE);
        JsonNode sent = sent(path, "81");
        String id = sent.get("record").asString();
        assertThat(http.tree(path + after(sent)).has("waiting")).isFalse();

        String awaited =
                after(
                        done(
                                path + "/corrections",
                                Map.of(
                                        "kind",
                                        "request",
                                        "id",
                                        id,
                                        "reason",
                                        "Ответ нужен",
                                        "right",
                                        Map.of("number", "81", "expected", true))));
        JsonNode letter = letter(path + awaited, "81");
        assertThat(letter.get("expected").asBoolean()).isTrue();
        assertThat(http.tree(path).at("/waiting/whom").asString()).isEqualTo("Палата");
        assertThat(http.page("/ru/activities/" + activity(FREE) + "/history"))
                .contains("Ответ на письмо", "не требуется", "Ответ нужен");

        String right = letter.get("id").asString();
        String page = "/ru/activities/" + activity(FREE);
        assertThat(http.page(page + "/corrections?kind=REQUEST&record=" + right))
                .containsPattern("name=\"expected\"[^$]*?value=\"true\" selected");
        String again =
                String.valueOf(
                                http.form(
                                                page + "/corrections",
                                                Map.of(
                                                        "kind", "REQUEST",
                                                        "record", right,
                                                        "whom", "Палата",
                                                        "number", "81",
                                                        "expected", "false",
                                                        "date", "2026-03-20",
                                                        "why", "Это было приглашение"))
                                        .getHeaders()
                                        .getLocation())
                        .replaceAll(".*after=(\\d+).*", "?after=$1");
        assertThat(letter(path + again, "81").get("expected").asBoolean()).isFalse();
        assertThat(http.tree(path).has("waiting")).isFalse();
    }

    /** What is stored is written back as it was stored before letters were events of their own. */
    @Test
    void areReadAsLettersAlsoFromBefore() {
        String activity = activity(UNDONE);
        JsonNode sent = sent("/api/activities/" + activity, "82");
        String id = sent.get("record").asString();
        String before =
                """
                {"activityId":"%s","request":{"id":"%s","channel":"letter","whom":"Палата",\
                "number":"82","on":"2026-03-20","noAnswer":true},"withheld":true}"""
                        .formatted(activity, id);
        assertThat(
                        database.getCollection("commits")
                                .updateOne(
                                        Filters.eq("_id", sent.get("position").asLong()),
                                        new Document(
                                                "$set",
                                                new Document("events.0.payload", before)
                                                        .append(
                                                                "events.0.type",
                                                                "activity.answer-requested")))
                                .getModifiedCount())
                .isOne();

        List<RecordedEvent> events = log.of(activity);
        assertThat(events.getLast().payload())
                .isEqualTo(
                        new LetterSent(
                                activity,
                                new Letter(
                                        id,
                                        "Палата",
                                        "82",
                                        null,
                                        LocalDate.of(2026, 3, 20),
                                        false)));
        assertThat(events.getLast().type()).isEqualTo("activity.letter-sent");
    }

    private JsonNode sent(String path, String number) {
        return done(
                path + "/letters", Map.of("number", number, "to", "Палата", "date", "2026-03-20"));
    }

    private JsonNode letter(String path, String number) {
        for (JsonNode each : http.tree(path).get("requests")) {
            if (each.at("/letter/number").asString("").equals(number)) {
                return each.get("letter");
            }
        }
        throw new AssertionError("no letter " + number);
    }
}
