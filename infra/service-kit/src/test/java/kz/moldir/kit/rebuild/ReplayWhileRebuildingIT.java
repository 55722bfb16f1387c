package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import kz.moldir.kit.sample.Inquiries;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.Obstacles;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.testkit.TestIssuer;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator replays what waited while a view is filled anew and has passed it. */
@Timeout(120)
class ReplayWhileRebuildingIT extends RunningService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VIEWS = "/api/operations/views/";
    private static final String PARKED = "/api/operations/parked";

    @LocalServerPort private int port;
    @Autowired private Letters letters;
    @Autowired private Inquiries inquiries;

    @Value("${spring.cloud.stream.kafka.binder.min-partition-count}")
    private int partitions;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String held = UUID.randomUUID().toString();

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void anEventOfAnotherServiceIsInTheNewFilling() throws Exception {
        replayedWhileRebuilding("letters", "inquiryLetters", letters.obstacles(), 2);

        assertThat(letters.find(held))
                .hasValueSatisfying(letter -> assertThat(letter.times()).isEqualTo(2));
    }

    @Test
    void anOwnEventAndOneBehindItAreInTheNewFilling() throws Exception {
        replayedWhileRebuilding("inquiries", "inquiries", inquiries.obstacles(), 2);

        assertThat(inquiries.find(held))
                .hasValueSatisfying(
                        inquiry -> {
                            assertThat(inquiry.text()).isEqualTo("?!");
                            assertThat(inquiry.sequence()).isEqualTo(1);
                        });
    }

    private void replayedWhileRebuilding(String view, String where, Obstacles obstacles, int events)
            throws Exception {
        obstacles.unreadable(held, true);
        send("/api/inquiries/" + held);
        send("/api/inquiries/" + held + "/remind");
        soon().until(() -> parked(where).path("count").asInt(0) == events);
        String later = laterInTheSamePartition();
        Obstacles.Barrier barrier = obstacles.barrierAt(later);
        send("/api/inquiries/" + later);
        String before = status(view).get("filling").asString();
        assertThat(call("POST", VIEWS + view + "/rebuild").statusCode()).isEqualTo(202);
        soon().until(barrier::isReached);

        obstacles.unreadable(held, false);
        String id = parked(where).get("id").asString();
        JsonNode replayed = JSON.readTree(call("POST", PARKED + "/" + id + "/replay").body());
        assertThat(replayed.get("replayed").asInt()).as("%s", replayed).isEqualTo(events);
        assertThat(status(view).get("state").asString()).isEqualTo("rebuilding");
        barrier.open();

        served(view);
        assertThat(status(view).get("filling").asString()).isNotEqualTo(before);
        assertThat(call("POST", VIEWS + view + "/verify").statusCode()).isEqualTo(202);
        served(view);
        JsonNode verified = status(view).get("verified");
        assertThat(verified.get("equal").asBoolean()).as("%s", verified).isTrue();
    }

    /** A partition is read in its order, so what comes later there is reached after the other. */
    private String laterInTheSamePartition() {
        String later;
        do {
            later = UUID.randomUUID().toString();
        } while (partition(later) != partition(held));
        return later;
    }

    private int partition(String subject) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8)))
                % partitions;
    }

    private JsonNode parked(String where) throws Exception {
        for (JsonNode each : JSON.readTree(call("GET", PARKED).body()).get("items")) {
            if (each.get("subject").asString().equals(held)
                    && each.get("where").asString().equals(where)) {
                return each;
            }
        }
        return JSON.missingNode();
    }

    private JsonNode status(String view) throws Exception {
        return JSON.readTree(call("GET", VIEWS + view).body());
    }

    private void served(String view) {
        soon().until(() -> status(view).get("state").asString().equals("served"));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private void send(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Content-Type", "application/json")
                                .header("Authorization", TestIssuer.shared().bearerFor(path))
                                .POST(BodyPublishers.ofString("{\"text\":\"?\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> call(String method, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", TestIssuer.shared().bearerFor(path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
