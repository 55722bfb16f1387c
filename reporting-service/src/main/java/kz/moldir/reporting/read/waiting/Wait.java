package kz.moldir.reporting.read.waiting;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.view.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request that waits. It listens before its answer is made, so that nothing changes unheard in
 * between; woken, it is answered anew by whoever answers such a request.
 */
public final class Wait implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Wait.class);

    /** What another process writes is not told here: it is looked for. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long NEVER_SO_LONG = TimeUnit.MINUTES.toMillis(1);

    private final Waits waits;
    private final String activity;
    private final String network;
    private final long seconds;
    private final long until;
    private volatile CompletableFuture<Void> changed = new CompletableFuture<>();
    private volatile List<Changes.Waiting> listening = List.of();

    Wait(Waits waits, String activity, String network, long seconds) {
        this.waits = waits;
        this.activity = activity;
        this.network = network;
        this.seconds = seconds;
        this.until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    String network() {
        return network;
    }

    /** What is told to the client of how it was answered. */
    public String applied() {
        return "wait=" + seconds;
    }

    /**
     * Hears from now on of changes of what the answer is made of.
     *
     * @return whether it is shown so as one of the tags says, as far as that is known already
     */
    public boolean listen(String tags) {
        silence();
        CompletableFuture<Void> next = new CompletableFuture<>();
        changed = next;
        listening = waits.listen(activity, () -> next.complete(null));
        return waits.isShown(activity, tags);
    }

    /**
     * Lets the request wait for a change that is heard since {@code listen}; then it is dispatched
     * once more.
     *
     * @return false when its time is over
     */
    public boolean goesOn(HttpServletRequest request, HttpServletResponse response) {
        long left = until - System.nanoTime();
        if (left <= 0 || !waits.isRunning()) {
            return false;
        }
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(TimeUnit.NANOSECONDS.toMillis(left) + NEVER_SO_LONG);
        context.addListener(this);
        long look = waits.areAlone() ? left : Math.min(left, LOOK_NANOS);
        var unused =
                changed.completeOnTimeout(null, look, TimeUnit.NANOSECONDS)
                        .thenRun(() -> again(context));
        return true;
    }

    private void again(AsyncContext context) {
        try {
            context.dispatch();
        } catch (IllegalStateException gone) {
            LOG.debug("Nobody waits any more: {}", gone.toString());
            end();
        }
    }

    void wake() {
        changed.complete(null);
    }

    /** It waits no more. */
    public void end() {
        silence();
        waits.ended(this);
    }

    private void silence() {
        listening.forEach(Changes.Waiting::close);
        listening = List.of();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It waits on, and listens as before.
    }
}
