package kz.moldir.kit.axon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.read.Replay;
import kz.moldir.eventstore.read.ReplayedEvent;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.rebuild.LeftOut;
import kz.moldir.kit.rebuild.Source;
import kz.moldir.kit.view.Positions;
import kz.moldir.kit.view.RecordedEvent;

/** The service's own events once more, for one projection, without Axon between. */
final class StoredEvents implements Source {

    private static final int BATCH = 500;

    private final Processor processor;
    private final MongoEventStorageEngine engine;
    private final EventSerializer serializer;
    private final Positions positions;
    private final DeadLetters letters;
    private final LeftOut<ReplayedEvent> leftOut;
    private final Replay replay;
    private Set<String> waiting;

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
        this.leftOut = new LeftOut<>(event -> waiting.contains(event.id()));
        this.replay = engine.replay(0, BATCH);
    }

    @Override
    public String name() {
        return processor.name();
    }

    @Override
    public boolean next(Consumer<Runnable> fold) {
        List<ReplayedEvent> events = replay.next();
        if (events.isEmpty()) {
            return false;
        }
        fold.accept(
                () -> {
                    for (ReplayedEvent event : events) {
                        if (event.aggregate() != null) {
                            leftOut.read(event.aggregate(), event, this::fold);
                        }
                    }
                });
        return true;
    }

    @Override
    public void settle(Consumer<Runnable> fold) {
        if (!leftOut.isEmpty()) {
            waiting = letters.waiting(processor.position());
            fold.accept(() -> leftOut.settle(this::fold));
        }
    }

    private void fold(ReplayedEvent event) {
        String subject = Objects.requireNonNull(event.aggregate());
        processor.consumer().on(recorded(event, subject));
    }

    private RecordedEvent recorded(ReplayedEvent event, String subject) {
        Map<String, ?> metadata = event.metadata();
        Object payload = serializer.read(event.type(), event.revision(), event.payload());
        return RecordedEvents.of(
                event.id(),
                payload,
                event.type(),
                subject,
                event.seq(),
                event.position(),
                event.at(),
                metadata);
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
