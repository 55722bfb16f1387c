package kz.moldir.plan.write.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import kz.moldir.plan.write.plan.PlanCommand.WriteRows;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a person took from a file over an approved plan, as changes of the amendment that is being
 * written, all or none; it is begun where there is none.
 */
final class FileAmendment {

    private static final int LONGEST = 2_000;

    private FileAmendment() {}

    /**
     * The command.
     *
     * @param reason of an amendment that it begins
     */
    static WriteRows command(ReviewedPlan plan, @Nullable String reason, LocalDate today) {
        Drafts.Draft draft = Objects.requireNonNull(plan.draft());
        List<PlanCommand> changes =
                Stream.of(Change.Kind.REMOVED, Change.Kind.CHANGED, Change.Kind.ADDED)
                        .flatMap(kind -> taken(plan, kind))
                        .map(row -> step(plan.review(), row))
                        .toList();
        if (changes.isEmpty()) {
            throw Invalid.field("rows", "plan.review.problem.nothing-taken");
        }
        long left = draft.rows().size() + taken(plan, Change.Kind.ADDED).count();
        if (left == taken(plan, Change.Kind.REMOVED).count()) {
            throw Invalid.field("rows", "plan.review.problem.all-taken-out");
        }
        List<PlanCommand> steps = new ArrayList<>();
        if (Objects.requireNonNull(draft.amended()).reason() == null) {
            String why = reason == null ? "" : reason.strip();
            if (why.isEmpty() || why.length() > LONGEST) {
                throw Invalid.field("reason", "plan.review.problem.reason", LONGEST);
            }
            steps.add(new BeginAmendment(plan.review().planId(), why, today));
        }
        steps.addAll(changes);
        return new WriteRows(plan.review().planId(), List.copyOf(steps));
    }

    private static Stream<ReviewedRow> taken(ReviewedPlan plan, Change.Kind kind) {
        return plan.rows().stream()
                .filter(row -> row.change().kind() == kind)
                .filter(ReviewedRow::applied);
    }

    private static PlanCommand step(Review review, ReviewedRow row) {
        Row before = row.change().before();
        PlannedRow read = row.read();
        if (read == null) {
            return new RemoveRow(review.planId(), row.before());
        }
        if (before == null) {
            String id = CommandIds.derived(review.planId(), review.id(), row.key());
            return new AddRow(
                    review.planId(),
                    row(id, read, null).numbered(0).continuing(null),
                    questions(row, 0));
        }
        return new ChangeRow(
                review.planId(),
                row(before.id(), read, before.disclosure())
                        .numbered(before.number())
                        .continuing(before.continues()),
                questions(row, before.number()),
                before);
    }

    /** A file that does not say what is told of a row leaves that as it was. */
    private static Row row(String id, PlannedRow read, @Nullable Disclosure before) {
        Row row = PlanImports.row(id, read);
        Disclosure told = row.disclosure();
        return row.disclosed(told == null ? before : told == Disclosure.OPEN ? null : told);
    }

    /** Whoever accepted a row answered its questions. */
    private static List<OpenQuestion> questions(ReviewedRow row, int number) {
        return row.edit().decision() == Edit.Decision.ACCEPTED
                ? List.of()
                : row.questions().stream()
                        .map(question -> PlanImports.open(question).ofRow(number))
                        .toList();
    }
}
