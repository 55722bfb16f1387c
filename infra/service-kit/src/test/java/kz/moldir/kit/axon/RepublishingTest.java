package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.publish.PublishedTopic;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.testkit.TestServers;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of a service notice that their topic is lost; this one does not publish. */
@Timeout(60)
class RepublishingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final String name = "moldir.republished." + UUID.randomUUID();
    private PublishedTopic topic;
    private RunningAxon axon;
    private Republishing republishing;

    @BeforeEach
    void start() throws Exception {
        topic = new PublishedTopic(database.get(), name, 1, (short) 1, TestServers.kafkaBrokers());
        topic.empty();
        claims().insertOne(
                        new Document("_id", "publisher/0")
                                .append("processor", "publisher")
                                .append("segment", 0)
                                .append("token", null)
                                .append("owner", "another instance")
                                .append(
                                        "claimedAt",
                                        Date.from(Instant.now().plus(Duration.ofHours(1)))));
        axon =
                new RunningAxon(
                        database.get(),
                        ServiceModel.of(Inquiry.class).automation("publisher", event -> {}),
                        true);
        republishing =
                new Republishing(
                        axon.axon,
                        topic,
                        axon.tokens,
                        axon.engine,
                        Continuity.unwatched(database.get()));
    }

    @AfterEach
    void stop() {
        republishing.stop();
        republishing.close();
        axon.close();
        topic.close();
    }

    private MongoCollection<Document> claims() {
        return database.get().getCollection("tokens");
    }

    @Test
    void itLeavesAloneWhatTheOneThatPublishesHasFilled() throws Exception {
        database.get()
                .getCollection("positions")
                .insertOne(new Document("_id", "published/" + name).append("topicId", "lost"));
        publish();

        republishing.start();
        await().atMost(SOON).until(() -> republishing.status().failure() != null);
        assertThat(messages()).isEqualTo(1);

        topic.remember();
        await().atMost(SOON).until(() -> republishing.status().failure() == null);
        assertThat(republishing.status().again()).isFalse();
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void aFirstStartIsNoLoss() {
        assertThat(topic.wasPublishedTo()).isFalse();
        try (PublishedTopic none =
                new PublishedTopic(
                        database.get(), name + ".none", 1, (short) 1, TestServers.kafkaBrokers())) {
            assertThatThrownBy(none::check).hasMessageContaining("nothing was published to it");
            none.empty();
            none.remember();
            assertThat(none.wasPublishedTo()).isTrue();
        }
    }

    private void publish() throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestServers.kafkaBrokers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(name, new byte[] {1})).get();
        }
    }

    private long messages() {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestServers.kafkaBrokers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(name, 0);
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }
}
