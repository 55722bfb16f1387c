package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.review.diff.Words;
import org.junit.jupiter.api.Test;

/** A table that this service exported, without columns or with empty cells. */
class ReviewedPlanTest {

    private static final String WORDS =
            "№\tНаименование мероприятия\tСрок исполнения\tОтветственные";
    private static final Row BY_HAND = byHand();

    @Test
    void aColumnThatWasTakenOutErasesNothing() {
        Row now = imported(WORDS + "\tКод строки", "");

        assertThat(now.kinds()).isEqualTo(BY_HAND.kinds());
        assertThat(now.title()).isEqualTo(BY_HAND.title());
    }

    @Test
    void anEmptyCellSaysThatNothingWasCorrected() {
        Row now = imported(WORDS + "\tИсправлено: вид\tНазвание на казахском\tКод строки", "\t\t");

        assertThat(now.kinds()).isNotEqualTo(BY_HAND.kinds());
        assertThat(now.title().kk()).isNull();
    }

    @Test
    void wordsThatAreUnderstoodOtherwiseStay() {
        LocalDate may = LocalDate.of(2026, 5, 20);
        Edit edit =
                new Edit(
                        Edit.Decision.OPEN,
                        null,
                        List.of(),
                        new Meaning(
                                new Meaning.Term(TimeframeKind.UNTIL, null, may),
                                List.of("3"),
                                List.of()));

        Row now = imported(WORDS + "\tКод строки", "", Map.of("26", edit));

        assertThat(now.timeframe())
                .isEqualTo(
                        new Timeframe(BY_HAND.timeframe().text(), TimeframeKind.UNTIL, null, may));
        assertThat(now.responsible().text()).isEqualTo(BY_HAND.responsible().text());
        assertThat(now.responsible().commissions()).containsExactly("3");
        assertThat(now.responsible().persons()).isEmpty();
    }

    @Test
    void whatIsMeantGoesWithTheCellThatItWasSaidOf() {
        Meaning.Term may = new Meaning.Term(TimeframeKind.UNTIL, null, LocalDate.of(2026, 5, 20));
        Meaning said = new Meaning(may, List.of("3"), null);
        Edit edit = new Edit(Edit.Decision.OPEN, null, List.of(), said);
        Words file = new Words("Обход", "когда растает снег", "2 комиссия", "");
        Words titled = new Words("Обход парков", "когда растает снег", "2 комиссия", "");
        Words dated = new Words("Обход", "май", "2 комиссия", "");
        Words taken = new Words("Обход", "когда растает снег", "4 комиссия", "");

        assertThat(edit.meaning(file, titled, Meaning.NONE)).isEqualTo(said);
        assertThat(edit.meaning(file, dated, Meaning.NONE))
                .isEqualTo(new Meaning(null, List.of("3"), null));
        assertThat(edit.meaning(file, taken, new Meaning(null, null, List.of())))
                .isEqualTo(new Meaning(may, null, List.of()));
        assertThat(Edit.NONE.meaning(file, dated, Meaning.NONE)).isNull();
        assertThat(edit.decided(Edit.Decision.ACCEPTED).meaning()).isEqualTo(said);
        assertThat(edit.corrected()).isTrue();
    }

    @Test
    void aTermThatWasSaidStaysWithAnotherTitle() {
        LocalDate may = LocalDate.of(2026, 5, 20);
        Words words = Words.of(BY_HAND);
        Edit edit =
                new Edit(
                        Edit.Decision.OPEN,
                        new Words("Другое название", words.timeframe(), words.responsible(), ""),
                        List.of(),
                        new Meaning(new Meaning.Term(TimeframeKind.UNTIL, null, may), null, null));

        Row now = imported(WORDS + "\tКод строки", "", Map.of("26", edit));

        assertThat(now.title().ru()).isEqualTo("Другое название");
        assertThat(now.timeframe().kind()).isEqualTo(TimeframeKind.UNTIL);
        assertThat(now.timeframe().end()).isEqualTo(may);
    }

