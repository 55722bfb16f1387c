package kz.moldir.ui.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each client asks of this process. At most {@value #MOST} clients are known; the one
 * that has been quiet for longest is forgotten first, and begins anew.
 */
public final class Limits {

    static final int MOST = 10_000;

    private static final int SECONDS_OF_A_BURST = 10;

    private final int perSecond;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * For clients of one kind.
     *
     * @param perSecond what one may ask a second in the long run; ten times as much at once
     */
    public Limits(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Zero when the client may go on, else the time after which it may. */
    public Duration take(String client) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(client, first -> full());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** As {@link #take}, and nothing is counted. */
    public Duration left(String client) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.get(client);
        }
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    int known() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity((long) perSecond * SECONDS_OF_A_BURST)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
