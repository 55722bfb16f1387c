package kz.moldir.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks for plan-service with a plain producer, in the words of its contract's samples. */
final class PlanTopic {

    private static final Path CONTRACT = Path.of("../plan-service/contract");
    private static final JsonMapper JSON = new JsonMapper();

    private PlanTopic() {}

    static String planned(String kind, LocalDate day) {
        return planned(kind, day, "2");
    }

    /** Of one commission. */
    static String planned(String kind, LocalDate day, String commission) {
        String activity = UUID.randomUUID().toString();
        ObjectNode value = sample("activity-planned");
        value.put("activityId", activity);
        ((ObjectNode) value.get("responsible"))
                .set("commissions", JSON.valueToTree(List.of(commission)));
        value.set("kinds", JSON.valueToTree(List.of(kind)));
        ((ObjectNode) value.get("timeframe"))
                .put("start", day.toString())
                .put("end", day.toString());
        send("activity-planned", activity, 0, value);
        return activity;
    }

    static String plannedFor(String kind, String timeframe) {
        return plannedFor(kind, timeframe, UUID.randomUUID().toString());
    }

    static String plannedFor(String kind, String timeframe, String activity) {
        ObjectNode value = sample("activity-planned");
        value.put("activityId", activity);
        value.set("kinds", JSON.valueToTree(List.of(kind)));
        ((ObjectNode) value.get("timeframe"))
                .put("kind", timeframe)
                .remove(List.of("start", "end"));
        send("activity-planned", activity, 0, value);
        return activity;
    }

    static void dateAgreed(String activity, long sequence, LocalDate day) {
        ObjectNode value = sample("activity-date-agreed");
        send("activity-date-agreed", activity, sequence, value.put("date", day.toString()));
    }

    static void postponed(String activity, long sequence, LocalDate day) {
        ObjectNode value = sample("activity-postponed");
        send("activity-postponed", activity, sequence, value.put("date", day.toString()));
    }

    static void cancelled(String activity, long sequence) {
        send("activity-cancelled", activity, sequence, sample("activity-cancelled"));
    }

    /** A later plan goes on with it from a day. */
    static void carriedOver(String activity, long sequence, LocalDate on) {
        ObjectNode value = sample("activity-carried-over");
        String day = on.toString();
        send("activity-carried-over", activity, sequence, value.put("on", day).put("from", day));
    }

    static void recommended(String activity, long sequence) {
        send("recommendation-decided", activity, sequence, sample("recommendation-decided"));
    }

    /** A recommendation that an account decided. */
    static void recommended(String activity, long sequence, String account) {
        send(
                "recommendation-decided",
                activity,
                sequence,
                sample("recommendation-decided").put("decidedBy", account));
    }

    /** A recommendation that one account let out and others worded before. */
    static void recommended(String activity, long sequence, String account, String before) {
        ObjectNode value = sample("recommendation-decided").put("decidedBy", account);
        value.putArray("authors").add(before).add(account);
        send("recommendation-decided", activity, sequence, value);
    }

    /** An expert enters the roster. */
    static void expert(String id) {
        ObjectNode value = sample("roster-changed");
        ((ObjectNode) value.get("entry")).put("id", id).put("kind", "EXPERT");
        send("roster-changed", UUID.randomUUID().toString(), 0, value);
    }

    private static ObjectNode sample(String event) {
        try {
            return (ObjectNode)
                    JSON.readTree(Files.readAllBytes(CONTRACT.resolve(event + ".v1.sample.json")));
        } catch (IOException missing) {
            throw new AssertionError("plan-service has no sample of " + event, missing);
        }
    }

    private static void send(String event, String activity, long sequence, ObjectNode value) {
        byte[] json = JSON.writeValueAsBytes(value.put("activityId", activity));
        var record = new ProducerRecord<>("moldir.plan", activity, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        activity + "-" + sequence,
                        "ce_source",
                        "/moldir/plan",
                        "ce_type",
                        "kz.moldir.plan." + event + ".v1",
                        "ce_subject",
                        activity,
                        "ce_time",
                        "2026-04-13T04:00:00Z",
                        "ce_sequence",
                        "%019d".formatted(sequence),
                        "content-type",
                        "application/json")
                .forEach(
                        (name, text) ->
                                record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestServers.kafkaBrokers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("Kafka did not take " + event, failed);
        }
    }
}
