package kz.moldir.plan.write.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.document.GoingTogether;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.RowReader;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.CoverageOver;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Differences;
import kz.moldir.plan.write.review.diff.Keeping;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Rendered;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is reviewed: read anew with every correction, compared with the draft of now.
 *
 * @param draft the plan that it would change, or null where it would be the first
 * @param questions about the document as a whole
 * @param clause what the file has to say on coverage
 */
record ReviewedPlan(
        Review review,
        Drafts.@Nullable Draft draft,
        List<ReviewedRow> rows,
        @Nullable String heading,
        List<Question> questions,
        PlanCommand.Clause clause) {

    /**
     * The file over the draft.
     *
     * @param renderings of the draft's rows, by which its own documents are known again
     */
    static ReviewedPlan of(
            Review review,
            Drafts.@Nullable Draft draft,
            PlanImports imports,
            Renderings renderings) {
        PlanDocument document =
                (PlanDocument) imports.read(review.lines(), review.year(), review.half());
        RowReader reader = imports.rows(review.year(), review.half());
        Map<Integer, List<Question>> asked = new HashMap<>();
        Map<Integer, Set<Field>> given = new HashMap<>();
        Set<Integer> typed = new HashSet<>();
        List<PlannedRow> read = new ArrayList<>();
        boolean closes = Numbering.closes(draft, document.heading().approval());
        for (int i = 0; i < document.rows().size(); i++) {
            PlannedRow row = document.rows().get(i);
            List<Question> questions = new ArrayList<>(about(document, row.number()));
            Edit edit = review.edit(String.valueOf(row.number()));
            PlannedRow now = corrected(row, document.raw().get(i), edit, reader, questions);
            read.add(draft != null && draft.approved() ? now.alone() : now);
            asked.put(row.number(), closes ? Numbering.withoutGaps(questions) : questions);
            given.put(row.number(), given(row, document.raw().get(i), edit));
            if (edit.words() != null) {
                typed.add(row.number());
            }
        }
        List<ReviewedRow> rows =
                Differences.between(
                                draft == null ? List.of() : draft.rows(),
                                read,
                                row -> review.edit(String.valueOf(row.number())).fresh(),
                                (before, row) ->
                                        kept(
                                                before,
                                                typed.contains(row.number())
                                                        ? new Rendered(row, Set.of())
                                                        : Rendered.of(before, row, renderings),
                                                given.getOrDefault(row.number(), Set.of()),
                                                reader))
                        .stream()
                        .map(change -> row(review, change, asked))
                        .toList();
        GoingTogether together = together(rows);
        return new ReviewedPlan(
                review,
                draft,
                rows.stream().map(row -> row.asking(together)).toList(),
                document.heading().approval(),
                document.questions().stream().filter(question -> question.row() == null).toList(),
                imports.clause(document));
    }

    /** Words that a person typed here are meant as they are typed. */
    private static PlannedRow kept(
            Row before, Rendered rendered, Set<Field> given, RowReader reader) {
        Set<Field> all = EnumSet.noneOf(Field.class);
        all.addAll(given);
        all.addAll(rendered.translated());
        return Keeping.of(before, rendered.row(), Words.of(rendered.row()), all, reader);
    }

    /** What each row would go on with after a commit. */
    private static GoingTogether together(List<ReviewedRow> rows) {
        GoingTogether together = new GoingTogether();
        for (ReviewedRow row : rows) {
            PlannedRow after = row.change().after();
            Row before = row.change().before();
            if (after != null && !row.edit().skipped()) {
                together.add(after);
            } else if (before != null && before.continues() != null && row.edit().skipped()) {
                together.add(before.continues().activityId(), row.number());
            }
        }
        return together;
    }

    /**
     * What the file says of a row beside its words. A table that this service exported says all
     * that had been corrected by hand, an empty cell that nothing had been, unless a person wrote
     * other words instead; a column that was taken out of it says nothing.
     */
    private static Set<Field> given(PlannedRow row, RawRow raw, Edit edit) {
        Set<Field> given = EnumSet.noneOf(Field.class);
        if (edit.words() == null) {
            given.addAll(row.id() == null ? raw.said() : raw.columns());
        }
        if (!edit.kinds().isEmpty()) {
            given.add(Field.KINDS);
        }
        Meaning meaning = edit.meaning();
        if (meaning != null) {
            given.addAll(meaning.given());
        }
        return given;
    }

    private static List<Question> about(PlanDocument document, int row) {
        return document.questions().stream()
                .filter(question -> question.row() != null && question.row() == row)
                .filter(question -> question.code() != Question.Code.EARLIER_ROW_SHARED)
                .toList();
    }

    private static PlannedRow corrected(
            PlannedRow row, RawRow raw, Edit edit, RowReader reader, List<Question> questions) {
        Words words = edit.words();
        PlannedRow read = row;
        if (words != null) {
            questions.removeIf(question -> !ReviewedRow.ofNumbers(question));
            read =
                    reader.read(
                            raw.saying(
                                            words.title(),
                                            words.timeframe(),
                                            words.responsible(),
                                            words.note())
                                    .given(ofTheRow(raw)),
                            questions::add);
        }
        Meaning meaning = edit.meaning();
        if (meaning != null) {
            PlannedRow plain = read;
            PlannedRow now = meaning.in(plain);
            questions.removeIf(question -> Meaning.answers(question.code().key(), plain, now));
            read = now;
        }
        if (edit.kinds().isEmpty()) {
            return read;
        }
        questions.removeIf(question -> Question.ofKind(question.code().key()));
        return read.ofKinds(edit.kinds());
    }

    /** Which row it is, and which it goes on with, does not lie in its words. */
    private static Map<Field, String> ofTheRow(RawRow raw) {
        Map<Field, String> kept = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.ID, Field.CONTINUES, Field.CONTINUES_ID)) {
            String cell = raw.given().get(field);
            if (cell != null) {
                kept.put(field, cell);
            }
        }
        if (raw.section() != null) {
            kept.put(Field.COMMISSIONS, raw.section());
        }
        return kept;
    }

    private static ReviewedRow row(
            Review review, Change change, Map<Integer, List<Question>> asked) {
        PlannedRow after = change.after();
        if (after == null) {
            String id = change.before() == null ? "" : change.before().id();
            String key = "gone:" + id;
            return new ReviewedRow(key, List.of(), review.edit(key), change);
        }
        boolean same = change.kind() == Change.Kind.SAME;
        String key = String.valueOf(after.number());
        return new ReviewedRow(
                key,
                same ? List.of() : asked.getOrDefault(after.number(), List.of()),
                review.edit(key),
                change);
    }

    /** The same over an approved plan, each row as it is to be seen there. */
    ReviewedPlan over(UnaryOperator<ReviewedRow> each) {
        return new ReviewedPlan(
                review,
                draft,
                rows.stream().map(each).toList(),
                heading,
                questions.stream().filter(question -> !ReviewedRow.ofNumbers(question)).toList(),
                clause);
    }

    /** Whether the plan is approved: what is taken of the file amends it. */
    public boolean amends() {
        return draft != null && draft.approved();
    }

    /** What the plan would say on coverage; null where nobody said anything of it. */
    public @Nullable Coverage coverage() {
        return draft == null ? clause.coverage() : CoverageOver.of(clause, draft.coverage());
    }

    /** Whether a commit would change that; amendments leave it as it is. */
    public boolean coverageChanges() {
        return draft != null
                && !amends()
                && clause.said()
                && !Objects.equals(coverage(), draft.coverage());
    }

    /** What was shown of a row to whoever decides on it: the same as long as nothing changed. */
    public String version(ReviewedRow row) {
        return CommandIds.hash(
                        ((draft == null ? "" : draft.sequence()) + " " + row.shown())
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /** Changes that a commit would make of an approved plan. */
    public long taken() {
        return rows.stream()
                .filter(row -> row.change().kind() != Change.Kind.SAME)
                .filter(ReviewedRow::applied)
                .count();
    }

    /** How many rows a commit would leave, change and so on. */
    public long count(Change.Kind kind) {
        return rows.stream().filter(row -> row.change().kind() == kind).count();
    }

    /** What a commit does, for the address that follows it: rows added, changed and taken out. */
    String applied() {
        return Stream.of(Change.Kind.ADDED, Change.Kind.CHANGED, Change.Kind.REMOVED)
                .map(
                        kind ->
                                rows.stream()
                                        .filter(row -> row.change().kind() == kind)
                                        .filter(ReviewedRow::applied)
                                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    /** Rows that a decision of many at once would decide. */
    long open(ReviewDesk.Many many) {
        return rows.stream().filter(many::meant).count();
    }

    public long moved() {
        return rows.stream().filter(row -> row.change().moved()).count();
    }

    /** How many rows ask, and how many tables whose rows were not read. */
    public long asking() {
        return rows.stream().filter(ReviewedRow::asks).count()
                + questions.stream().filter(question -> question.code().leavesRowsOut()).count();
    }

    /** How many rows somebody has decided on, corrected or called new. */
    long decided() {
        return rows.stream().filter(row -> !row.edit().equals(Edit.NONE)).count();
    }

    public long skipped() {
        return rows.stream().filter(row -> row.edit().skipped()).count();
    }
}
