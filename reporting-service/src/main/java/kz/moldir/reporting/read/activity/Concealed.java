package kz.moldir.reporting.read.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import org.jspecify.annotations.Nullable;

/**
 * Words of before that must not be public any more, such as a person's phone: the history says that
 * something stood there. Days, hours, counts and codes stay.
 */
public final class Concealed {

    /** Stands for words that are told to nobody. */
    private static final String NOT_TOLD = "—";

    private static final Pattern NO_WORDS =
            Pattern.compile("\\d{1,4}|\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}(:\\d{2})?");

    private static final Set<String> CODES = Set.of("kind", "channel", "medium");

    private Concealed() {}

    /** A correction without the words that were wrong. */
    public static Change wrong(Change correction) {
        return new Change(
                correction.field(),
                words(correction.field(), correction.from()) ? NOT_TOLD : correction.from(),
                correction.to());
    }

    /** The same history without the wrong words, and without those that they replaced before. */
    static List<HistoryEntry> in(List<HistoryEntry> history, List<Change> corrections) {
        List<HistoryEntry> left = history;
        for (Change correction : corrections) {
            Set<String> gone = earlier(history, correction);
            left = left.stream().map(entry -> without(entry, correction.field(), gone)).toList();
        }
        return left;
    }

    private static Set<String> earlier(List<HistoryEntry> history, Change correction) {
        Set<String> earlier = new HashSet<>();
        if (words(correction.field(), correction.from())) {
            earlier.add(correction.from());
        }
        for (HistoryEntry entry : history.reversed()) {
            for (Change change : entry.changes()) {
                if (change.field().equals(correction.field())
                        && change.to() != null
                        && earlier.contains(change.to())
                        && words(change.field(), change.from())) {
                    earlier.add(change.from());
                }
            }
        }
        earlier.remove(correction.to()); // It stands.
        return earlier;
    }

    private static HistoryEntry without(HistoryEntry entry, String field, Set<String> gone) {
        return gone.isEmpty()
                ? entry
                : entry.with(
                        entry.changes().stream()
                                .map(
                                        change ->
                                                change.field().equals(field)
                                                        ? new Change(
                                                                field,
                                                                masked(change.from(), gone),
                                                                masked(change.to(), gone))
                                                        : change)
                                .toList());
    }

    private static @Nullable String masked(@Nullable String value, Set<String> gone) {
        return value != null && gone.contains(value) ? NOT_TOLD : value;
    }

    private static boolean words(String field, @Nullable String value) {
        return value != null && !CODES.contains(field) && !NO_WORDS.matcher(value).matches();
    }
}
