package kz.moldir.notification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends what plan-service publishes, as it publishes it. */
final class PlanTopic implements AutoCloseable {

    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestServers.kafkaBrokers()),
                    new StringSerializer(),
                    new StringSerializer());
    private long sequence;

    void send(int times, String type, String activityId, String time, String json) {
        String id = UUID.randomUUID().toString();
        String position = "%019d".formatted(sequence++);
        for (int i = 0; i < times; i++) {
            List<Header> headers =
                    List.of(
                            header("ce_specversion", "1.0"),
                            header("ce_id", id),
                            header("ce_source", "/moldir/plan"),
                            header("ce_type", "kz.moldir.plan." + type),
                            header("ce_subject", activityId),
                            header("ce_time", time),
                            header("ce_sequence", position),
                            header("content-type", "application/json"));
            producer.send(new ProducerRecord<>("moldir.plan", null, activityId, json, headers));
        }
        producer.flush();
    }

    void planned(int times, int number, String title, String kind, String end, String known) {
        String day = end == null ? "" : ",\"start\":\"%1$s\",\"end\":\"%1$s\"".formatted(end);
        send(
                times,
                "activity-planned.v1",
                id(number),
                known,
                """
                {"activityId":"%s","number":%d,"title":{"ru":"%s"},"approvedOn":"2026-03-17",
                 "timeframe":{"text":"как в плане","kind":"%s"%s},"more":"ignored"}
                """
                        .formatted(id(number), number, title, kind, day));
    }

    static String id(int number) {
        return "activity-" + number;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
