package kz.moldir.kit.axon;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.read.Replay;
import kz.moldir.eventstore.read.ReplayedEvent;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.rebuild.LeftOut;
import kz.moldir.kit.rebuild.Source;
import kz.moldir.kit.view.Positions;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.Refill;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service's own events once more, for one projection, without Axon between. */
final class StoredEvents implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEvents.class);
    private static final int BATCH = 500;

    private final Processor processor;
    private final MongoEventStorageEngine engine;
    private final EventSerializer serializer;
    private final Positions positions;
    private final DeadLetters letters;
    private final LeftOut<Read> leftOut;
    private final Replay<Read> replay;
    private Set<String> waiting;

    /** An event, decoded ahead; null where that failed, which is told when it is folded. */
    private record Read(ReplayedEvent stored, @Nullable RecordedEvent decoded) {}

    StoredEvents(
            Processor processor,
            MongoEventStorageEngine engine,
            EventSerializer serializer,
            Positions positions,
            DeadLetters letters) {
        this.processor = processor;
        this.engine = engine;
        this.serializer = serializer;
        this.positions = positions;
        this.letters = letters;
        this.waiting = letters.waiting(processor.position());
        this.leftOut = new LeftOut<>(event -> waiting.contains(event.stored().id()));
        this.replay = engine.replay(0, BATCH, this::decoded);
    }

    @Override
    public String name() {
        return processor.name();
    }

    @Override
    public boolean next(Consumer<Runnable> fold) {
        List<Read> events = replay.next();
        if (events.isEmpty()) {
            return false;
        }
        fold.accept(
                () -> {
                    Refill.expects(subjects(events));
                    for (Read event : events) {
                        String subject = event.stored().aggregate();
                        if (subject != null) {
                            leftOut.read(subject, event, this::fold);
                        }
                    }
                });
        return true;
    }

    private static Set<String> subjects(List<Read> events) {
        return events.stream()
                .map(event -> event.stored().aggregate())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void settle(Consumer<Runnable> fold) {
        if (!leftOut.isEmpty()) {
            waiting = letters.waiting(processor.position());
            fold.accept(() -> leftOut.settle(this::fold));
        }
    }

    private void fold(Read event) {
        if (!Following.mayConcern(processor.consumer(), serializer.named(event.stored().type()))) {
            return;
        }
        RecordedEvent decoded =
                event.decoded() == null ? recorded(event.stored()) : event.decoded();
        if (processor.consumer().events().isInstance(decoded.payload())) {
            processor.consumer().on(decoded);
        }
    }

    private Read decoded(ReplayedEvent event) {
        try {
            return new Read(event, event.aggregate() == null ? null : recorded(event));
        } catch (RuntimeException unreadable) {
            LOG.debug("Event {} cannot be decoded", event.id(), unreadable);
            return new Read(event, null);
        }
    }

    private RecordedEvent recorded(ReplayedEvent event) {
        return RecordedEvents.of(
                event.id(),
                event.read(serializer),
                event.type(),
                Objects.requireNonNull(event.aggregate()),
                event.seq(),
                event.position(),
                event.at(),
                event.metadata());
    }

    @Override
    public long read() {
        return replay.position();
    }

    @Override
    public long end() {
        return engine.head();
    }

    @Override
    public boolean servedIsHere() {
        return positions.isAt(processor.position(), replay.position());
    }

    @Override
    public void close() {
        replay.close();
    }
}
