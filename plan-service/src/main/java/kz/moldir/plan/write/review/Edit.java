package kz.moldir.plan.write.review;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one row of a file.
 *
 * @param words instead of those of the file, or null where they stay
 * @param kinds instead of those that were read; empty where these stay
 */
record Edit(Decision decision, @Nullable Words words, List<ActivityKind> kinds) {

    static final Edit NONE = new Edit(Decision.OPEN, null, List.of());

    /** Whether the row is taken. */
    enum Decision {
        OPEN,
        ACCEPTED,
        SKIPPED
    }

    Edit decided(Decision decision) {
        return new Edit(decision, words, kinds);
    }

    boolean corrected() {
        return words != null || !kinds.isEmpty();
    }

    boolean skipped() {
        return decision == Decision.SKIPPED;
    }
}
