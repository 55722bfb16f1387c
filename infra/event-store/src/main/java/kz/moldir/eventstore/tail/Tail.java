package kz.moldir.eventstore.tail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest position known in this process, and whoever is to be woken when it moves: those who
 * came first are woken first.
 */
public final class Tail {

    private static final Logger log = LoggerFactory.getLogger(Tail.class);

    private final AtomicLong head = new AtomicLong();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    /** Newest known position, 0 before the first event. */
    public long head() {
        return head.get();
    }

    /** Makes a position known and wakes the readers if it is news. */
    public void advance(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            waiting.forEach(Tail::wake);
        }
    }

    private static void wake(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException e) {
            log.warn("A reader could not be woken", e);
        }
    }

    void add(Runnable reader) {
        waiting.add(reader);
    }

    void remove(Runnable reader) {
        waiting.remove(reader);
    }

    boolean isWatched() {
        return !waiting.isEmpty();
    }
}
