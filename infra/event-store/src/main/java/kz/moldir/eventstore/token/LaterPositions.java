package kz.moldir.eventstore.token;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Positions of a store that no other process uses, written a moment later: many batches, one write.
 * What a crash takes is handled again, as after any unjournalled write.
 */
final class LaterPositions implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LaterPositions.class);
    private static final long DELAY_MILLIS = 100;

    /** Stores a position where it lies. */
    interface Storing {
        void store(String processor, int segment, @Nullable Object form);
    }

    private record Position(String processor, int segment, @Nullable Object form) {}

    private final Storing storing;
    private final Map<String, Position> unwritten = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("token-positions").factory());
    private final Executor soon =
            CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, writer);

    LaterPositions(Storing storing) {
        this.storing = storing;
    }

    void put(String processor, int segment, @Nullable Object form) {
        if (writer.isShutdown()) {
            storing.store(processor, segment, form);
            return;
        }
        unwritten.put(Claims.id(processor, segment), new Position(processor, segment, form));
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
        unwritten.forEach(
                (id, position) -> {
                    storing.store(position.processor(), position.segment(), position.form());
                    unwritten.remove(id, position);
                });
    }

    @Override
    public void close() {
        writer.shutdown();
        write();
    }
}
