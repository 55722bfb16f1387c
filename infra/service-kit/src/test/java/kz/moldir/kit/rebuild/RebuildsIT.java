package kz.moldir.kit.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.rebuild.Rebuilding.Filled;
import kz.moldir.kit.view.Refill;
import kz.moldir.kit.view.View;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A rebuild that was cut off, at the next start. */
@Timeout(60)
class RebuildsIT {

    private static final int EVENTS = 40;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean brokenLater = new AtomicBoolean();
    private final AtomicLong lacking = new AtomicLong();
    private final AtomicInteger away = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    public record Known(@BsonId String id, int number) {}

    @Test
    void isBegunAgainAndWhatItHalfFilledIsDropped() {
        View<Known> before = view();
        List<String> half = cutOff(before);

        try (Rebuilds rebuilds = started(view())) {
            ViewStatus status = served(rebuilds);

            assertThat(status.failure()).isNull();
            assertThat(status.switchedAt()).isNotNull();
            assertThat(status.documents()).isEqualTo(EVENTS);
            assertThat(status.filling()).isNotIn(half).isNotEqualTo("view-known-v1");
            assertThat(fillings()).containsExactly(status.filling());
        }
        try (Rebuilds next = started(view())) {
            assertThat(served(next).switchedAt()).as("nothing is asked for any more").isNull();
        }
    }

    @Test
    void isGivenUpWhenTheServiceEndedInItThreeTimes() {
        View<Known> view = view();
        view.fillings().ask();
        IntStream.range(0, 3).forEach(time -> view.fillings().begun());

        try (Rebuilds rebuilds = started(view())) {
            ViewStatus status = served(rebuilds);

            assertThat(status.failure()).contains("begun 3 times");
            assertThat(status.filling()).isEqualTo("view-known-v1");
        }
        assertThat(view.fillings().asked()).isFalse();
    }

    /** What the program says of it quotes an event, whose content is not the operators'. */
    @Test
    void thatFailsIsToldAndNotBegunAgain() {
        broken.set(true);
        View<Known> view = view();
        try (Rebuilds rebuilds = started(view)) {
            assertThat(rebuilds.rebuild("known")).isTrue();
            assertThat(served(rebuilds).failure()).isEqualTo("java.lang.IllegalStateException");
            assertThat(view.fillings().asked()).isFalse();
            assertThat(fillings()).containsExactly("view-known-v1");
        }
    }

    @Test
    void thatServesItsFillingHasNotFailedWhateverComesThen() {
        brokenLater.set(true);
        View<Known> view = view();
        try (Rebuilds rebuilds = started(view)) {
            assertThat(rebuilds.rebuild("known")).isTrue();
            ViewStatus status = served(rebuilds);

            assertThat(status.failure()).isNull();
            assertThat(status.switchedAt()).isNotNull();
            assertThat(fillings()).containsExactly(status.filling());
        }
    }

    @Test
    void waitsWhileWhatTheServedViewHasSeenIsPublishedAgain() {
        lacking.set(1);
        View<Known> view = view();
        try (Rebuilds rebuilds = started(view)) {
            assertThat(rebuilds.rebuild("known")).isTrue();
            await().until(
                            () ->
                                    rebuilds.one("known").orElseThrow().state()
                                            == Rebuilding.State.WAITING);
            ViewStatus status = rebuilds.one("known").orElseThrow();
            assertThat(status.filling()).isEqualTo("view-known-v1");
            assertThat(status.progress()).isEqualTo(new Rebuilding.Progress(EVENTS, EVENTS));

            lacking.set(0);
            assertThat(served(rebuilds).failure()).isNull();
            assertThat(served(rebuilds).filling()).isNotEqualTo("view-known-v1");
        }
    }

    @Test
    void isGivenUpWhenWhatTheServedViewHasSeenComesNoMore() {
        lacking.set(1);
        View<Known> view = view();
        try (Rebuilds rebuilds = started(view, Duration.ZERO)) {
            assertThat(rebuilds.rebuild("known")).isTrue();
            assertThat(served(rebuilds).failure()).contains("of 1 subjects");
            assertThat(served(rebuilds).filling()).isEqualTo("view-known-v1");
            assertThat(view.fillings().asked()).isFalse();
        }
    }

