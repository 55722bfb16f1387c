package kz.moldir.eventstore.token;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Positions of a store that no other process uses, written a moment later: many batches, one write.
 * What a crash takes is handled again, as after any unjournalled write.
 */
final class LaterPositions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LaterPositions.class);
    private static final long DELAY_MILLIS = 100;

    private final Consumer<Collection<Position>> storing;
    private final Map<String, Position> unwritten = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("token-positions").factory());
    private final Executor soon =
            CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, writer);

    /**
     * @param storing writes positions, at least one, where they lie
     */
    LaterPositions(Consumer<Collection<Position>> storing) {
        this.storing = storing;
    }

    void put(Position position) {
        if (writer.isShutdown()) {
            storing.accept(List.of(position));
            return;
        }
        unwritten.put(Claims.id(position.processor(), position.segment()), position);
        writeSoon();
    }

    private void writeSoon() {
        if (due.compareAndSet(false, true)) {
            soon.execute(this::writeOrAgain);
        }
    }

    private void writeOrAgain() {
        try {
            write();
        } catch (RuntimeException failed) {
            log.warn("Positions are written later: {}", failed.toString());
            if (!writer.isShutdown()) {
                writeSoon();
            }
        }
    }

    /** Writes what waits; whoever reads or changes what is stored asks for this first. */
    synchronized void write() {
        due.set(false);
        Map<String, Position> now = Map.copyOf(unwritten);
        if (!now.isEmpty()) {
            storing.accept(now.values());
            now.forEach(unwritten::remove);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        write();
    }
}
