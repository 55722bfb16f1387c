package kz.moldir.kit.listen;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one poll of a topic brought, in the order of each partition. */
public record Polled(List<ConsumerRecord<byte[], byte[]>> records) {}
