package kz.moldir.plan.office.attached;

import org.jspecify.annotations.Nullable;

/**
 * What a document holds besides what is printed of it.
 *
 * @param author who wrote or saved it last, or null
 * @param comments how many comments and notes of reviewers
 * @param changes whether it keeps what was changed in it
 * @param photos how many pictures in it keep what a camera writes, such as the place
 */
public record Traces(@Nullable String author, int comments, boolean changes, int photos) {

    /** Nothing of that. */
    public static final Traces NONE = new Traces(null, 0, false, 0);

    /** Whether there is something to take out before it is published. */
    public boolean any() {
        return author != null || comments > 0 || changes || photos > 0;
    }
}
