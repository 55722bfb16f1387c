package kz.moldir.kit.listen;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;

/**
 * A process that has a name is a static member of its consumer groups: after a kill it takes its
 * place again at once, and does not wait until Kafka has missed the one that died (45 s).
 *
 * @param instance name of the process among all of its service, or empty if it has none
 */
record LastingMembership(String instance) implements ConsumerConfigCustomizer {

    @Override
    public void configure(Map<String, Object> properties, String binding, String destination) {
        if (!instance.isEmpty()) {
            properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + binding);
        }
    }
}
