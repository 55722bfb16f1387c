package kz.moldir.kit.rebuild;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Events of a source that the served view does not have, since they wait for an operator, and those
 * that were read behind them. When they wait no longer they are folded, in their order.
 *
 * @param <E> an event as the source reads it
 */
public final class LeftOut<E> {

    private final Map<String, Queue<E>> subjects = new LinkedHashMap<>();
    private final Predicate<E> waits;

    /**
     * @param waits whether this very event waits for an operator now
     */
    public LeftOut(Predicate<E> waits) {
        this.waits = waits;
    }

    /** Folds an event, or leaves it out for now. */
    public void read(String subject, E event, Consumer<E> fold) {
        Queue<E> before = subjects.get(subject);
        if (before != null) {
            before.add(event);
        } else if (waits.test(event)) {
            subjects.computeIfAbsent(subject, absent -> new ArrayDeque<>()).add(event);
        } else {
            fold.accept(event);
        }
    }

    /** Folds what waits no longer. */
    public void settle(Consumer<E> fold) {
        Iterator<Queue<E>> each = subjects.values().iterator();
        while (each.hasNext()) {
            Queue<E> events = each.next();
            while (!events.isEmpty() && !waits.test(events.element())) {
                fold.accept(events.remove());
            }
            if (events.isEmpty()) {
                each.remove();
            }
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return subjects.isEmpty();
    }
}
