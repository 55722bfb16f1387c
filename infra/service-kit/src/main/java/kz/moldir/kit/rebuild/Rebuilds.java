package kz.moldir.kit.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.moldir.kit.rebuild.Rebuilding.Filled;
import kz.moldir.kit.rebuild.Rebuilding.Progress;
import kz.moldir.kit.rebuild.Rebuilding.State;
import kz.moldir.kit.rebuild.Rebuilding.Verified;
import kz.moldir.kit.view.FoldHash;
import kz.moldir.kit.view.Refill;
import kz.moldir.kit.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a view once more beside the one that is served, from the first event of all its sources,
 * and either takes the new filling into use or compares the two. One after another; readers and
 * writers of the served view notice nothing but a moment at the end when writers wait.
 */
public final class Rebuilds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    /** How long other instances may go on with the old filling; see the alias document. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<String, Rebuilding> views = new TreeMap<>();
    private final Clock machineClock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("rebuild").factory());

    Rebuilds(List<Filled> filled, Clock machineClock) {
        this.machineClock = machineClock;
        filled.forEach(each -> views.put(each.view().name(), new Rebuilding(each)));
    }

    List<ViewStatus> all() {
        return views.values().stream().map(Rebuilding::status).toList();
    }

    Optional<ViewStatus> one(String name) {
        return Optional.ofNullable(views.get(name)).map(Rebuilding::status);
    }

    Optional<FoldHash.Result> hash(String name) {
        return Optional.ofNullable(views.get(name)).map(view -> view.filled().view().hash());
    }

    /** Begins to fill a view anew; false when something is under way with it. */
    boolean rebuild(String name) {
        return begin(name, State.REBUILDING, this::rebuild);
    }

    /** Begins to compare a view with a fresh fold; false when something is under way with it. */
    boolean verify(String name) {
        return begin(name, State.VERIFYING, this::verify);
    }

    private boolean begin(String name, State what, Consumer<Rebuilding> work) {
        Rebuilding view = views.get(name);
        if (view == null || !view.begin(what)) {
            return false;
        }
        worker.execute(() -> work(view, work));
        return true;
    }

    private static void work(Rebuilding view, Consumer<Rebuilding> work) {
        try {
            work.accept(view);
        } catch (RuntimeException failed) {
            LOG.error("View {} could not be folded afresh", view.status().name(), failed);
            view.failed(String.valueOf(failed.getMessage()));
        } finally {
            view.end();
        }
    }

    private void rebuild(Rebuilding rebuilding) {
        View<?> view = rebuilding.filled().view();
        String old = view.filling();
        try (Sources sources = new Sources(rebuilding.filled().sources());
                Refill<?> refill = view.refill()) {
            sources.drain(refill, rebuilding);
            sources.drain(refill, rebuilding); // What came during the first, so that the hold is short.
            view.hold(
                    () -> {
                        sources.drain(refill, rebuilding);
                        refill.serve();
                        return old;
                    });
            rebuilding.switched(machineClock.instant());
            LOG.info("View {} is served from {} now", view.name(), view.filling());
            sources.follow(GRACE);
        }
        view.forget(old);
    }

    private void verify(Rebuilding rebuilding) {
        View<?> view = rebuilding.filled().view();
        try (Sources sources = new Sources(rebuilding.filled().sources());
                Refill<?> refill = view.refill()) {
            sources.drain(refill, rebuilding);
            FoldHash.Comparison compared =
                    settled(
                            () ->
                                    view.hold(
                                            () -> {
                                                sources.drain(refill, rebuilding);
                                                return sources.servedIsHere()
                                                        ? Optional.of(refill.compare())
                                                        : Optional.empty();
                                            }));
            Verified verified = Verified.of(compared, machineClock.instant());
            rebuilding.verified(verified);
            LOG.info("View {} compared with a fresh fold: {}", view.name(), verified);
        }
    }

    /** What is served may be a few events behind; it is given time to take them. */
    private static FoldHash.Comparison settled(Supplier<Optional<FoldHash.Comparison>> attempt) {
        long until = System.nanoTime() + SETTLES_WITHIN.toNanos();
        while (true) {
            Optional<FoldHash.Comparison> compared = attempt.get();
            if (compared.isPresent()) {
                return compared.get();
            }
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(
                        "The served view did not catch up with its events; compare again later");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    /** All that one view is filled from. */
    private static final class Sources implements AutoCloseable {

        private final List<Source> sources = new ArrayList<>();

        Sources(List<Source.Opening> openings) {
            openings.forEach(opening -> sources.add(opening.open()));
        }

        /** Folds all that there is by now; what comes meanwhile would never end. */
        void drain(Refill<?> refill, Rebuilding rebuilding) {
            for (Source source : sources) {
                long end = source.end();
                while (source.read() < end && source.next(refill::within)) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException("The service stops");
                    }
                    rebuilding.at(progress());
                }
            }
            refill.flush();
            rebuilding.at(progress());
        }

        private Progress progress() {
            return new Progress(
                    sources.stream().mapToLong(Source::read).sum(),
                    sources.stream().mapToLong(Source::end).sum());
        }

        boolean servedIsHere() {
            return sources.stream().allMatch(Source::servedIsHere);
        }

        /** What other instances fold into the old filling for a moment belongs into the new. */
        void follow(Duration grace) {
            long until = System.nanoTime() + grace.toNanos();
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                boolean any = false;
                for (Source source : sources) {
                    any |= source.next(Runnable::run);
                }
                if (!any) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }

        @Override
        public void close() {
            sources.forEach(Source::close);
        }
    }
}
