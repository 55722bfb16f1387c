package kz.moldir.plan.write.review;

import java.util.List;
import java.util.Objects;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file beside what was understood of it and what a person decided.
 *
 * @param key the row's number in the file, or "gone:" and the id of a row that the file lacks
 * @param questions that nobody answered yet
 */
record ReviewedRow(String key, List<Question> questions, Edit edit, Change change) {

    /** The number in the file, or in the draft where the file lacks the row. */
    public int number() {
        PlannedRow after = change.after();
        return after == null ? before().number() : after.number();
    }

    /** What the file says, as it stands there. */
    public String source() {
        PlannedRow after = change.after();
        return after == null ? "" : after.source().replace("\t", "  │  ");
    }

    public @Nullable PlannedRow read() {
        return change.after();
    }

    public Words words() {
        PlannedRow after = change.after();
        return after == null ? Words.of(before()) : Words.of(after);
    }

    /** Whether somebody has to look at it. */
    public boolean asks() {
        return edit.decision() == Edit.Decision.OPEN && !questions.isEmpty();
    }

    /** Whether the commit takes what the file says. */
    public boolean applied() {
        return !edit.skipped();
    }

    Row before() {
        return Objects.requireNonNull(change.before());
    }
}
