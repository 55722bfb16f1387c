package kz.moldir.kit.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.eventstore.continuity.ServerChanged;
import kz.moldir.kit.rebuild.Rebuilding.Filled;
import kz.moldir.kit.rebuild.Rebuilding.State;
import kz.moldir.kit.rebuild.Rebuilding.Verified;
import kz.moldir.kit.view.Fillings;
import kz.moldir.kit.view.FoldHash;
import kz.moldir.kit.view.Refill;
import kz.moldir.kit.view.View;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fills a view once more beside the one that is served, from the first event of all its sources,
 * and either takes the new filling into use or compares the two. One after another; readers and
 * writers of the served view notice nothing but a moment at the end when writers wait.
 *
 * <p>A rebuild that the end of the process cut off is begun again at the next start.
 */
public final class Rebuilds implements SmartLifecycle, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    /** How long other instances may go on with the old filling; see the alias document. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);
    private static final Duration COMES_WITHIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** What ends the process each time must not do so for ever. */
    private static final int MOST_BEGINNINGS = 3;

    private final Map<String, Rebuilding> views = new TreeMap<>();
    private final Clock machineClock;
    private final Continuity continuity;
    private final boolean shared;
    private final Duration patience;
    private final ReadWriteLock replays = new ReentrantReadWriteLock();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile ExecutorService worker = worker();

    /**
     * @param shared whether other instances of the service may be filling its views
     */
    Rebuilds(List<Filled> filled, Clock machineClock, Continuity continuity, boolean shared) {
        this(filled, machineClock, continuity, shared, COMES_WITHIN);
    }

    /**
     * @param patience how long no event may come of those that are published again
     */
    Rebuilds(
            List<Filled> filled,
            Clock machineClock,
            Continuity continuity,
            boolean shared,
            Duration patience) {
        this.patience = patience;
        this.machineClock = machineClock;
        this.continuity = continuity;
        this.shared = shared;
        filled.forEach(each -> views.put(each.view().name(), new Rebuilding(each)));
    }

    public List<ViewStatus> all() {
        return views.values().stream().map(Rebuilding::status).toList();
    }

    public Optional<ViewStatus> one(String name) {
        return Optional.ofNullable(views.get(name)).map(Rebuilding::status);
    }

    Optional<FoldHash.Result> hash(String name) {
        return Optional.ofNullable(views.get(name)).map(view -> view.filled().view().hash());
    }

    /** Begins to fill a view anew; false when something is under way with it. */
    public boolean rebuild(String name) {
        return begin(name, State.REBUILDING, this::rebuild);
    }

    /** Begins to compare a view with a fresh fold; false when something is under way with it. */
    public boolean verify(String name) {
        return begin(name, State.VERIFYING, this::verify);
    }

    private boolean begin(String name, State what, Consumer<Rebuilding> work) {
        Rebuilding view = views.get(name);
        if (view == null || !view.begin(what)) {
            return false;
        }
        if (what == State.REBUILDING) {
            ask(view);
        }
        worker.execute(() -> work(view, work));
        return true;
    }

    private static void ask(Rebuilding view) {
        try {
            view.filled().view().fillings().ask();
        } catch (RuntimeException failed) {
            view.end();
            throw failed;
        }
    }

    /** Runs what an operator replays; nothing is switched or compared meanwhile. */
    public <T> T replaying(Supplier<T> replay) {
        replays.readLock().lock();
        try {
            return replay.get();
        } finally {
            replays.readLock().unlock();
        }
    }

    private <T> T decisive(View<?> view, Supplier<T> moment) {
        replays.writeLock().lock();
        try {
            return view.hold(moment);
        } finally {
            replays.writeLock().unlock();
        }
    }

    private void work(Rebuilding view, Consumer<Rebuilding> work) {
        try {
            work.accept(view);
        } catch (RuntimeException failed) {
            failed(view, failed);
        } finally {
            view.end();
        }
    }

    private void failed(Rebuilding view, RuntimeException failed) {
        LOG.error("View {} could not be folded afresh", view.status().name(), Fault.logged(failed));
        view.failed(
                failed instanceof NotRebuilt told
                        ? String.valueOf(told.getMessage())
                        : Fault.told(failed));
        if (running.get()) {
            view.filled().view().fillings().giveUp();
        }
    }

    /** What the document server may have lost of a filling is filled once more. */
    private void rebuild(Rebuilding rebuilding) {
        try {
            rebuildOnce(rebuilding);
        } catch (ServerChanged changed) {
            LOG.warn("The rebuild of {} begins again", rebuilding.status().name());
            rebuild(rebuilding);
        }
    }

    private void rebuildOnce(Rebuilding rebuilding) {
        View<?> view = rebuilding.filled().view();
        long since = continuity.generation();
        if (view.fillings().beginnings() >= MOST_BEGINNINGS) {
            throw new NotRebuilt(
                    "It was begun " + MOST_BEGINNINGS + " times and the service ended each time");
        }
        String old;
        try (Sources sources = new Sources(rebuilding.filled().sources());
                Refill<?> refill = view.refill()) {
            view.fillings().begun();
            sources.drain(refill, rebuilding);
            complete(sources, refill, rebuilding);
            sources.drain(
                    refill, rebuilding); // What came during the first, so that the hold is short.
            old =
                    decisive(
                            view,
                            () -> {
                                sources.drain(refill, rebuilding);
                                refill.flush();
                                continuity.awaitDurable("The rebuild", since);
                                String before = view.filling();
                                refill.serve();
                                return before;
                            });
            rebuilding.switched(machineClock.instant());
            LOG.info("View {} is served from {} now", view.name(), view.filling());
            sources.follow(GRACE);
        }
        view.fillings().drop(old);
    }

    private void verify(Rebuilding rebuilding) {
        View<?> view = rebuilding.filled().view();
        long since = continuity.generation();
        try (Sources sources = new Sources(rebuilding.filled().sources());
                Refill<?> refill = view.refill()) {
            sources.drain(refill, rebuilding);
            complete(sources, refill, rebuilding);
            FoldHash.Comparison compared =
                    settled(
                            () ->
                                    decisive(
                                            view,
                                            () -> {
                                                sources.drain(refill, rebuilding);
                                                return continuity.isWhole()
                                                                && sources.servedIsHere()
                                                        ? Optional.of(compared(refill, since))
                                                        : Optional.empty();
                                            }));
            Verified verified = Verified.of(compared, machineClock.instant());
            rebuilding.verified(verified);
            LOG.info("View {} compared with a fresh fold: {}", view.name(), verified);
        }
    }

    private FoldHash.Comparison compared(Refill<?> refill, long since) {
        FoldHash.Comparison compared = refill.compare();
        continuity.awaitDurable("The comparison", since);
        return compared;
    }

    /** A topic that is being filled again is read on until all is there that was there before. */
    private void complete(Sources sources, Refill<?> refill, Rebuilding rebuilding) {
        long read = -1;
        long until = System.nanoTime();
        for (long lacks = lacks(sources, rebuilding);
                lacks > 0;
                lacks = lacks(sources, rebuilding)) {
            if (sources.read() > read) {
                read = sources.read();
                until = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() > until) {
                throw new NotRebuilt(
                        "Events of %d subjects that the served view has seen are published no more"
                                .formatted(lacks));
            }
            rebuilding.waits(true);
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The service stops");
            }
            sources.drain(refill, rebuilding);
        }
        rebuilding.waits(false);
    }

    private static long lacks(Sources sources, Rebuilding rebuilding) {
        return sources.lacks(rebuilding.filled().view());
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
                throw new NotRebuilt(
                        "The served view did not catch up with its events; compare again later");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("rebuild").factory());
    }

    @Override
    public void start() {
        if (worker.isShutdown()) {
            worker = worker();
        }
        running.set(true);
        views.values().forEach(this::resume);
    }

    private void resume(Rebuilding rebuilding) {
        View<?> view = rebuilding.filled().view();
        if (!shared) {
            view.fillings().dropUnfinished();
        }
        if (view.fillings().asked() && rebuilding.begin(State.REBUILDING)) {
            LOG.warn("The rebuild of {} was cut off and begins again", view.name());
            worker.execute(() -> untilServed(rebuilding));
        }
    }

    /**
     * Another instance may be at it; what has not been heard of for a minute is given up. At a
     * start the broker may be away for longer than a source waits for it; other work has its turn
     * between two looks.
     */
    private void untilServed(Rebuilding rebuilding) {
        Fillings fillings = rebuilding.filled().view().fillings();
        if (!fillings.asked() || !running.get()) {
            rebuilding.end();
        } else if (fillings.beingFilled()) {
            lookLater(rebuilding);
        } else {
            try {
                rebuild(rebuilding);
                rebuilding.end();
            } catch (Sources.NotOpened away) {
                LOG.warn(
                        "The rebuild of {} waits: {}", rebuilding.status().name(), away.toString());
                lookLater(rebuilding);
            } catch (RuntimeException failed) {
                failed(rebuilding, failed);
                rebuilding.end();
            }
        }
    }

    private void lookLater(Rebuilding rebuilding) {
        CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS, worker)
                .execute(() -> untilServed(rebuilding));
    }

    @Override
    public void stop() {
        running.set(false);
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** After the processors start; stops before they do. */
    @Override
    public int getPhase() {
        return -800;
    }

    @Override
    public void close() {
        stop();
    }
}
