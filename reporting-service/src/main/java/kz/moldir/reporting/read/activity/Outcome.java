package kz.moldir.reporting.read.activity;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a promise, as far as words and lists tell it.
 *
 * @param time agreed with the day, or null
 * @param place agreed with the day, or null
 * @param reason of the last move or of the cancellation
 * @param result with which the row was closed
 */
public record Outcome(
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String reason,
        @Nullable String result,
        List<Occurrence> occurrences,
        List<Publication> publications) {

    /** Nothing yet. */
    public static final Outcome NONE = new Outcome(null, null, null, null, List.of(), List.of());

    Outcome agreed(@Nullable LocalTime at, @Nullable String where) {
        return new Outcome(at, where, reason, result, occurrences, publications);
    }

    Outcome moved(String why) {
        return new Outcome(null, place, why, result, occurrences, publications);
    }

    Outcome cancelled(String why) {
        return new Outcome(time, place, why, result, occurrences, publications);
    }

    Outcome closed(String with) {
        return new Outcome(time, place, reason, with, occurrences, publications);
    }

    Outcome occurred(Occurrence once) {
        return new Outcome(time, place, reason, result, plus(occurrences, once), publications);
    }

    Outcome covered(Publication publication) {
        return new Outcome(
                time, place, reason, result, occurrences, plus(publications, publication));
    }

    Outcome withoutReason() {
        return new Outcome(time, place, null, result, occurrences, publications);
    }

    Outcome reopened() {
        return new Outcome(time, place, reason, null, occurrences, publications);
    }

    Outcome withoutOccurrence(String id) {
        List<Occurrence> left = occurrences.stream().filter(each -> !each.id().equals(id)).toList();
        return new Outcome(time, place, reason, result, left, publications);
    }

    Outcome withoutPublication(String id) {
        List<Publication> left =
                publications.stream().filter(each -> !each.id().equals(id)).toList();
        return new Outcome(time, place, reason, result, occurrences, left);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
