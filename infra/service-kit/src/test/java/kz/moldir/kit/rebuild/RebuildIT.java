package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.testkit.TestIssuer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Read models filled anew beside the served ones, from the event store and from Kafka. */
@Timeout(180)
class RebuildIT extends RunningService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VIEWS = "/api/operations/views/";

    @LocalServerPort private int port;
    @Autowired private MongoDatabase database;
    @Autowired private Letters letters;
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void disconnect() {
        http.close();
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
                .until(() -> call("GET", "/api/inquiries/" + sent.getLast()).statusCode() == 200);
        String before = status(view).get("filling").asString();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<String>> meanwhile =
                CompletableFuture.supplyAsync(
                        () -> {
                            List<String> more = new ArrayList<>();
                            while (!over.get()) {
                                more.add(send());
                                String known = sent.get(more.size() % sent.size());
                                assertThat(call("GET", "/api/inquiries/" + known).statusCode())
                                        .isEqualTo(200);
                                assertThat(letters.find(known)).isPresent();
                            }
                            return more;
                        });

        assertThat(call("POST", VIEWS + view + "/rebuild").statusCode()).isEqualTo(202);
        served(view);
        over.set(true);
        sent.addAll(meanwhile.get());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call("GET", "/api/inquiries/" + sent.getLast()).statusCode() == 200);

        JsonNode status = status(view);
        assertThat(status.get("filling").asString()).isNotEqualTo(before);
        assertThat(status.has("switchedAt")).isTrue();
        assertThat(database.listCollectionNames()).doesNotContain(before);
        for (String inquiry : sent) {
            assertThat(call("GET", "/api/inquiries/" + inquiry).statusCode()).isEqualTo(200);
            assertThat(lettersOf(inquiry)).isEqualTo(1);
        }
        JsonNode verified = verified(view);
        assertThat(verified.get("equal").asBoolean()).as("%s", verified).isTrue();
        assertThat(verified.get("documents").asLong()).isGreaterThanOrEqualTo(sent.size());
        assertThat(verified.get("hash")).isEqualTo(verified.get("fresh"));
        JsonNode hash = JSON.readTree(call("GET", VIEWS + view + "/hash").body());
        assertThat(hash.get("hash")).isEqualTo(verified.get("hash"));
    }

    @Test
    void aDocumentThatSomebodyChangedIsFound() throws Exception {
        String inquiry = send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call("GET", "/api/inquiries/" + inquiry).statusCode() == 200);
        String filling = status("inquiries").get("filling").asString();
        database.getCollection(filling)
                .updateOne(
                        new Document("_id", inquiry),
                        new Document("$set", new Document("text", "something else")));

        JsonNode verified = verified("inquiries");

        assertThat(verified.get("equal").asBoolean()).isFalse();
        assertThat(verified.get("differing").asLong()).isEqualTo(1);
        assertThat(verified.get("first").asString()).isEqualTo(inquiry);
        assertThat(call("POST", VIEWS + "inquiries/rebuild").statusCode()).isEqualTo(202);
        served("inquiries");
        assertThat(verified("inquiries").get("equal").asBoolean()).isTrue();
    }

    @Test
    void anEventThatWaitsIsLeftOut() throws Exception {
        String inquiry = UUID.randomUUID().toString();
        letters.unreadable(inquiry, true);
        post("/api/inquiries/" + inquiry, "{\"text\":\"?\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                database.getCollection("parked")
                                                .countDocuments(new Document("subject", inquiry))
                                        == 1);

        assertThat(call("POST", VIEWS + "letters/rebuild").statusCode()).isEqualTo(202);
        served("letters");

        assertThat(status("letters").has("failure")).isFalse();
        assertThat(letters.find(inquiry)).isEmpty();
        letters.unreadable(inquiry, false);
    }

    /** As after a topic was made anew and while it is being filled again. */
    @Test
    void aViewIsNotSwitchedToWhatATopicLacks() throws Exception {
        lettersOf(send());
        String late = UUID.randomUUID().toString();
        String before = status("letters").get("filling").asString();
        database.getCollection(before)
                .insertOne(
                        new Document("_id", late)
                                .append("text", "seen before")
                                .append("times", 1)
                                .append("seen", new Document("moldir_inquiry/" + late, 0L)));

        assertThat(call("POST", VIEWS + "letters/rebuild").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> status("letters").get("state").asString().equals("waiting"));
        JsonNode progress = status("letters").get("progress");
        assertThat(progress.get("done").asLong()).isPositive();
        assertThat(progress.get("total")).isEqualTo(progress.get("done"));
        assertThat(status("letters").get("filling").asString()).isEqualTo(before);
        assertThat(call("GET", "/en/operations").body())
                .contains("waits for events that are being published again");
        assertThat(letters.find(late)).isPresent();

        post("/api/inquiries/" + late, "{\"text\":\"now\"}");
        served("letters");
        assertThat(status("letters").has("failure")).isFalse();
        assertThat(status("letters").get("filling").asString()).isNotEqualTo(before);
        assertThat(letters.find(late))
                .hasValueSatisfying(letter -> assertThat(letter.text()).isEqualTo("now"));
    }

    @Test
    void oneThingIsDoneAtATime() {
        assertThat(call("POST", VIEWS + "letters/rebuild").statusCode()).isEqualTo(202);
        HttpResponse<String> second = call("POST", VIEWS + "letters/verify");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("/problems/view-busy", "Wait for its end");
        served("letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET nothing", "POST nothing/rebuild", "POST nothing/verify"})
    void anUnknownViewIsNotFound(String request) {
        String[] parts = request.split(" ");
        assertThat(call(parts[0], VIEWS + parts[1]).statusCode()).isEqualTo(404);
    }

    private int lettersOf(String inquiry) {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> letters.find(inquiry).isPresent());
        return letters.find(inquiry).orElseThrow().times();
    }

    private String send() {
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = post("/api/inquiries/" + id, "{\"text\":\"" + id + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    private JsonNode status(String view) {
        return JSON.readTree(call("GET", VIEWS + view).body());
    }

    private void served(String view) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(view).get("state").asString().equals("served"));
    }

    private JsonNode verified(String view) {
        assertThat(call("POST", VIEWS + view + "/verify").statusCode()).isEqualTo(202);
        served(view);
        JsonNode status = status(view);
        assertThat(status.has("verified")).as("%s", status).isTrue();
        return status.get("verified");
    }

    private HttpResponse<String> post(String path, String json) {
        return call(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> call(String method, String path) {
        return call(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "en")
                        .method(method, BodyPublishers.noBody()));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        request.header("Authorization", TestIssuer.shared().bearer("operator", "secretariat"));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
