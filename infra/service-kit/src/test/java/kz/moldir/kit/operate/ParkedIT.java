package kz.moldir.kit.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.Operator;
import kz.moldir.kit.sample.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event that a listener cannot handle waits, is seen, and is tried again. */
@Timeout(120)
class ParkedIT extends RunningService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PARKED = "/api/operations/parked";

    @LocalServerPort private int port;
    @Autowired private Letters letters;
    @Autowired private MongoDatabase database;
    private Operator operator;

    @BeforeEach
    void connect() {
        operator = new Operator(port);
    }

    @Test
    void itWaitsWithItsReasonWhileOthersGoOnAndIsHandledWhenTheCauseIsGone() {
        String poison = UUID.randomUUID().toString();
        letters.unreadable(poison, true);
        send(poison);
        String other = UUID.randomUUID().toString();
        send(other);
        await().atMost(Duration.ofSeconds(30)).until(() -> letters.find(other).isPresent());
        await().atMost(Duration.ofSeconds(30)).until(() -> !held(poison).isMissingNode());

        JsonNode held = held(poison);
        assertThat(held.get("where").asString()).isEqualTo("inquiryLetters");
        assertThat(held.get("count").asLong()).isEqualTo(1);
        assertThat(held.get("reason").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(held.at("/first/type").asString()).isEqualTo("kz.moldir.inquiry.sent.v1");
        String id = held.get("id").asString();
        assertThat(json(operator.call("GET", PARKED + "/" + id)).get("subject").asString())
                .isEqualTo(poison);

        JsonNode again = json(operator.call("POST", PARKED + "/" + id + "/replay"));
        assertThat(again.get("replayed").asLong()).isZero();
        assertThat(again.get("left").asLong()).isEqualTo(1);
        assertThat(again.get("reason").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letters.find(poison)).isEmpty();

        letters.unreadable(poison, false);
        JsonNode handled = json(operator.call("POST", PARKED + "/" + id + "/replay"));
        assertThat(handled.get("replayed").asLong()).isEqualTo(1);
        assertThat(handled.get("left").asLong()).isZero();
        assertThat(letters.find(poison))
                .hasValueSatisfying(letter -> assertThat(letter.times()).isEqualTo(1));
        assertThat(held(poison).isMissingNode()).isTrue();
        assertThat(operator.call("GET", PARKED + "/" + id).statusCode()).isEqualTo(404);
        assertThat(operator.call("POST", PARKED + "/" + id + "/replay").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|Күтіп тұрған оқиғалар|Қайта өңдеу|қолданыста|Өңделген оқиға: 1",
                "ru|Ждущие события|Повторить|в работе|Обработано событий: 1",
                "en|Waiting events|Try again|in use|Events handled: 1"
            })
    void thePageShowsItAndTriesAgain(
            String language, String title, String again, String used, String said) {
        String poison = UUID.randomUUID().toString();
        letters.unreadable(poison, true);
        send(poison);
        await().atMost(Duration.ofSeconds(30)).until(() -> !held(poison).isMissingNode());
        String id = held(poison).get("id").asString();

        String page = operator.call("GET", "/" + language + "/operations").body();
        assertThat(page)
                .contains("<html lang=\"" + language, title, again, used, poison, "letters");

        letters.unreadable(poison, false);
        HttpResponse<String> replayed =
                operator.call("POST", "/" + language + "/operations/parked/" + id + "/replay");
        assertThat(replayed.statusCode()).isEqualTo(302);
        String location = replayed.headers().firstValue("Location").orElseThrow();
        assertThat(
                        operator.call("GET", location.substring(location.indexOf("/" + language)))
                                .body())
                .contains(said)
                .doesNotContain(poison);
    }

    /** As while the poll that it came with is not over. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kk|әлі өңделуде", "ru|ещё обрабатываются", "en|still being handled"})
    void whoComesTooEarlyIsTold(String language, String said) {
        String poison = UUID.randomUUID().toString();
        letters.unreadable(poison, true);
        send(poison);
        await().atMost(Duration.ofSeconds(30)).until(() -> !held(poison).isMissingNode());
        String again = "/" + language + "/operations/parked/" + held(poison).get("id").asString();
        letters.unreadable(poison, false);

        moved(poison, 1_000_000);
        HttpResponse<String> early = operator.call("POST", again + "/replay");
        String location = early.headers().firstValue("Location").orElseThrow();
        assertThat(
                        operator.call("GET", location.substring(location.indexOf("/" + language)))
                                .body())
                .contains(said, poison);

        moved(poison, -1_000_000);
        assertThat(
                        operator.call("POST", again + "/replay")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .contains("replayed=1")
                .doesNotContain("early");
    }

    private void moved(String subject, long events) {
        database.getCollection("parked")
                .updateOne(
                        Filters.and(Filters.eq("subject", subject), Filters.exists("place.offset")),
                        Updates.inc("place.offset", events));
    }

    @Test
    void everythingIsTriedAtOnce() {
        String poison = UUID.randomUUID().toString();
        letters.unreadable(poison, true);
        send(poison);
        await().atMost(Duration.ofSeconds(30)).until(() -> !held(poison).isMissingNode());
        letters.unreadable(poison, false);

        assertThat(json(operator.call("POST", PARKED + "/replay")).get("replayed").asLong())
                .isGreaterThanOrEqualTo(1);
        assertThat(letters.find(poison)).isPresent();
    }

    private JsonNode held(String subject) {
        for (JsonNode each : json(operator.call("GET", PARKED)).get("items")) {
            if (each.get("subject").asString().equals(subject)) {
                return each;
            }
        }
        return JSON.missingNode();
    }

    private void send(String inquiry) {
        assertThat(operator.post("/api/inquiries/" + inquiry, "{\"text\":\"?\"}").statusCode())
                .isEqualTo(200);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Operator.json(answer);
    }
}
