package kz.moldir.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.sample.FreshOrigin;
import kz.moldir.kit.sample.InquiryCommand.RemindOfInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryServiceApplication;
import kz.moldir.kit.sample.InquiryWiring;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.Operator;
import kz.moldir.testkit.KillableBroker;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.WholeTopic;
import kz.moldir.testkit.Wire.Way;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A real broker in a process of its own is killed, paused, comes back with nothing, and is out of
 * reach while it lives, as long as {@code -Dmoldir.faults.cut} says; a second instance of the
 * service comes and goes.
 */
@Timeout(600)
@DirtiesContext
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = InquiryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=inquiry-service")
class BrokenBrokerIT {

    private static final KillableBroker BROKER = new KillableBroker();
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long CUT_MILLIS = Long.getLong("moldir.faults.cut", 400);
    private static final int FLAPS = 12;
    private static final List<Set<Way>> WAYS =
            List.of(Set.of(Way.THERE), Set.of(Way.BACK), Set.of(Way.THERE, Way.BACK));
    private static final String BROKERS = "spring.cloud.stream.kafka.binder.brokers";
    private static final String HEARTBEAT =
            "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms";
    private static final List<String> SHARED =
            List.of(
                    "spring.mongodb.uri",
                    "moldir.database",
                    "moldir.oidc.issuer",
                    BROKERS,
                    HEARTBEAT);

    @Autowired private Commands commands;
    @Autowired private Letters letters;
    @Autowired private MongoDatabase database;
    @LocalServerPort private int port;
    @Autowired private Environment environment;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private Operator operator;

    @BeforeEach
    void connect() {
        operator = new Operator(port);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(BrokenBrokerIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add("spring.kafka.bootstrap-servers", BROKER::brokers);
        registry.add(BROKERS, BROKER::brokers);
        // So that members soon learn that others came or went.
        registry.add(HEARTBEAT, () -> "200");
        String database = TestServers.freshDatabase(BrokenBrokerIT.class);
        registry.add("moldir.database", () -> database);
    }

    @AfterAll
    static void end() {
        BROKER.close();
    }

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        String held = UUID.randomUUID().toString();
        letters.unreadable(held + "/1", true);
        send(held);
        send(29);
        arrive();
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(held).size() == 2);
        List<Document> waiting = waiting(held);
        assertThat(waiting.getFirst().getString("reason")).contains("cannot be read");

        BROKER.kill();
        send(10);
        BROKER.start();
        arrive();

        BROKER.pause();
        send(10);
        await().pollDelay(PAUSE).until(() -> true);
        BROKER.resume();
        arrive();

        BROKER.kill();
        BROKER.wipe();
        send(10);
        BROKER.start();
        arrive();
        await().atMost(Duration.ofSeconds(60)).until(() -> published().keySet().containsAll(sent));
        isAsFoldedAfresh();

        BROKER.kill();
        BROKER.wipe();
        BROKER.start();
        await().atMost(Duration.ofSeconds(90)).until(() -> published().keySet().containsAll(sent));
        send(1);
        arrive();
        isAsFoldedAfresh();

