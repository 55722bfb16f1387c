package kz.moldir.kit.listen;

import java.time.Duration;
import java.util.Map;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What comes out of an inbox as an error is neither handled nor parked, so the same poll is tried
 * again for as long as it takes; Spring Kafka would pass over it after ten attempts.
 *
 * @param pause between two attempts
 */
record NothingIsSkipped(Duration pause)
        implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        container.setCommonErrorHandler(again());
    }

    CommonErrorHandler again() {
        DefaultErrorHandler handler =
                new DefaultErrorHandler(
                        new FixedBackOff(pause.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
