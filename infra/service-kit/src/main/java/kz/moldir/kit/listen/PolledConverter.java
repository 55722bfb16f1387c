package kz.moldir.kit.listen;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Hands a poll to its listener as Kafka gave it; headers are read there. */
final class PolledConverter implements BatchMessageConverter {

    @Override
    @SuppressWarnings("unchecked") // The consumers' deserializers leave bytes as they are.
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            Type payloadType) {
        return MessageBuilder.withPayload(
                        new Polled(
                                records.stream()
                                        .map(each -> (ConsumerRecord<byte[], byte[]>) each)
                                        .toList(),
                                consumer))
                .build();
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
        throw new IllegalStateException("a listener sends nothing");
    }
}
