package kz.moldir.acceptance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace from the request to Kafka, read by a consumer that knows nothing of this project. */
@Order(6)
@ExtendWith(SharedMoldir.class)
class TraceIT {

    private static final String PARENT = "00f067aa0ba902b7";

    @Nested
    class ACommand {

        @Test
        void givesItsTraceToTheEventInKafka(Moldir moldir) {
            String trace = "4bf92f3577b34da6a3ce929d0e0e1000";
            String id = AlmatyPlan.idOf(moldir.reporting(), 59);
            Answer answer =
                    moldir.plan()
                            .post(
                                    "/api/activities/" + id + "/agree-date",
                                    "{\"date\":\"2026-05-14\",\"place\":\"Алматы, зал №1\"}",
                                    "traceparent",
                                    "00-" + trace + "-" + PARENT + "-01");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);

            ConsumerRecord<String, String> event = published(moldir, trace);
            assertThat(event.key()).isEqualTo(id);
            assertThat(event.value()).contains("2026-05-14", "Алматы, зал №1");
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_type"))
                    .isEqualTo("kz.moldir.plan.activity-date-agreed.v1");
            assertThat(header(event, "ce_source")).isEqualTo("/moldir/plan");
            assertThat(header(event, "ce_subject")).isEqualTo(id);
            assertThat(header(event, "ce_time")).startsWith("2026-04-13T");
            assertThat(header(event, "ce_sequence")).matches("\\d{19}");
            assertThat(header(event, "content-type")).isEqualTo("application/json");
            assertThat(header(event, "traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");
        }

        @Test
        void keepsItsTraceThroughTheNextService(Moldir moldir) {
            String trace = "4bf92f3577b34da6a3ce929d0e0e3000";
            String sports = AlmatyPlan.idOf(moldir.reporting(), 63);
            Answer visit =
                    moldir.monitoring()
                            .post(
                                    "/api/visits",
                                    "{\"activityId\":\"%s\",\"date\":\"2026-04-13\"}"
                                            .formatted(sports));
            assertThat(visit.status()).as(visit.body()).isEqualTo(201);
            Answer completed =
                    moldir.monitoring()
                            .post(
                                    "/api/visits/" + visit.text("id") + "/complete",
                                    "{\"findings\":[]}",
                                    "traceparent",
                                    "00-" + trace + "-" + PARENT + "-01");
            assertThat(completed.status()).as(completed.body()).isEqualTo(200);

            ConsumerRecord<String, String> event = published(moldir, trace);
            assertThat(event.key()).isEqualTo(sports);
            assertThat(header(event, "ce_type")).isEqualTo("kz.moldir.plan.occurrence-recorded.v1");
        }

        @Test
        void thatFailsNamesItsTrace(Moldir moldir) {
            String trace = "4bf92f3577b34da6a3ce929d0e0e2000";
            Answer answer =
                    moldir.plan()
                            .post(
                                    "/api/activities/x/agree-date",
                                    "{",
                                    "traceparent",
                                    "00-" + trace + "-" + PARENT + "-01");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("traceId")).isEqualTo(trace);
        }
    }

    private static ConsumerRecord<String, String> published(Moldir moldir, String trace) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", moldir.brokers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor("moldir.plan").stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            await().atMost(Moldir.PATIENCE)
                    .until(
                            () -> {
                                for (var event : consumer.poll(Duration.ofMillis(100))) {
                                    if (header(event, "traceparent").contains(trace)) {
                                        found.add(event);
                                    }
                                }
                                return !found.isEmpty();
                            });
            return found.getFirst();
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
