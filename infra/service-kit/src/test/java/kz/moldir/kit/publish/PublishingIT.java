package kz.moldir.kit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.moldir.kit.axon.DeadLetters;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.operate.Holds;
import kz.moldir.kit.sample.FreshOrigin;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.RemindOfInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryWiring;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.testkit.TestServers;
import kz.moldir.testkit.WholeTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.integration.kafka.outbound.KafkaProducerMessageHandler;
import org.springframework.test.util.ReflectionTestUtils;

/** What a plain Kafka consumer sees of a service that publishes. */
@Timeout(120)
class PublishingIT extends RunningService {

    private static final String TRACEPARENT =
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Autowired private Commands commands;
    @Autowired private DeadLetters letters;
    @Autowired private List<Holds.All> held;
    @Autowired private Traces traces;
    @Autowired private BindingService bindings;

    private void send(String inquiry, String text) {
        commands.send(new SendInquiry(inquiry, text), FreshOrigin.of());
    }

    private static List<ConsumerRecord<String, String>> published(String subject) {
        return WholeTopic.read(TestServers.kafkaBrokers(), InquiryWiring.TOPIC).stream()
                .filter(each -> each.key().equals(subject))
                .toList();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            assertThat(headers.put(header.key(), text(header.value()))).isNull();
        }
        return headers;
    }

    @Test
    void anEventArrivesWithPlainCloudEventsHeaders() {
        String id = "inquiry-" + UUID.randomUUID();
        traces.run(TRACEPARENT, "test", () -> send(id, "Жарық қашан жанады?"));
        commands.send(new AnswerInquiry(id, "stays inside"), FreshOrigin.of());

        await().atMost(Duration.ofSeconds(60)).until(() -> !published(id).isEmpty());
        List<ConsumerRecord<String, String>> messages = published(id);
        assertThat(messages).hasSize(1);
        Map<String, String> headers = headers(messages.getFirst());
        assertThat(headers)
                .containsOnlyKeys(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "ce_role",
                        "ce_dataschema",
                        "content-type",
                        "traceparent")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/moldir/inquiry")
                .containsEntry("ce_type", "kz.moldir.inquiry.sent.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_time", "2026-04-13T04:00:00.120Z")
                .containsEntry("ce_sequence", "0000000000000000000")
                .containsEntry("ce_role", "secretariat")
                .containsEntry("ce_dataschema", "/moldir/contract/inquiry.sent.v1.schema.json")
                .containsEntry("content-type", "application/json");
        assertThat(headers.get("traceparent"))
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01");
        assertThat(UUID.fromString(headers.get("ce_id"))).isNotNull();
        assertThat(messages.getFirst().value())
                .isEqualTo("{\"inquiryId\":\"%s\",\"text\":\"Жарық қашан жанады?\"}".formatted(id));
    }

    @Test
    void anEventThatCannotBePutIntoWordsIsStoredAndFailsAlone() {
        String wordless = "wordless-" + UUID.randomUUID();
        String other = "other-" + UUID.randomUUID();
        send(wordless, InquiryWiring.WORDLESS);
        send(other, "x");

        await().atMost(Duration.ofSeconds(60)).until(() -> !published(other).isEmpty());
        assertThat(published(wordless)).isEmpty();
        assertThat(letters.size()).isEqualTo(1);

        commands.send(new RemindOfInquiry(wordless), FreshOrigin.of());
        await().until(() -> letters.size() == 2);
        InquiryWiring.FOUND.set(true);
        try {
            Held.Replayed replayed =
                    held.stream()
                            .flatMap(all -> all.holds().stream())
                            .filter(each -> each.where().equals("publisher"))
                            .findFirst()
                            .orElseThrow()
                            .replay(wordless, true);
            assertThat(replayed).isEqualTo(new Held.Replayed(2, 0, null));
        } finally {
            InquiryWiring.FOUND.set(false);
        }
        assertThat(published(wordless))
                .extracting(message -> headers(message).get("ce_sequence"))
                .containsExactly("0000000000000000000", "0000000000000000001");
    }

    @Test
    void theProducerWaitsForNobodyAndIsAcknowledgedByAll() {
        String id = "inquiry-" + UUID.randomUUID();
        send(id, "?");
        await().atMost(Duration.ofSeconds(60)).until(() -> !published(id).isEmpty());

        ProducerConfig used = new ProducerConfig(producer());
        assertThat(used.getLong(ProducerConfig.LINGER_MS_CONFIG)).isZero();
        assertThat(used.getString(ProducerConfig.ACKS_CONFIG)).isIn("all", "-1");
        assertThat(used.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)).isTrue();
    }

    /** What the binding that has just published made its producer from. */
    private Map<String, Object> producer() {
        Binding<?> binding = bindings.getProducerBinding("published-out-0");
        var handler =
                (KafkaProducerMessageHandler<?, ?>)
                        ReflectionTestUtils.getField(binding, "lifecycle");
        assertThat(handler).isNotNull();
        assertThat(ReflectionTestUtils.getField(handler, "sync")).isEqualTo(true);
        return handler.getKafkaTemplate().getProducerFactory().getConfigurationProperties();
    }
}
