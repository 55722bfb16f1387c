package kz.moldir.kit.axon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.kit.view.Positions;

/** How far each processor is, and how many events lie before it; the publisher is one of them. */
final class Lag implements MeterBinder {

    private final MongoEventStorageEngine engine;
    private final Positions positions;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Lag(MongoEventStorageEngine engine, Positions positions) {
        this.engine = engine;
        this.positions = positions;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("moldir.head", engine, MongoEventStorageEngine::head)
                .description("Position of the newest event in this service's event store")
                .register(meters);
        positions.onMove(processor -> register(processor, meters));
    }

    private void register(String processor, MeterRegistry meters) {
        if (known.add(processor)) {
            Gauge.builder("moldir.position", () -> positions.of(processor))
                    .description("Position up to which a processor has handled everything")
                    .tag("processor", processor)
                    .register(meters);
            Gauge.builder("moldir.lag", () -> engine.head() - positions.of(processor))
                    .description("Events that a processor has not handled yet")
                    .tag("processor", processor)
                    .register(meters);
        }
    }
}
