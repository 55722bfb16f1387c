package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    @TempDir Path folder;

    @Test
    void keepsMessagesOverARestart() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, 0)) {
            send(broker, "first");
        }
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, 0)) {
            send(broker, "second");
            assertThat(read(broker, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void computesNoRatesWhenNobodyWantsThem() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, 0)) {
            send(broker, "first");
            await().untilAsserted(() -> assertThat(computing()).isNotEmpty());
            broker.withoutRates();
            await().untilAsserted(() -> assertThat(computing()).isEmpty());

            send(broker, "second");
            assertThat(read(broker, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void makesTheTopicsThatAreNotThere() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0, 0)) {
            broker.make(List.of("one"));
            broker.make(List.of("one", "two"));
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                await().untilAsserted(
                                () ->
                                        assertThat(admin.listTopics().names().get())
                                                .contains("one", "two"));
                assertThat(
                                admin.describeTopics(List.of("two"))
                                        .allTopicNames()
                                        .get()
                                        .get("two")
                                        .partitions())
                        .hasSize(6);
            }
        }
    }

    private static List<String> computing() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("meter-tick"))
                .toList();
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> KafkaBroker.start(folder, other.getLocalPort(), 0))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "acks",
                                "all",
                                "linger.ms",
                                0),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>("moldir.test", 0, "key", value)).get();
        }
    }

    private static List<String> read(KafkaBroker broker, int count) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("moldir.test", 0)));
            List<String> values = new ArrayList<>();
            for (int polls = 0; values.size() < count && polls < 100; polls++) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
