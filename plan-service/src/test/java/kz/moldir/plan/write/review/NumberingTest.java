package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.review.diff.Words;
import org.junit.jupiter.api.Test;

/** A table that this service exported, from which somebody deleted rows. */
class NumberingTest {

    private static final String WORDS =
            "№\tНаименование мероприятия\tСрок исполнения\tОтветственные\tКод строки";

    @Test
    void rowsThatGoLeaveNoGap() {
        List<Row> draft = numbered(1, 2, 3, 4, 5);
        List<Row> file = List.of(draft.get(0), draft.get(2), draft.get(4));
        ReviewedPlan review = over(draft, file, asked(5));

        ImportPlan command = ReviewedRows.command(review);

        assertThat(command.rows())
                .isEqualTo(List.of(file.get(0), at(2, file.get(1)), at(3, file.get(2))));
        assertThat(command.questions()).containsExactlyElementsOf(asked(3));
        assertThat(ReviewedRows.renumbered(review)).isEqualTo(2);
        assertThat(review.asking()).as("a gap that is closed is no question").isZero();
    }

    /** Its numbers are those of before, which the draft has no more. */
    @Test
    void theSameFileOnceMoreChangesNothing() {
        List<Row> file = numbered(1, 3, 5);
        List<Row> draft = List.of(file.get(0), at(2, file.get(1)), at(3, file.get(2)));
        ReviewedPlan review = over(draft, file, List.of());

        assertThat(ReviewedRows.changesAnything(review)).isFalse();
        assertThat(ReviewedRows.command(review).rows()).isEqualTo(draft);
    }

    @Test
    void aRowThatIsKeptHasItsNumber() {
        List<Row> draft = numbered(1, 2, 3);
        Review kept =
                review(
                        List.of(draft.get(0), draft.get(2)),
                        Map.of(
                                "gone:" + draft.get(1).id(),
                                Edit.NONE.decided(Edit.Decision.SKIPPED)));

        ReviewedPlan review = of(kept, draft, List.of());

        assertThat(ReviewedRows.command(review).rows()).isEqualTo(draft);
        assertThat(ReviewedRows.renumbered(review)).isZero();
    }

    @Test
    void aGapThatWasThereAndAnApprovedDocumentStay() {
        List<Row> gap = numbered(1, 3, 4);
        List<Row> file = List.of(gap.get(0), gap.get(2));
        assertThat(ReviewedRows.command(over(gap, file, List.of())).rows()).isEqualTo(file);

        List<Row> draft = numbered(1, 2, 3);
        List<Row> approved = List.of(draft.get(0), draft.get(2));
        ReviewedPlan plan = over(draft, approved, List.of());
        assertThat(ReviewedRows.command(headed(plan)).rows()).isEqualTo(approved);
        assertThat(ReviewedRows.command(headed(plan)).heading()).isNotNull();
    }

    /** What it says of its approval is no longer said of rows with other words; its numbers are. */
    @Test
    void theNumbersOfAnApprovedDocumentStayWhereARowIsCorrected() {
        List<Row> draft = numbered(1, 2, 3);
        Words words = new Words("Строительство депо № 3", "12 февраля", "1 комиссия", "");
        Edit corrected = new Edit(Edit.Decision.OPEN, words, List.of(), null);
        Review review = review(List.of(draft.get(0), draft.get(2)), Map.of("3", corrected));
        ReviewedPlan plan = headed(of(review, draft, List.of()));

        assertThat(ReviewedRows.command(plan).rows()).extracting(Row::number).containsExactly(1, 3);
        assertThat(ReviewedRows.renumbered(plan)).isZero();
        assertThat(ReviewedRows.command(plan).heading()).isNull();
    }

    private static ReviewedPlan headed(ReviewedPlan plan) {
        return new ReviewedPlan(
                plan.review(),
                plan.draft(),
                plan.rows(),
                "Утверждён решением общего заседания",
                plan.questions(),
                plan.clause());
    }

    private static List<OpenQuestion> asked(int row) {
        return List.of(
                new OpenQuestion(
                        row, "май", Question.Code.TIMEFRAME_NOT_UNDERSTOOD.key(), List.of("май")));
    }

    private static Row at(int number, Row row) {
        return row.numbered(number);
    }

    private static List<Row> numbered(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(
                        number ->
                                RealPlan.fireStation()
                                        .identified("row-" + number)
                                        .titled(
                                                kz.moldir.council.LocalizedText.russian(
                                                        "Строительство депо " + number))
                                        .numbered(number))
                .toList();
    }

    private static ReviewedPlan over(List<Row> draft, List<Row> file, List<OpenQuestion> asked) {
        return of(review(file, Map.of()), draft, asked);
    }

    private static ReviewedPlan of(Review review, List<Row> draft, List<OpenQuestion> asked) {
        return ReviewedPlan.of(
                review,
                new Drafts.Draft(draft, asked, 1, null),
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null),
                Renderings.NONE);
    }

    private static Review review(List<Row> file, Map<String, Edit> edits) {
        List<String> lines = new ArrayList<>(List.of(WORDS));
        for (Row row : file) {
            lines.add(
                    String.join(
                            "\t",
                            String.valueOf(row.number()),
                            row.title().ru(),
                            row.timeframe().text(),
                            row.responsible().text(),
                            row.id()));
        }
        return new Review(
                "r",
                "secretary",
                RealPlan.PLAN,
                2026,
                1,
                RealPlan.FILE,
                Review.State.READY,
                Line.all(lines),
                SheetNames.NONE,
                List.of(),
                edits,
                Instant.EPOCH,
                null);
    }
}
