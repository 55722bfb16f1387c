package kz.moldir.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives one thing after another to many clients, and begins again at the end. */
final class Turns {

    private final List<String> all;
    private final AtomicInteger next = new AtomicInteger();

    Turns(List<String> all) {
        this.all = List.copyOf(all);
    }

    String next() {
        return all.get(Math.floorMod(next.getAndIncrement(), all.size()));
    }
}