    /** The same rows below other words: in the language of the file; those of another stay. */
    @Test
    void wordsOnCoverageAreAChangeOfTheirOwn() {
        Coverage own = new Coverage(new LocalizedText("В газете.", "Газетте.", null));
        ReviewedPlan same = over(own, "Информационное обеспечение", "В газете.");
        assertThat(same.coverageChanges()).isFalse();
        assertThat(ShownReview.coverage(same)).isEmpty();

        ReviewedPlan other = over(own, "Информационное обеспечение", "В газете района.");
        assertThat(ReviewedRows.changesAnything(other)).isTrue();
        assertThat(other.coverage())
                .isEqualTo(new Coverage(new LocalizedText("В газете района.", "Газетте.", null)));
        assertThat(ShownReview.coverage(other))
                .singleElement()
                .satisfies(
                        shown -> {
                            assertThat(shown.language()).isEqualTo("ru");
                            assertThat(shown.pieces())
                                    .extracting(piece -> piece.kind().name())
                                    .contains("REMOVED", "ADDED");
                        });
        assertThat(over(own).coverageChanges()).as("a file that is silent").isFalse();
    }

    @Test
    void whatIsShownHasAVersionThatFollowsThePlanAndTheRow() {
        ReviewedPlan plan = over(Coverage.NONE);
        ReviewedRow row = plan.rows().getFirst();
        LocalDate may = LocalDate.of(2026, 5, 20);

        assertThat(plan.version(row)).isEqualTo(plan.version(row));
        assertThat(plan.version(row.amending(List.of(new Stands(Stands.What.HELD, may)))))
                .isNotEqualTo(plan.version(row.amending(List.of())));
        ReviewedPlan later =
                new ReviewedPlan(
                        plan.review(),
                        new Drafts.Draft(List.of(BY_HAND), List.of(), 2, null),
                        plan.rows(),
                        null,
                        List.of(),
                        plan.clause());
        assertThat(later.version(row)).isNotEqualTo(plan.version(row));
    }

    private static ReviewedPlan over(Coverage coverage, String... footer) {
        String line =
                String.join(
                        "\t",
                        "26",
                        BY_HAND.title().ru(),
                        BY_HAND.timeframe().text(),
                        BY_HAND.responsible().text());
        List<String> lines = new java.util.ArrayList<>(List.of(WORDS, line));
        lines.addAll(List.of(footer));
        Review review =
                new Review(
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
                        Map.of(),
                        Instant.EPOCH,
                        null);
        return ReviewedPlan.of(
                review,
                new Drafts.Draft(List.of(BY_HAND), List.of(), 1, null, coverage),
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null),
                Renderings.NONE);
    }

    private static Row imported(String header, String cells) {
        return imported(header, cells, Map.of());
    }

    private static Row imported(String header, String cells, Map<String, Edit> edits) {
        String line =
                String.join(
                        "\t",
                        "26",
                        BY_HAND.title().ru(),
                        BY_HAND.timeframe().text(),
                        BY_HAND.responsible().text());
        Review review =
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        Line.all(List.of(header, line + cells + "\t" + BY_HAND.id())),
                        SheetNames.NONE,
                        List.of(),
                        edits,
                        Instant.EPOCH,
                        null);
        ReviewedPlan plan =
                ReviewedPlan.of(
                        review,
                        new Drafts.Draft(List.of(BY_HAND), List.of(), 1, null),
                        new PlanImports(
                                TestCouncil.ALMATY,
                                NobodyKnown.BY_NAME,
                                WordsOfTables.of(TestCouncil.messages()),
                                null),
                        Renderings.NONE);
        return PlanImports.row(BY_HAND.id(), plan.rows().getFirst().change().after());
    }

    /** With kinds and a Kazakh title that its words do not say. */
    private static Row byHand() {
        Row read = RealPlan.fireStation();
        return new Row(
                read.id(),
                read.number(),
                new LocalizedText(read.title().ru(), "Өрт сөндіру депосы", null),
                List.of(ActivityKind.ROUND_TABLE, ActivityKind.OTHER),
                read.timeframe(),
                read.responsible(),
                read.subjects(),
                read.organiser(),
                read.external(),
                null);
    }
}
