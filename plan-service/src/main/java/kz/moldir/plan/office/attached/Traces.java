package kz.moldir.plan.office.attached;

import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.published.Copy;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds besides what is printed of it.
 *
 * @param author who wrote or saved it last, or null
 * @param comments how many comments and notes of reviewers
 * @param changes whether it keeps what was changed in it
 * @param photos how many pictures in it carry what a camera writes, such as the place; nobody gets
 *     that
 * @param copied whether a copy is published and not the file as it came
 * @param kept why no copy without that can be made, so that it is not published, or null
 */
public record Traces(
        @Nullable String author,
        int comments,
        boolean changes,
        int photos,
        boolean copied,
        @Nullable Code kept) {

    /** Nothing of that. */
    public static final Traces NONE = new Traces(null, 0, false);

    /** What stays in whatever is published. */
    Traces(@Nullable String author, int comments, boolean changes) {
        this(author, comments, changes, 0, false, null);
    }

    Traces published(Copy copy, byte[] came) {
        return new Traces(author, comments, changes, copy.photos(), copy.file() != came, null);
    }

    /** The same, of which nobody gets a copy. */
    public Traces refused(Code why) {
        return new Traces(author, comments, changes, photos, copied, why);
    }

    /** What the words about why it is not published name: seconds, or megabytes. */
    public long limit() {
        return kept == Code.TOO_SLOW
                ? Limits.SECONDS
                : kept == Code.FILE_TOO_LARGE
                        ? Limits.ATTACHED / 1024 / 1024
                        : Limits.WHOLE / 1024 / 1024;
    }

    /** Whether everybody would get more than is printed. */
    public boolean any() {
        return author != null || comments > 0 || changes;
    }
}
