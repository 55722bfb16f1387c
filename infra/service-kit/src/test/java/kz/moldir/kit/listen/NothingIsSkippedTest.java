package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** A real broker and a listener that fails more often than Spring Kafka puts up with: ten times. */
class NothingIsSkippedTest {

    private final String topic = TestServers.freshTopic("skipped");
    private final AtomicInteger failures = new AtomicInteger(12);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private void on(String value) {
        if (failures.getAndDecrement() > 0) {
            throw new ClassCastException("not retried by default");
        }
        heard.add(value);
    }

    @Test
    void whatFailsIsHeardInTheEndAndBeforeWhatCameLater() throws Exception {
        KafkaMessageListenerContainer<String, String> container = container();
        new NothingIsSkipped(Duration.ofMillis(5)).configure(container, topic, "group");
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(topic, 0, "k", "first")).get();
            container.start();
            producer.send(new ProducerRecord<>(topic, 0, "k", "second")).get();
            await().atMost(Duration.ofSeconds(60)).until(() -> heard.contains("second"));
        } finally {
            container.stop();
        }
        assertThat(heard).containsExactly("first", "second");
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBrokers()),
                new StringSerializer(),
                new StringSerializer());
    }

    private KafkaMessageListenerContainer<String, String> container() {
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(topic);
        properties.setMessageListener(
                (BatchMessageListener<String, String>)
                        records -> records.forEach(record -> on(record.value())));
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(
                        Map.of(
                                "bootstrap.servers",
                                TestServers.kafkaBrokers(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer()),
                properties);
    }
}
