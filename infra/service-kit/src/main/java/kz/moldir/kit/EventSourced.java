package kz.moldir.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.moldir.kit.axon.AxonConfiguration;
import kz.moldir.kit.axon.EventStoreConfiguration;
import kz.moldir.kit.operate.PublisherController;
import org.springframework.context.annotation.Import;

/**
 * A {@link MoldirService} with aggregates: it has an event store, follows it, and publishes. Its
 * wiring declares {@code EventTypes}, {@code ServiceModel} and {@code Publications}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import({EventStoreConfiguration.class, AxonConfiguration.class, PublisherController.class})
public @interface EventSourced {}
