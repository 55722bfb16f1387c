package kz.moldir.eventstore;

import java.time.Instant;
import kz.moldir.eventstore.tail.Passing;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/** Axon's event store over {@link MongoEventStorageEngine}; its streams are woken by appends. */
public final class MongoEventStore extends AbstractEventStore {

    private final MongoEventStorageEngine engine;

    private MongoEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
    }

    public static Builder builder(MongoEventStorageEngine engine) {
        return new Builder(engine);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return engine.open(token);
    }

    /** The same events for a reader that some of them do not concern. */
    public StreamableMessageSource<TrackedEventMessage<?>> passing(Passing passing) {
        return new StreamableMessageSource<>() {
            @Override
            public TrackingEventStream openStream(@Nullable TrackingToken token) {
                return engine.open(token, passing);
            }

            @Override
            public @Nullable TrackingToken createTailToken() {
                return engine.createTailToken();
            }

            @Override
            public @Nullable TrackingToken createHeadToken() {
                return engine.createHeadToken();
            }

            @Override
            public @Nullable TrackingToken createTokenAt(Instant dateTime) {
                return engine.createTokenAt(dateTime);
            }
        };
    }

    @Override
    public DomainEventStream readEvents(String aggregate) {
        return engine.usesSnapshots() ? super.readEvents(aggregate) : readEvents(aggregate, 0);
    }

    /** The engine below. */
    public MongoEventStorageEngine engine() {
        return engine;
    }

    /** Builds the store; without a monitor or spans it has none. */
    public static final class Builder extends AbstractEventStore.Builder {

        private final MongoEventStorageEngine engine;

        private Builder(MongoEventStorageEngine engine) {
            this.engine = engine;
            storageEngine(engine);
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> monitor) {
            super.messageMonitor(monitor);
            return this;
        }

        @Override
        public Builder spanFactory(EventBusSpanFactory spans) {
            super.spanFactory(spans);
            return this;
        }

        public MongoEventStore build() {
            return new MongoEventStore(this);
        }
    }
}