        Map<String, Integer> before = published();
        assertThat(operator.call("POST", "/api/operations/publisher/republish").statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                published().entrySet().stream()
                                        .allMatch(
                                                each ->
                                                        each.getValue()
                                                                > before.get(each.getKey())));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            JsonNode status = operator.json("/api/operations/publisher");
                            return !status.get("again").asBoolean()
                                    && status.get("position").asLong()
                                            == status.get("head").asLong();
                        });
        arrive();
        isAsFoldedAfresh();

        List<Document> waits = waiting(held);
        // Where it stands is that of the topic of now.
        waits.forEach(letter -> letter.remove("place"));
        waiting.forEach(letter -> letter.remove("place"));
        assertThat(waits).as("what waited is as it was").isEqualTo(waiting);
        assertThat(letters.find(held).orElseThrow().times()).isEqualTo(1);
        letters.unreadable(held + "/1", false);
        assertThat(operator.call("POST", "/api/operations/parked/replay").statusCode())
                .isEqualTo(200);
        assertThat(letters.find(held).orElseThrow().times()).isEqualTo(3);
    }

    @Test
    void aSecondInstanceThatComesAndGoesTakesNothingAndRepeatsNothing() throws Exception {
        AtomicBoolean flowing = new AtomicBoolean(true);
        CompletableFuture<Void> flow =
                CompletableFuture.runAsync(
                        () -> {
                            while (flowing.get()) {
                                send(1);
                                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                            }
                        });
        try {
            try (ConfigurableApplicationContext second = secondInstance()) {
                await().atMost(Duration.ofSeconds(60)).until(() -> handled(second) > 30);
            }
            arrived(sent.size() + 10);
        } finally {
            flowing.set(false);
            flow.join();
        }
        arrive();
        assertThat(database.getCollection("parked").distinct("subject", String.class))
                .doesNotContainAnyElementsOf(sent);
        isAsFoldedAfresh();
    }

    @Test
    void aBrokerOutOfReachOneWayOrBothOrNowAndThenLosesNothing() throws Exception {
        send(1);
        arrive();
        for (Set<Way> ways : WAYS) {
            BROKER.wire().cut(ways);
            send(5);
            passes(CUT_MILLIS);
            assertThat(letters.find(sent.getLast())).as("through %s", ways).isEmpty();
            BROKER.wire().mend();
            arrive();
        }
        for (int flap = 0; flap < FLAPS; flap++) {
            BROKER.wire().cut(WAYS.get(flap % WAYS.size()));
            send(1);
            passes(CUT_MILLIS / 20);
            BROKER.wire().mend();
            passes(CUT_MILLIS / 20);
        }
        arrive();
        assertThat(published().keySet()).containsAll(sent);
        isAsFoldedAfresh();
    }

    /** Time in which something is out of reach; nothing is expected of its end. */
    private static void passes(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** As on another machine: the same store, the same topics, the same consumer group. */
    private ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(InquiryServiceApplication.class)
                .properties("spring.config.name=inquiry-service")
                .run(
                        Stream.concat(
                                        Stream.of("--server.port=0"),
                                        SHARED.stream()
                                                .map(
                                                        name ->
                                                                "--%s=%s"
                                                                        .formatted(
                                                                                name,
                                                                                environment
                                                                                        .getRequiredProperty(
                                                                                                name))))
                                .toArray(String[]::new));
    }

    private static double handled(ConfigurableApplicationContext instance) {
        return instance.getBean(MeterRegistry.class).find("moldir.listen").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void arrived(int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sent.size() > count && letters.find(sent.get(count)).isPresent());
    }

    private List<Document> waiting(String subject) {
        return database.getCollection("parked")
                .find(new Document("subject", subject))
                .sort(new Document("sequence", 1))
                .into(new ArrayList<>());
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            send(id);
            sent.add(id);
        }
    }

    private void send(String id) {
        commands.send(new SendInquiry(id, "text " + id), FreshOrigin.of());
        commands.send(new RemindOfInquiry(id), FreshOrigin.of());
        commands.send(new RemindOfInquiry(id), FreshOrigin.of());
    }

    /** All that was sent has its one letter, in which each of its events is once. */
    private void arrive() {
        for (String each : sent) {
            await().pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> letters.find(each).map(Letters.Letter::times).orElse(0) >= 3);
            assertThat(letters.find(each).orElseThrow().times()).isEqualTo(3);
        }
    }

    /** How often each subject's event lies in the topic now. */
    private Map<String, Integer> published() {
        Map<String, Integer> found = new LinkedHashMap<>();
        WholeTopic.read(BROKER.brokers(), InquiryWiring.TOPIC)
                .forEach(each -> found.merge(each.key(), 1, Integer::sum));
        return found;
    }

    private void isAsFoldedAfresh() {
        JsonNode verified = operator.verified("letters");
        assertThat(verified.get("equal").asBoolean()).as("%s", verified).isTrue();
    }
}
