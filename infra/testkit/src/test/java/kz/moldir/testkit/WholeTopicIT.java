package kz.moldir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MoldirServers.class)
class WholeTopicIT {

    private final String topic = TestServers.freshTopic("whole");

    @Test
    void isReadFromItsBeginningToItsEndEachTime(KafkaBootstrap kafka) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.servers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        assertThat(WholeTopic.read(kafka.servers(), topic)).isEmpty();

        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 6; i++) {
                producer.send(new ProducerRecord<>(topic, i % 3, "k" + i % 3, "қала " + i)).get();
            }
        }
        for (int time = 0; time < 2; time++) {
            List<ConsumerRecord<String, String>> read = WholeTopic.read(kafka.servers(), topic);
            assertThat(read).hasSize(6);
            assertThat(read)
                    .filteredOn(each -> each.key().equals("k1"))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("қала 1", "қала 4");
        }
    }
}
