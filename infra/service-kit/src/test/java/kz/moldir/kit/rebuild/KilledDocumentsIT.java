package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.sample.FreshOrigin;
import kz.moldir.kit.sample.Inquiries;
import kz.moldir.kit.sample.InquiryCommand;
import kz.moldir.kit.sample.InquiryCommand.RemindOfInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryServiceApplication;
import kz.moldir.kit.sample.Letters;
import kz.moldir.kit.sample.Operator;
import kz.moldir.testkit.KillableServer;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The document server is killed under a service that lives on: what it had acknowledged and not yet
 * put on disk is folded again. {@code -Dmoldir.killed.rounds=12} kills it more often, {@code
 * -Dmoldir.shared=true} under a service whose store others may share.
 */
@Timeout(180)
@DirtiesContext
@ExtendWith(MoldirServers.class)
@SpringBootTest(
        classes = InquiryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=inquiry-service")
class KilledDocumentsIT {

    private static final KillableServer DOCUMENTS = KillableServer.embedded();
    private static final int ROUNDS = Integer.getInteger("moldir.killed.rounds", 2);
    private static final int WRITERS = 4;

    private final long seed = Long.getLong("moldir.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> reminded = ConcurrentHashMap.newKeySet();
    private final Semaphore done = new Semaphore(0);
    private volatile boolean over;

    @Autowired private Commands commands;
    @Autowired private Inquiries inquiries;
    @Autowired private Letters letters;
    @LocalServerPort private int port;
    private Operator operator;

    @BeforeEach
    void connect() {
        operator = new Operator(port);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestServers.springProperties(KilledDocumentsIT.class)
                .forEach((name, value) -> registry.add(name, () -> value));
        registry.add(
                "spring.mongodb.uri", () -> DOCUMENTS.uri() + "/?serverSelectionTimeoutMS=5000");
        registry.add("moldir.database", () -> "killed");
        registry.add(
                "spring.cloud.stream.bindings.inquiryLetters-in-0.group", () -> "killed-documents");
        registry.add(
                "moldir.event-store.shared", () -> System.getProperty("moldir.shared", "false"));
    }

    @AfterAll
    static void end() {
        DOCUMENTS.close();
    }

    @Test
    void everyViewIsWhatItsEventsSay() throws Exception {
        System.out.println("KilledDocumentsIT: moldir.seed=" + seed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(this::write));
            }
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(done.tryAcquire(100 + random.nextInt(200), 60, TimeUnit.SECONDS))
                        .isTrue();
                DOCUMENTS.kill();
                over = round == ROUNDS - 1;
                DOCUMENTS.start();
                done.drainPermits();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        compared("inquiries");
        compared("letters");
        // Letters follow over the broker: what was stored last may still be on its way.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::holdWhatWasAnswered);
    }

    private void holdWhatWasAnswered() {
        for (String each : acknowledged) {
            assertThat(inquiries.find(each)).isPresent();
            assertThat(letters.find(each)).isPresent();
            // An answer that was lost leaves open whether it was stored.
            assertThat(letters.find(each).orElseThrow().times())
                    .isBetween(reminded.contains(each) ? 2 : 1, asked.contains(each) ? 2 : 1);
        }
    }

    /** One inquiry after another, every second of them reminded of. */
    private void write() {
        for (int i = 0; !over; i++) {
            String id = UUID.randomUUID().toString();
            if (sent(new SendInquiry(id, "text " + id))) {
                acknowledged.add(id);
                if (i % 2 == 0) {
                    asked.add(id);
                    if (sent(new RemindOfInquiry(id))) {
                        reminded.add(id);
                    }
                }
                done.release();
            }
        }
    }

    private boolean sent(InquiryCommand command) {
        try {
            var unused = commands.send(command, FreshOrigin.of());
            return true;
        } catch (RuntimeException serverGone) {
            return false;
        }
    }

    /** A view that is busy, or whose comparing ended with the server, is asked again. */
    private void compared(String view) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> operator.ask(view, "verify").statusCode() == 202 && ended(view));
        JsonNode verified = operator.status(view).get("verified");
        assertThat(verified.get("equal").asBoolean())
                .as("%s of seed %d: %s", view, seed, verified)
                .isTrue();
    }

    private boolean ended(String view) {
        operator.served(view);
        return operator.status(view).hasNonNull("verified");
    }
}