    @Test
    void thatAStartBeginsAgainWaitsForItsSources() {
        away.set(2);
        View<Known> view = view();
        view.fillings().ask();

        try (Rebuilds rebuilds = started(view)) {
            assertThat(served(rebuilds).failure()).isNull();
            assertThat(served(rebuilds).documents()).isEqualTo(EVENTS);
            assertThat(view.fillings().asked()).isFalse();
        }
        assertThat(away).hasValue(0);
        assertThat(open).hasValue(0);
    }

    @Test
    void thatWaitsForItsSourcesLeavesOthersTheirTurn() {
        away.set(Integer.MAX_VALUE);
        View<Known> waiting = View.of(database.get(), "away", 1, Known.class);
        waiting.fillings().ask();
        View<Known> view = view();
        try (Rebuilds rebuilds =
                started(
                        Duration.ofMinutes(1),
                        new Filled(waiting, List.of(this::nothing)),
                        new Filled(view, List.of(() -> new Counting(view, EVENTS))))) {
            assertThat(rebuilds.rebuild("known")).isTrue();

            assertThat(served(rebuilds).documents()).isEqualTo(EVENTS);
            assertThat(rebuilds.one("away").orElseThrow().state())
                    .isEqualTo(Rebuilding.State.REBUILDING);
        }
    }

    @Test
    void leavesNothingOpenWhereASourceCannotBeOpened() {
        away.set(1);
        View<Known> view = view();
        try (Rebuilds rebuilds = started(view)) {
            assertThat(rebuilds.verify("known")).isTrue();
            assertThat(served(rebuilds).failure()).endsWith("Sources$NotOpened");
        }
        assertThat(away).hasValue(0);
        assertThat(open).hasValue(0);
    }

    /** As a process leaves it that was killed in the middle of a rebuild. */
    private List<String> cutOff(View<Known> view) {
        view.fillings().ask();
        view.fillings().begun();
        Refill<?> refill = view.refill();
        refill.within(() -> view.put("1", new Known("1", 1)));
        refill.flush();
        List<String> half =
                fillings().stream().filter(name -> !name.equals("view-known-v1")).toList();
        assertThat(half).hasSize(1);
        return half;
    }

    private View<Known> view() {
        return View.of(database.get(), "known", 1, Known.class);
    }

    private Rebuilds started(View<Known> view) {
        return started(view, Duration.ofMinutes(1));
    }

    private Rebuilds started(View<Known> view, Duration patience) {
        return started(
                patience,
                new Filled(view, List.of(() -> new Counting(view, EVENTS), this::nothing)));
    }

    private Rebuilds started(Duration patience, Filled... filled) {
        Rebuilds rebuilds =
                new Rebuilds(
                        List.of(filled),
                        Clock.systemUTC(),
                        Continuity.unwatched(database.get()),
                        false,
                        patience);
        rebuilds.start();
        return rebuilds;
    }

    /** A source without events, that may not be there yet. */
    private Source nothing() {
        if (away.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            throw new IllegalStateException("the broker is away");
        }
        return new Counting(view(), 0);
    }

    private static ViewStatus served(Rebuilds rebuilds) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                rebuilds.one("known").orElseThrow().state()
                                        == Rebuilding.State.SERVED);
        return rebuilds.one("known").orElseThrow();
    }

    private List<String> fillings() {
        return database.get().listCollectionNames().into(new java.util.ArrayList<>()).stream()
                .filter(name -> name.startsWith("view-known"))
                .filter(
                        name ->
                                database.get().getCollection(name).find(new Document()).first()
                                        != null)
                .toList();
    }

    /** Events, each a document. */
    private final class Counting implements Source {

        private final View<Known> view;
        private final int events;
        private int read;

        Counting(View<Known> view, int events) {
            this.view = view;
            this.events = events;
            open.incrementAndGet();
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public boolean next(Consumer<Runnable> fold) {
            if (brokenLater.get() && !view.filling().equals("view-known-v1")) {
                throw new IllegalStateException("a new event cannot be read");
            }
            if (read == events) {
                return false;
            }
            if (broken.get()) {
                throw new IllegalStateException("this event cannot be read");
            }
            int number = ++read;
            String id = String.valueOf(number);
            fold.accept(() -> view.put(id, new Known(id, number)));
            return true;
        }

        @Override
        public void settle(Consumer<Runnable> fold) {}

        @Override
        public long read() {
            return read;
        }

        @Override
        public long end() {
            return events;
        }

        @Override
        public long lacks(View<?> served) {
            return events == 0 ? 0 : lacking.get();
        }

        @Override
        public boolean servedIsHere() {
            return true;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
