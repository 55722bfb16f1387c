package kz.moldir.kit.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.view.FoldHash;
import kz.moldir.kit.view.View;
import org.jspecify.annotations.Nullable;

/** One view and what is being done about it now. */
public final class Rebuilding {

    /** A view that something fills, from the sources it is filled from. */
    record Filled(View<?> view, List<Source.Opening> sources) {}

    /** What is under way, or nothing. */
    public enum State {
        SERVED,
        REBUILDING,
        VERIFYING,
        /** For events that the served view has seen and that are being published again. */
        WAITING;

        /** As the API says it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the last comparison with a fresh fold ended.
     *
     * @param at machine time
     * @param equal whether both have the same hash
     * @param documents of the served view
     * @param hash of the served view
     * @param fresh hash of the fresh fold
     * @param differing documents that are not the same in both
     * @param first the id of the first of them
     */
    public record Verified(
            Instant at,
            boolean equal,
            long documents,
            String hash,
            String fresh,
            long differing,
            @Nullable String first) {

        static Verified of(FoldHash.Comparison compared, Instant at) {
            return new Verified(
                    at,
                    compared.differing() == 0,
                    compared.served().documents(),
                    compared.served().hash(),
                    compared.fresh().hash(),
                    compared.differing(),
                    compared.first());
        }
    }

    /** Events read, and how many there are. */
    public record Progress(long done, long total) {}

    private final Filled filled;
    private State state = State.SERVED;
    private boolean waiting;
    private @Nullable Progress progress;
    private @Nullable Instant switchedAt;
    private @Nullable Verified verified;
    private @Nullable String failure;

    Rebuilding(Filled filled) {
        this.filled = filled;
    }

    Filled filled() {
        return filled;
    }

    /** Takes it up; false when something is under way already. */
    synchronized boolean begin(State what) {
        if (state != State.SERVED) {
            return false;
        }
        state = what;
        progress = new Progress(0, 0);
        failure = null;
        return true;
    }

    synchronized void at(Progress now) {
        progress = now;
    }

    /** Whether it waits for events that are being published again. */
    synchronized void waits(boolean now) {
        waiting = now;
    }

    synchronized void switched(Instant at) {
        switchedAt = at;
    }

    synchronized void verified(Verified result) {
        verified = result;
    }

    synchronized void failed(String why) {
        failure = why;
    }

    synchronized void end() {
        state = State.SERVED;
        waiting = false;
        progress = null;
    }

    synchronized ViewStatus status() {
        View<?> view = filled.view();
        return new ViewStatus(
                view.name(),
                view.version(),
                view.filling(),
                view.count(),
                waiting ? State.WAITING : state,
                progress,
                switchedAt,
                verified,
                failure);
    }
}
