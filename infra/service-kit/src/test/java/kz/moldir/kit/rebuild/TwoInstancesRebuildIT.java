package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.rebuild.Rebuilding.Filled;
import kz.moldir.kit.view.View;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two instances of a service that were both told to fill one view anew: each fills its own, the
 * later one is served in the end, and what came meanwhile is in it, whoever folded it into which.
 */
@Timeout(60)
class TwoInstancesRebuildIT {

    private static final int EVENTS = 40;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final AtomicInteger events = new AtomicInteger(EVENTS);
    private final CountDownLatch bothFill = new CountDownLatch(2);
    private final CountDownLatch firstIsServed = new CountDownLatch(1);

    public record Known(@BsonId String id, int number) {}

    /** One process: its own knowledge of which filling is served. */
    private final class Instance implements AutoCloseable {

        private final View<Known> view = View.of(database.get(), "known", 1, Known.class);
        private final Rebuilds rebuilds;

        Instance(boolean later) {
            rebuilds =
                    new Rebuilds(
                            List.of(new Filled(view, List.of(() -> new Stored(view, later)))),
                            Clock.systemUTC(),
                            Continuity.unwatched(database.get()),
                            true);
            rebuilds.start();
        }

        ViewStatus status() {
            return rebuilds.one("known").orElseThrow();
        }

        void isDone() {
            await().until(() -> status().state() == Rebuilding.State.SERVED);
            assertThat(status().failure()).isNull();
        }

        /** An event that both find in the store, folded by whoever follows here. */
        void follows() {
            fold(view, events.incrementAndGet());
        }

        @Override
        public void close() {
            rebuilds.close();
        }
    }

    @Test
    void endsWithOneWholeFilling() {
        try (Instance one = new Instance(false);
                Instance other = new Instance(true)) {
            for (int number = 1; number <= EVENTS; number++) {
                fold(one.view, number);
            }
            assertThat(one.rebuilds.rebuild("known")).isTrue();
            assertThat(other.rebuilds.rebuild("known")).isTrue();
            await().until(() -> one.status().switchedAt() != null);
            String first = one.view.filling();
            one.follows();
            firstIsServed.countDown();
            await().until(() -> other.status().switchedAt() != null);
            String last = other.view.filling();
            assertThat(last).isNotEqualTo(first);
            one.follows(); // It may not know yet which is served now.
            one.isDone();
            other.isDone();

            await().untilAsserted(() -> assertThat(one.view.filling()).isEqualTo(last));
            await().untilAsserted(() -> assertThat(other.view.count()).isEqualTo(EVENTS + 2));
            assertThat(one.view.hash()).isEqualTo(other.view.hash());
            assertThat(one.view.fillings().asked()).as("nobody begins again").isFalse();
            assertThat(toBeDropped()).as("when it was silent for a minute").isSubsetOf(first);
            assertThat(one.rebuilds.verify("known")).isTrue();
            one.isDone();
            assertThat(one.status().verified())
                    .satisfies(verified -> assertThat(verified.equal()).isTrue());
        }
    }

    private static void fold(View<Known> view, int number) {
        String id = String.valueOf(number);
        view.put(id, new Known(id, number));
    }

    private Iterable<String> toBeDropped() {
        Document alias = database.get().getCollection("views").find().first();
        return alias.get("filling", new Document()).keySet();
    }

    /** All events, each a document; both instances are at it before either is done. */
    private final class Stored implements Source {

        private final View<Known> view;
        private final boolean later;
        private int read;

        Stored(View<Known> view, boolean later) {
            this.view = view;
            this.later = later;
        }

        @Override
        public String name() {
            return "stored";
        }

        @Override
        public boolean next(Consumer<Runnable> fold) {
            if (read == events.get()) {
                return false;
            }
            if (read == EVENTS / 2) {
                meet();
            }
            int number = ++read;
            fold.accept(() -> TwoInstancesRebuildIT.fold(view, number));
            return true;
        }

        private void meet() {
            bothFill.countDown();
            try {
                assertThat(bothFill.await(20, TimeUnit.SECONDS)).isTrue();
                if (later) {
                    assertThat(firstIsServed.await(20, TimeUnit.SECONDS)).isTrue();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void settle(Consumer<Runnable> fold) {}

        @Override
        public long read() {
            return read;
        }

        @Override
        public long end() {
            return events.get();
        }

        @Override
        public boolean servedIsHere() {
            return true;
        }

        @Override
        public void close() {}
    }
}
