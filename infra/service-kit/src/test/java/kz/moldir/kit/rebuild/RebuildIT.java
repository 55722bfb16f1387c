package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.Operator;
import kz.moldir.kit.sample.RunningService;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Read models filled anew beside the served ones, from the event store and from Kafka. */
@Timeout(180)
class RebuildIT extends RunningService {

    private static final String VIEWS = "/api/operations/views/";

    @LocalServerPort private int port;
    @Autowired private MongoDatabase database;
    @Autowired private Letters letters;
    private Operator operator;

    @BeforeEach
    void connect() {
        operator = new Operator(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inquiries", "letters"})
    void aViewAnswersWhileItIsFilledAnew(String view) throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sent.add(send());
        }
        sent.forEach(this::lettersOf);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                operator.call("GET", "/api/inquiries/" + sent.getLast())
                                                .statusCode()
                                        == 200);
        String before = operator.status(view).get("filling").asString();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> meanwhile =
                CompletableFuture.supplyAsync(
                        () -> {
                            List<String> more = new ArrayList<>();
                            while (!over.get()) {
                                // A fast machine would ask more often than one address may.
                                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                                more.add(send());
                                String known = sent.get(more.size() % sent.size());
                                assertThat(
                                                operator.call("GET", "/api/inquiries/" + known)
                                                        .statusCode())
                                        .isEqualTo(200);
                                assertThat(letters.find(known)).isPresent();
                            }
                            return more;
                        });

        assertThat(operator.ask(view, "rebuild").statusCode()).isEqualTo(202);
        operator.served(view);
        over.set(true);
        sent.addAll(meanwhile.get());
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                operator.call("GET", "/api/inquiries/" + sent.getLast())
                                                .statusCode()
                                        == 200);

        JsonNode status = operator.status(view);
        assertThat(status.get("filling").asString()).isNotEqualTo(before);
        assertThat(status.has("switchedAt")).isTrue();
        assertThat(database.listCollectionNames()).doesNotContain(before);
        for (String inquiry : sent) {
            assertThat(operator.call("GET", "/api/inquiries/" + inquiry).statusCode())
                    .isEqualTo(200);
            assertThat(lettersOf(inquiry)).isEqualTo(1);
        }
        JsonNode verified = operator.verified(view);
        assertThat(verified.get("equal").asBoolean()).as("%s", verified).isTrue();
        assertThat(verified.get("documents").asLong()).isGreaterThanOrEqualTo(sent.size());
        assertThat(verified.get("hash")).isEqualTo(verified.get("fresh"));
        JsonNode hash = operator.json(VIEWS + view + "/hash");
        assertThat(hash.get("hash")).isEqualTo(verified.get("hash"));
    }

    @Test
    void aDocumentThatSomebodyChangedIsFound() throws Exception {
        String inquiry = send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator.call("GET", "/api/inquiries/" + inquiry).statusCode() == 200);
        String filling = operator.status("inquiries").get("filling").asString();
        database.getCollection(filling)
                .updateOne(
                        new Document("_id", inquiry),
                        new Document("$set", new Document("text", "something else")));

        JsonNode verified = operator.verified("inquiries");

        assertThat(verified.get("equal").asBoolean()).isFalse();
        assertThat(verified.get("differing").asLong()).isEqualTo(1);
        assertThat(verified.get("first").asString()).isEqualTo(inquiry);
        assertThat(operator.ask("inquiries", "rebuild").statusCode()).isEqualTo(202);
        operator.served("inquiries");
        assertThat(operator.verified("inquiries").get("equal").asBoolean()).isTrue();
    }

    @Test
    void anEventThatWaitsIsLeftOut() throws Exception {
        String inquiry = UUID.randomUUID().toString();
        letters.unreadable(inquiry, true);
        operator.post("/api/inquiries/" + inquiry, "{\"text\":\"?\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                database.getCollection("parked")
                                                .countDocuments(new Document("subject", inquiry))
                                        == 1);

        assertThat(operator.ask("letters", "rebuild").statusCode()).isEqualTo(202);
        operator.served("letters");

        assertThat(operator.status("letters").has("failure")).isFalse();
        assertThat(letters.find(inquiry)).isEmpty();
        letters.unreadable(inquiry, false);
    }

    /** As after a topic was made anew and while it is being filled again. */
    @Test
    void aViewIsNotSwitchedToWhatATopicLacks() throws Exception {
        lettersOf(send());
        String late = UUID.randomUUID().toString();
        String before = operator.status("letters").get("filling").asString();
        database.getCollection(before)
                .insertOne(
                        new Document("_id", late)
                                .append("text", "seen before")
                                .append("times", 1)
                                .append("seen", new Document("moldir_inquiry/" + late, 0L)));

        assertThat(operator.ask("letters", "rebuild").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator.status("letters").get("state").asString().equals("waiting"));
        JsonNode progress = operator.status("letters").get("progress");
        assertThat(progress.get("done").asLong()).isPositive();
        assertThat(progress.get("total")).isEqualTo(progress.get("done"));
        assertThat(operator.status("letters").get("filling").asString()).isEqualTo(before);
        assertThat(operator.call("GET", "/en/operations").body())
                .contains("waits for events that are being published again");
        assertThat(letters.find(late)).isPresent();

        operator.post("/api/inquiries/" + late, "{\"text\":\"now\"}");
        operator.served("letters");
        assertThat(operator.status("letters").has("failure")).isFalse();
        assertThat(operator.status("letters").get("filling").asString()).isNotEqualTo(before);
        assertThat(letters.find(late))
                .hasValueSatisfying(letter -> assertThat(letter.text()).isEqualTo("now"));
    }

    @Test
    void oneThingIsDoneAtATime() {
        assertThat(operator.ask("letters", "rebuild").statusCode()).isEqualTo(202);
        HttpResponse<String> second = operator.ask("letters", "verify");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/view-busy", "Wait for its end");
        operator.served("letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET nothing", "POST nothing/rebuild", "POST nothing/verify"})
    void anUnknownViewIsNotFound(String request) {
        String[] parts = request.split(" ");
        assertThat(operator.call(parts[0], VIEWS + parts[1]).statusCode()).isEqualTo(404);
    }

    private int lettersOf(String inquiry) {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> letters.find(inquiry).isPresent());
        return letters.find(inquiry).orElseThrow().times();
    }

    private String send() {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer =
                operator.post("/api/inquiries/" + id, "{\"text\":\"" + id + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }
}
