package kz.moldir.notification;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.admin.Admin;
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
    private final List<ProducerRecord<String, String>> sent = new ArrayList<>();
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
            ProducerRecord<String, String> event =
                    new ProducerRecord<>("moldir.plan", null, activityId, json, headers);
            producer.send(event);
            sent.add(event);
        }
        producer.flush();
    }

    /**
     * The broker loses the topic, and plan-service publishes all anew.
     *
     * @return how many messages lie in it now
     */
    int lostAndFilledAgain() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBrokers()))) {
            admin.deleteTopics(List.of("moldir.plan")).all().get();
            await().until(() -> !admin.listTopics().names().get().contains("moldir.plan"));
        }
        sent.forEach(producer::send);
        producer.flush();
        return sent.size();
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

    /** It was held that day, and its minutes are due. */
    void held(int number, String occurrence, String day) {
        if (sent.stream().noneMatch(event -> event.key().equals(id(number)))) {
            planned(1, number, "Слушание", "TO_BE_AGREED", null, day + "T05:00:00Z");
        }
        send(
                1,
                "occurrence-recorded.v1",
                id(number),
                day + "T06:00:00Z",
                "{\"activityId\":\"%s\",\"occurrenceId\":\"%s\",\"date\":\"%s\",\"minutesDue\":true}"
                        .formatted(id(number), occurrence, day));
    }

    /** Its minutes were recorded, or withdrawn. */
    void minutes(String what, int number, String occurrence) {
        send(
                1,
                "minutes-" + what + ".v1",
                id(number),
                "2026-05-14T06:00:00Z",
                "{\"activityId\":\"%s\",\"occurrenceId\":\"%s\"}"
                        .formatted(id(number), occurrence));
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
