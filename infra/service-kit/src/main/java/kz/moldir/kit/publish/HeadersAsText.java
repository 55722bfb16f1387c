package kz.moldir.kit.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/** CloudEvents headers as raw UTF-8, so that a plain Kafka consumer reads them; no other leaves. */
public final class HeadersAsText implements KafkaHeaderMapper {

    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
        headers.forEach(
                (name, value) -> {
                    if (ours(name) && value instanceof String text) {
                        target.add(name, text.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    @Override
    public void toHeaders(Headers source, Map<String, Object> target) {
        for (Header header : source) {
            if (ours(header.key()) && header.value() != null) {
                target.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
    }

    private static boolean ours(String name) {
        return name.startsWith("ce_")
                || name.equals(CloudEventHeaders.CONTENT_TYPE)
                || name.equals(CloudEventHeaders.TRACEPARENT);
    }
}
