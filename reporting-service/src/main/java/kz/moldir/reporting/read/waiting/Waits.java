package kz.moldir.reporting.read.waiting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.kit.view.Changes;
import kz.moldir.kit.view.View;
import kz.moldir.ui.limit.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.util.UriUtils;

/**
 * The requests that wait until an activity is shown otherwise than the client knows it. They are
 * few, in all and of one network; who comes beyond is answered at once.
 */
public final class Waits implements SmartLifecycle {

    /** The header by which a client says that it would wait. */
    public static final String PREFER = "Prefer";

    private static final Pattern ACTIVITY = Pattern.compile("/api/activities/([^/]+)");
    private static final String WAIT = Waits.class.getName();
    private static final int MOST_ANSWERS = 1000;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    /**
     * How much waiting there may be.
     *
     * @param most how many requests at a time
     * @param ofANetwork how many of them of one network
     * @param longest how long each; who prefers longer waits as long
     */
    public record Bounds(int most, int ofANetwork, Duration longest) {

        /** A waiting request keeps its connection and some 50 KB, and no thread. */
        public static final Bounds USUAL = new Bounds(200, 20, Duration.ofSeconds(30));
    }

    private final View<?> activities;
    private final View<?> plans;
    private final Bounds bounds;
    private final Set<Wait> waiting = new HashSet<>();
    private final Map<String, Integer> ofNetworks = new HashMap<>();
    private final Map<String, Answer> answers =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST_ANSWERS, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
                            return size() > MOST_ANSWERS;
                        }
                    });
    private boolean running;

    private record Answer(String tag, long version, long nanos) {}

    /**
     * Of answers that are made of an activity and of its plan.
     *
     * @param plans there are few, and they change seldom: who waits is woken by any
     */
    public Waits(View<?> activities, View<?> plans, Bounds bounds) {
        this.activities = activities;
        this.plans = plans;
        this.bounds = bounds;
    }

    /** Whether a request can wait, if its client prefers to. */
    public static boolean possible(HttpServletRequest request) {
        return ACTIVITY.matcher(request.getRequestURI()).matches();
    }

    /** Whether the client prefers to wait, as far as it can. */
    public static boolean preferred(HttpServletRequest request) {
        return Preference.wait(request).isPresent();
    }

    /** How a request waits; null where it does not, or may not. */
    public @Nullable Wait of(HttpServletRequest request) {
        if (request.getAttribute(WAIT) instanceof Wait underWay) {
            return underWay;
        }
        Matcher activity = ACTIVITY.matcher(request.getRequestURI());
        int seconds = Preference.wait(request).orElse(0);
        if (seconds == 0 || !activity.matches()) {
            return null;
        }
        Wait wait =
                new Wait(
                        this,
                        id(activity),
                        Network.of(request.getRemoteAddr()),
                        Math.min(seconds, bounds.longest().toSeconds()));
        if (!isLet(wait)) {
            return null;
        }
        request.setAttribute(WAIT, wait);
        return wait;
    }

    private synchronized boolean isLet(Wait wait) {
        int ofNetwork = ofNetworks.getOrDefault(wait.network(), 0);
        if (!running || waiting.size() >= bounds.most() || ofNetwork >= bounds.ofANetwork()) {
            return false;
        }
        ofNetworks.put(wait.network(), ofNetwork + 1);
        return waiting.add(wait);
    }

    synchronized void ended(Wait wait) {
        if (waiting.remove(wait)) {
            ofNetworks.computeIfPresent(
                    wait.network(), (network, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Of what an answer is that is made after this. */
    public long version(HttpServletRequest request) {
        Matcher activity = ACTIVITY.matcher(request.getRequestURI());
        return activity.matches() ? version(id(activity)) : 0;
    }

    private long version(String activity) {
        return activities.changes().version(activity) + plans.changes().version();
    }

    /** An activity was answered so, of a version. */
    public void answered(HttpServletRequest request, String tag, long version) {
        Matcher activity = ACTIVITY.matcher(request.getRequestURI());
        if (activity.matches()) {
            answers.put(id(activity), new Answer(tag, version, System.nanoTime()));
        }
    }

    /**
     * Whether an answer with one of the tags was made of what is shown now, and is still as fresh
     * as caches may keep it: it need not be made again to know that there is no other.
     */
    boolean isShown(String activity, String tags) {
        Answer last = answers.get(activity);
        return last != null
                && areAlone()
                && last.version() == version(activity)
                && System.nanoTime() - last.nanos() < FRESH_NANOS
                && tags.contains(last.tag());
    }

    private static String id(Matcher activity) {
        return UriUtils.decode(activity.group(1), StandardCharsets.UTF_8);
    }

    /** How many wait now. */
    public synchronized int count() {
        return waiting.size();
    }

    /** Tells of every change that this process makes. */
    List<Changes.Waiting> listen(String activity, Runnable told) {
        return List.of(activities.changes().to(activity, told), plans.changes().toAny(told));
    }

    /** Whether no other process makes any. */
    boolean areAlone() {
        return activities.isAlone() && plans.isAlone();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** All are answered as things stand, before the server waits until nobody is left. */
    @Override
    public void stop() {
        Set<Wait> left;
        synchronized (this) {
            running = false;
            left = Set.copyOf(waiting);
        }
        left.forEach(Wait::wake);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
