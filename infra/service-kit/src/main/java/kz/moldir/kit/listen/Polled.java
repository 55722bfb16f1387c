package kz.moldir.kit.listen;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of a topic brought, in the order of each partition.
 *
 * @param consumer who asked; null where nobody can be set back
 */
public record Polled(
        List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {

    public Polled(List<ConsumerRecord<byte[], byte[]>> records) {
        this(records, null);
    }
}
