package kz.moldir.bench;

import java.util.Arrays;

/** Durations of one kind of thing, all kept, so that percentiles are exact. */
final class Latencies {

    private final long[] sorted;

    Latencies(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** In milliseconds; the share is between 0 and 1. */
    double percentile(double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    double median() {
        return percentile(0.5);
    }
}
