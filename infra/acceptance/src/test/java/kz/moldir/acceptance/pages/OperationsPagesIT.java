package kz.moldir.acceptance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What an operator sees of events that services cannot read; after all that other tests read. */
@Order(900)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsPagesIT {

    private static final String PARKED = "/api/operations/parked";

    private final Moldir moldir;
    private final String subject = UUID.randomUUID().toString();
    private final String visit = UUID.randomUUID().toString();
    private final Chromium chromium;

    OperationsPagesIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        this.chromium = chromium;
    }

    @BeforeAll
    void unreadableEventsWait() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", moldir.brokers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            send(producer, "plan", "activity-date-agreed.v1", subject);
            send(producer, "monitoring", "visit-completed.v1", visit);
        }
        for (Api service : moldir.services()) {
            await().atMost(Moldir.PATIENCE).until(() -> !held(service).isMissingNode());
        }
    }

    private static void send(
            KafkaProducer<String, String> producer, String service, String type, String subject)
            throws Exception {
        ProducerRecord<String, String> event =
                new ProducerRecord<>("moldir." + service, subject, "{\"date\":\"в апреле\"}");
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "kz.moldir." + service + "." + type,
                        "ce_source",
                        "/moldir/" + service,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-04-13T04:00:00Z",
                        "ce_sequence",
                        "%019d".formatted(1_000_000_000),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        producer.send(event).get(30, TimeUnit.SECONDS);
    }

    /** What waits in a service: plan-service hears of visits, the others of activities. */
    private JsonNode held(Api service) {
        String expected = service.port() == moldir.plan().port() ? visit : subject;
        for (JsonNode each : service.get(PARKED).json().path("items")) {
            if (each.path("subject").asString().equals(expected)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void isSeenAndTriedAgainInEachService() {
        for (Api service : moldir.services()) {
            JsonNode held = held(service);
            String replay = "/" + held.get("id").asString() + "/replay";
            assertThat(held.get("reason").asString())
                    .as("the field, and not what stands there")
                    .endsWith(": date");
            assertThat(held.toString()).doesNotContain("апреле");
            assertThat(service.get("/kk/operations").body())
                    .contains(held.get("subject").asString(), "/parked" + replay)
                    .doesNotContain("апреле");

            Answer again = service.post(PARKED + replay, "");
            assertThat(again.status()).as(again.body()).isEqualTo(200);
            assertThat(again.json().get("replayed").asLong()).isZero();
            assertThat(again.text("reason")).endsWith(": date");
            assertThat(again.body()).doesNotContain("апреле");
            assertThat(held(service).get("count").asLong()).as("it waits on").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
    void showsWhatWaitsWithItsReasonAndTriesAgain(String language, int width) {
        try (Window window = chromium.signedIn(moldir, "operator", width)) {
            window.open(moldir.reporting().address("/" + language + "/operations"));
            Locator row = window.page().locator("tr:has-text('" + subject + "')");
            row.locator("summary").click();
            assertThat(row.locator("details p").last().innerText()).endsWith(": date");
            window.look("operations-waiting", language);

            row.locator("form[action$='/replay'] button").click();
            Locator said = window.page().locator("[role=status]:focus");
            said.waitFor();
            assertThat(said.innerText()).contains("0", "1");
            assertThat(row.count()).as("it waits on").isEqualTo(1);
            window.look("operations-tried", language);
        }
    }
}
