package kz.moldir.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * One part of the bar of states.
 *
 * @param state its code
 * @param count how many rows have it
 * @param start where it begins, in percent of the bar
 * @param width how long it is, in percent of the bar
 */
public record Share(String state, long count, double start, double width) {

    /** Parts in the order given; states without rows take no place. */
    public static List<Share> of(SequencedMap<String, ? extends Number> counts) {
        double total = counts.values().stream().mapToLong(Number::longValue).sum();
        List<Share> shares = new ArrayList<>();
        double start = 0;
        for (var entry : counts.sequencedEntrySet()) {
            long count = entry.getValue().longValue();
            if (count > 0) {
                double width = percent(count, total);
                shares.add(new Share(entry.getKey(), count, rounded(start), width));
                start += width;
            }
        }
        return List.copyOf(shares);
    }

    private static double percent(long count, double total) {
        return rounded(100 * count / total);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }
}
