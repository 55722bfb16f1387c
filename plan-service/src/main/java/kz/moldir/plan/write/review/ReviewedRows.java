package kz.moldir.plan.write.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * The draft that a review comes to: rows that the file leaves as they are keep everything that was
 * corrected of them, and every row that goes on keeps its id.
 */
final class ReviewedRows {

    private final ReviewedPlan plan;
    private final List<Row> rows = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();

    private ReviewedRows(ReviewedPlan plan) {
        this.plan = plan;
    }

    static ImportPlan command(ReviewedPlan plan) {
        ReviewedRows result = new ReviewedRows(plan);
        plan.questions().stream().map(PlanImports::open).forEach(result.questions::add);
        result.takeAll();
        if (result.rows.isEmpty()) {
            throw Invalid.field("rows", "plan.review.problem.nothing-left");
        }
        DraftRows taken = result.asking(result.numbered());
        Review review = plan.review();
        return new ImportPlan(
                review.planId(),
                review.year(),
                review.half(),
                review.file(),
                taken.rows(),
                result.heading(),
                taken.questions(),
                true,
                plan.clause());
    }

    private @Nullable String heading() {
        return plan.rows().stream().allMatch(ReviewedRows::asInTheFile) ? plan.heading() : null;
    }

    private DraftRows numbered() {
        rows.sort(Comparator.comparing(Row::number));
        return Numbering.closes(plan.draft(), plan.heading())
                ? Numbering.closed(rows, questions)
                : new DraftRows(List.copyOf(rows), List.copyOf(questions));
    }

    /** How many rows get another number than they would have, since rows before them go. */
    static long renumbered(ReviewedPlan plan) {
        ReviewedRows result = new ReviewedRows(plan);
        result.takeAll();
        List<Row> then = result.numbered().rows();
        return IntStream.range(0, then.size())
                .filter(at -> then.get(at).number() != result.rows.get(at).number())
                .count();
    }

    /** What the file says of its approval is said of these rows only. */
    private static boolean asInTheFile(ReviewedRow row) {
        return row.applied()
                && row.edit().words() == null
                && (row.change().kind() != Change.Kind.SAME
                        || row.words().equals(Words.of(row.before())));
    }

    /** Numbers that no row of the draft would have, though later ones do. */
    static List<Numbering.Gap> gaps(ReviewedPlan plan) {
        ReviewedRows result = new ReviewedRows(plan);
        result.takeAll();
        return Numbering.gaps(result.numbered().rows());
    }

    /** With a question on each gap that rows leave which the review left out. */
    private DraftRows asking(DraftRows taken) {
        Set<Integer> left = new HashSet<>();
        plan.rows().stream()
                .filter(row -> !row.applied())
                .forEach(
                        row -> {
                            PlannedRow read = row.read();
                            left.add(read == null ? row.before().number() : read.number());
                        });
        List<OpenQuestion> all = new ArrayList<>(taken.questions());
        for (Numbering.Gap gap : Numbering.gaps(taken.rows())) {
            if (left.stream().anyMatch(gap::holds)) {
                OpenQuestion question = gap.question();
                all.removeIf(
                        each ->
                                each.row() == question.row()
                                        && each.code().equals(question.code()));
                all.add(question);
            }
        }
        return new DraftRows(taken.rows(), List.copyOf(all));
    }

    /** Rows that stay as they are keep their number where no row of the file has it. */
    private void takeAll() {
        plan.rows().stream().filter(row -> !stays(row)).forEach(this::take);
        plan.rows().stream().filter(ReviewedRows::stays).forEach(this::take);
    }

    private static boolean stays(ReviewedRow row) {
        return !row.applied() && row.change().before() != null;
    }

    private void take(ReviewedRow row) {
        boolean applied = row.applied();
        switch (row.change().kind()) {
            case SAME -> keep(row.before(), row.number());
            case CHANGED -> {
                if (applied) {
                    read(row, row.before().id());
                } else {
                    keep(row.before(), free(row));
                }
            }
            case ADDED -> {
                if (applied) {
                    Review review = plan.review();
                    read(row, CommandIds.derived(review.planId(), review.id(), row.key()));
                }
            }
            case REMOVED -> {
                if (!applied) {
                    keep(row.before(), free(row));
                }
            }
        }
    }

    private void read(ReviewedRow row, String id) {
        PlannedRow read = Objects.requireNonNull(row.read());
        numbers.add(read.number());
        rows.add(PlanImports.row(id, read));
        if (row.edit().decision() != Edit.Decision.ACCEPTED) {
            for (Question question : row.questions()) {
                questions.add(PlanImports.open(question));
            }
        }
    }

    private void keep(Row row, int number) {
        numbers.add(number);
        rows.add(row.numbered(number));
        Drafts.Draft draft = plan.draft();
        if (draft != null) {
            draft.questions().stream()
                    .filter(question -> question.row() == row.number())
                    .map(
                            question ->
                                    new OpenQuestion(
                                            number,
                                            question.text(),
                                            question.code(),
                                            question.arguments()))
                    .forEach(questions::add);
        }
    }

    private int free(ReviewedRow row) {
        PlannedRow read = row.read();
        return Stream.of(row.before().number(), read == null ? 0 : read.number())
                .filter(number -> number > 0 && !numbers.contains(number))
                .findFirst()
                .orElseGet(() -> numbers.stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
    }

    /** Whether a commit would change the draft at all. */
    static boolean changesAnything(ReviewedPlan plan) {
        return plan.coverageChanges()
                || plan.rows().stream()
                        .anyMatch(
                                row ->
                                        row.change().kind() != Change.Kind.SAME
                                                || row.change().moved());
    }
}
