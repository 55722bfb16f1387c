package kz.moldir.kit.axon;

import java.util.Optional;
import java.util.function.Consumer;
import kz.moldir.eventstore.commit.TooLarge;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.publish.Publication;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.publish.Publisher;
import kz.moldir.ui.errors.Fault;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a command whose event could be stored but not published, before it is stored. */
final class PublishedSize implements Consumer<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedSize.class);

    /** An event learns its place when it is stored; no publication tells it. */
    private static final long NOT_YET = 0;

    private final Publications publications;
    private final EventTypes types;
    private final JsonMapper json;

    PublishedSize(Publications publications, EventTypes types, JsonMapper json) {
        this.publications = publications;
        this.types = types;
        this.json = json;
    }

    @Override
    public void accept(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            words(event).ifPresent(this::check);
        }
    }

    /** An event that cannot be put into words is stored all the same; the publisher holds it. */
    private Optional<Publication> words(DomainEventMessage<?> event) {
        try {
            return publications.of(
                    RecordedEvents.of(
                            event.getIdentifier(),
                            event.getPayload(),
                            types.typeOf(event.getPayloadType()).name(),
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber(),
                            NOT_YET,
                            event.getTimestamp(),
                            event.getMetaData()));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Event {} will not be published as it is",
                    event.getIdentifier(),
                    Fault.logged(failed));
            return Optional.empty();
        }
    }

    private void check(Publication publication) {
        int bytes = json.writeValueAsBytes(publication.data()).length;
        if (bytes > Publisher.LIMIT_BYTES) {
            throw new TooLarge(publication.type(), bytes, Publisher.LIMIT_BYTES);
        }
    }
}
