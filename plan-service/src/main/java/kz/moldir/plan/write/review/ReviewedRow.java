package kz.moldir.plan.write.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.plan.document.GoingTogether;
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
 * @param amends whether the plan is approved, so that it is changed only by what is accepted
 * @param stands what the change would undo
 */
record ReviewedRow(
        String key,
        List<Question> questions,
        Edit edit,
        Change change,
        boolean amends,
        List<Stands> stands) {

    /** One of a draft. */
    ReviewedRow(String key, List<Question> questions, Edit edit, Change change) {
        this(key, questions, edit, change, false, List.of());
    }

    /**
     * The same of an approved plan, where numbers stay. An acceptance by somebody who had not read
     * what stands by now counts for nothing.
     */
    ReviewedRow amending(List<Stands> stands) {
        boolean unread =
                edit.decision() == Edit.Decision.ACCEPTED
                        && !edit.seen().containsAll(stands.stream().map(Stands::key).toList());
        return new ReviewedRow(
                key,
                questions.stream().filter(question -> !ofNumbers(question)).toList(),
                unread ? edit.decided(Edit.Decision.OPEN) : edit,
                new Change(change.kind(), change.before(), change.after(), false, change.guessed()),
                true,
                stands);
    }

    /** The same with the question whether another row goes on with the same earlier one. */
    ReviewedRow asking(GoingTogether together) {
        PlannedRow after = change.after();
        if (after == null || change.kind() == Change.Kind.SAME || edit.skipped()) {
            return this;
        }
        List<Question> all = new ArrayList<>(questions);
        together.question(after).ifPresent(all::add);
        return new ReviewedRow(key, List.copyOf(all), edit, change, amends, stands);
    }

    /** Whether it is about the order of the rows, which an amendment leaves as it is. */
    static boolean ofNumbers(Question question) {
        return question.code().name().startsWith("NUMBER");
    }

    /**
     * The number in the file; in the plan where the file lacks the row, where the row stays as it
     * is in a draft, or where it has its number for good.
     */
    public int number() {
        PlannedRow after = change.after();
        return after == null || ((amends || edit.skipped()) && change.before() != null)
                ? before().number()
                : after.number();
    }

    /** What the file says, as it stands there. */
    public String source() {
        PlannedRow after = change.after();
        return after == null ? "" : after.source();
    }

    public @Nullable PlannedRow read() {
        return change.after();
    }

    public Words words() {
        PlannedRow after = change.after();
        return after == null ? Words.of(before()) : Words.of(after);
    }

    /** All that its decision rests on; what was decided of it so far is not among it. */
    String shown() {
        return String.join(
                "\u0000",
                change.kind().name(),
                String.valueOf(change.before()),
                String.valueOf(change.after()),
                stands.stream().map(Stands::key).toList().toString());
    }

    /** Whether somebody has to look at it. */
    public boolean asks() {
        return edit.decision() == Edit.Decision.OPEN && doubtful();
    }

    /** Whether it leaves a question, or would undo something. */
    public boolean doubtful() {
        return !questions.isEmpty() || !stands.isEmpty();
    }

    /**
     * Whether the commit takes what the file says. An approved plan changes by what somebody
     * accepted or corrected, a draft by all that nobody skipped.
     */
    public boolean applied() {
        return amends
                ? edit.decision() == Edit.Decision.ACCEPTED
                        || (edit.decision() == Edit.Decision.OPEN
                                && edit.corrected()
                                && !doubtful())
                : !edit.skipped();
    }

    Row before() {
        return Objects.requireNonNull(change.before());
    }
}
