package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import kz.moldir.kit.sample.Inquiries;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.Obstacles;
import kz.moldir.kit.sample.Operator;
import kz.moldir.kit.sample.RunningService;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
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
    private static final String PARKED = "/api/operations/parked";

    @LocalServerPort private int port;
    @Autowired private Letters letters;
    @Autowired private Inquiries inquiries;

    @Value("${spring.cloud.stream.kafka.binder.min-partition-count}")
    private int partitions;

    private Operator operator;
    private final String held = UUID.randomUUID().toString();

    @BeforeEach
    void connect() {
        operator = new Operator(port);
    }

    @Test
    void anEventOfAnotherServiceIsInTheNewFilling() {
        replayedWhileRebuilding("letters", "inquiryLetters", letters.obstacles(), 2);

        assertThat(letters.find(held))
                .hasValueSatisfying(letter -> assertThat(letter.times()).isEqualTo(2));
    }

    @Test
    void anOwnEventAndOneBehindItAreInTheNewFilling() {
        replayedWhileRebuilding("inquiries", "inquiries", inquiries.obstacles(), 2);

        assertThat(inquiries.find(held))
                .hasValueSatisfying(
                        inquiry -> {
                            assertThat(inquiry.text()).isEqualTo("?!");
                            assertThat(inquiry.sequence()).isEqualTo(1);
                        });
    }

    private void replayedWhileRebuilding(
            String view, String where, Obstacles obstacles, int events) {
        obstacles.unreadable(held, true);
        send("/api/inquiries/" + held);
        send("/api/inquiries/" + held + "/remind");
        soon().until(() -> parked(where).path("count").asInt(0) == events);
        String later = laterInTheSamePartition();
        Obstacles.Barrier barrier = obstacles.barrierAt(later);
        send("/api/inquiries/" + later);
        String before = operator.status(view).get("filling").asString();
        assertThat(operator.ask(view, "rebuild").statusCode()).isEqualTo(202);
        soon().until(barrier::isReached);

        obstacles.unreadable(held, false);
        String id = parked(where).get("id").asString();
        JsonNode replayed =
                JSON.readTree(operator.call("POST", PARKED + "/" + id + "/replay").body());
        assertThat(replayed.get("replayed").asInt()).as("%s", replayed).isEqualTo(events);
        assertThat(operator.status(view).get("state").asString()).isEqualTo("rebuilding");
        barrier.open();

        operator.served(view);
        assertThat(operator.status(view).get("filling").asString()).isNotEqualTo(before);
        JsonNode verified = operator.verified(view);
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

    private JsonNode parked(String where) {
        for (JsonNode each : operator.json(PARKED).get("items")) {
            if (each.get("subject").asString().equals(held)
                    && each.get("where").asString().equals(where)) {
                return each;
            }
        }
        return JSON.missingNode();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private void send(String path) {
        HttpResponse<String> answer = operator.post(path, "{\"text\":\"?\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
