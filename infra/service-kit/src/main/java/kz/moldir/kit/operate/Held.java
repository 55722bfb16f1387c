package kz.moldir.kit.operate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject whose events wait behind one that could not be handled.
 *
 * @param id names it in addresses
 * @param where the listener or processor that could not
 * @param subject the aggregate
 * @param count how many events wait, at least 1
 * @param since machine time at which the first was parked
 * @param first the event that could not be handled
 * @param reason why not, without the content of the event
 */
public record Held(
        String id,
        String where,
        String subject,
        long count,
        Instant since,
        First first,
        String reason) {

    /** The event that everything waits behind. */
    public record First(String id, String type) {}

    /**
     * What came of trying again.
     *
     * @param replayed how many events were handled, in their order
     * @param left how many still wait
     * @param reason why the first of those could not be handled, or null when none is left
     * @param early whether those before the first are still being handled, so that it was not tried
     */
    public record Replayed(long replayed, long left, @Nullable String reason, boolean early) {

        public Replayed(long replayed, long left, @Nullable String reason) {
            this(replayed, left, reason, false);
        }

        /** It is tried later. */
        public static Replayed early(long replayed, long left) {
            return new Replayed(
                    replayed,
                    left,
                    "Events before it are still being handled; try again later",
                    true);
        }
    }
}
