package kz.moldir.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.embedded.KafkaBroker;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** From sending a message to having it back, with broker and clients in this JVM. */
final class KafkaRoundTrip {

    private static final TopicPartition TOPIC = new TopicPartition("bench", 0);
    private static final byte[] MESSAGE = new byte[700];

    private final Plan plan;

    KafkaRoundTrip(Plan plan) {
        this.plan = plan;
    }

    long medianNanos(Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, 0);
                KafkaProducer<byte[], byte[]> producer = producer(broker.bootstrapServers());
                KafkaConsumer<byte[], byte[]> consumer = consumer(broker.bootstrapServers())) {
            producer.send(record()).get();
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            received(consumer);
            Load.run(1, plan.warmUp().dividedBy(6), client -> once(producer, consumer));
            Load.Outcome outcome = Load.run(1, plan.measured(), client -> once(producer, consumer));
            return (long) (outcome.latencies().median() * 1e6);
        }
    }

    private static void once(
            KafkaProducer<byte[], byte[]> producer, KafkaConsumer<byte[], byte[]> consumer)
            throws Exception {
        producer.send(record()).get();
        received(consumer);
    }

    private static void received(KafkaConsumer<byte[], byte[]> consumer) {
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static ProducerRecord<byte[], byte[]> record() {
        return new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), null, MESSAGE);
    }

    private static KafkaProducer<byte[], byte[]> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String brokers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
