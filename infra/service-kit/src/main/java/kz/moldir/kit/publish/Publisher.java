package kz.moldir.kit.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.Turns;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the event store and sends to Kafka; each send is acknowledged before the token moves.
 *
 * <p>A topic that was made anew holds nothing of what was published before: then nothing new is
 * sent before all of it. Within a batch, subjects go side by side and one subject's events in turn.
 * An event that cannot be put into words fails alone; a broker that does not answer fails the
 * batch, which is tried again.
 */
public final class Publisher implements EventConsumer, AutoCloseable {

    /** What a message may hold; an event that would need more is refused before it is stored. */
    public static final int LIMIT_BYTES = 256 * 1024;

    private static final String BATCH = "moldir.publisher.batch";

    private final Publications publications;
    private final PublishedTopic topic;
    private final StreamBridge bridge;
    private final String binding;
    private final JsonMapper json;
    private final Traces traces;
    private final Timer sending;
    private final Turns subjects = new Turns();

    public Publisher(
            Publications publications,
            PublishedTopic topic,
            StreamBridge bridge,
            String binding,
            JsonMapper json,
            Traces traces,
            MeterRegistry meters) {
        this.publications = publications;
        this.topic = topic;
        this.bridge = bridge;
        this.binding = binding;
        this.json = json;
        this.traces = traces;
        this.sending =
                Timer.builder("moldir.publish")
                        .description("One acknowledged send to Kafka")
                        .publishPercentiles(0.5, 0.99)
                        .register(meters);
    }

    @Override
    public void on(RecordedEvent event) {
        publications
                .of(event)
                .ifPresent(
                        publication -> {
                            Message<byte[]> message = message(event, publication);
                            batch(CurrentUnitOfWork.get())
                                    .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                                    .add(message);
                        });
    }

    private Message<byte[]> message(RecordedEvent event, Publication publication) {
        byte[] value = json.writeValueAsBytes(publication.data());
        if (value.length > LIMIT_BYTES) {
            throw new IllegalStateException(
                    publication.type() + " is larger than a message may be: " + value.length);
        }
        return MessageBuilder.withPayload(value)
                .copyHeaders(CloudEventHeaders.of(event, publication, publications.topic()))
                .setHeader(
                        KafkaHeaders.KEY,
                        event.subject().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .build();
    }

    private Map<String, List<Message<byte[]>>> batch(UnitOfWork<?> unit) {
        return unit.root()
                .getOrComputeResource(
                        BATCH,
                        key -> {
                            Map<String, List<Message<byte[]>>> batch = new LinkedHashMap<>();
                            unit.root().onPrepareCommit(committing -> send(batch));
                            return batch;
                        });
    }

    private void send(Map<String, List<Message<byte[]>>> batch) {
        topic.check();
        if (batch.size() == 1) {
            batch.values().iterator().next().forEach(this::send);
            return;
        }
        subjects.run(
                batch.values().stream()
                        .<Runnable>map(turn -> () -> turn.forEach(this::send))
                        .toList());
    }

    /** In the event's trace: the channel starts a span and writes that into the message. */
    private void send(Message<byte[]> message) {
        String traceparent = message.getHeaders().get(CloudEventHeaders.TRACEPARENT, String.class);
        sending.record(
                () -> traces.run(traceparent, "publish", () -> bridge.send(binding, message)));
    }

    @Override
    public void close() {
        subjects.close();
    }
}
