package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.Line.Kind;
import kz.moldir.plan.document.table.Line.Place;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.rows.CalmRows;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsInReviewTest {

    private static final SheetNames SHEETS =
            new SheetNames(List.of("Комиссия 1", "Комиссия 3"), List.of("Старый"), List.of("Итог"));

    @Test
    void areNamedAboveTheRows() {
        assertThat(page(SHEETS, Language.RU))
                .contains(
                        "Прочитаны листы: Комиссия 1, Комиссия 3. Скрытые листы не читались:"
                                + " Старый. Листы без таблицы пропущены: Итог.");
        assertThat(page(SHEETS, Language.KK)).contains("Жасырын парақтар оқылмады: Старый.");
        assertThat(page(SHEETS, Language.EN)).contains("Sheets read: Комиссия 1, Комиссия 3.");
    }

    @Test
    void areNotNamedWhereThereIsOne() {
        SheetNames one = new SheetNames(List.of("План"), List.of(), List.of());
        assertThat(page(one, Language.RU)).doesNotContain("Прочитаны листы");
        assertThat(page(SheetNames.NONE, Language.RU)).doesNotContain("Прочитаны листы");
    }

    @Test
    void areNamedWithWhatIsWrong() {
        UnreadablePlan twice =
                new UnreadablePlan(List.of(Problem.ofFile(Problem.Code.NUMBER_TWICE, 1, 2, 4)));
        assertThat(PlanImports.faults(twice, SHEETS))
                .extracting(Invalid.Fault::code)
                .containsExactly("plan.import.problem.sheets", "plan.import.problem.number-twice");
        assertThat(PlanImports.faults(twice, SHEETS).getFirst().arguments())
                .isEqualTo(List.of("Комиссия 1, Комиссия 3", "Старый", "Итог"));
        assertThat(PlanImports.faults(twice, SheetNames.NONE)).hasSize(1);
    }

    /** Its rows are in no plan, so it counts among what asks. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whoseHeadingsAreNotUnderstoodAreAProblemOfTheReview(Language language) {
        List<Line> lines =
                List.of(
                        new Line(1, "План", Kind.SHEET, new Place("План", 1), 0),
                        new Line(
                                2,
                                "1\tОткрытие сквера\tМай\t1 комиссия",
                                Kind.WORDS,
                                new Place("План", 1),
                                0),
                        new Line(3, "Ещё", Kind.SHEET, new Place("Ещё", 1), 0),
                        new Line(4, "Что\tКогда\tКто", Kind.HEADINGS, new Place("Ещё", 2), 0));

        ReviewedPlan plan = plan(lines, SheetNames.NONE);

        assertThat(plan.asking())
                .isEqualTo(1 + plan.rows().stream().filter(ReviewedRow::asks).count());
        assertThat(page(plan, language)).contains("Что | Когда | Кто", "Ещё", "Мерзімі", "Срок");
        assertThat(ReviewedRows.command(plan).questions())
                .extracting(OpenQuestion::code)
                .contains("plan.import.question.headings-not-understood-on-sheet");
    }

    private static String page(SheetNames sheets, Language language) {
        return page(
                plan(Line.all(List.of("1\tОткрытие сквера\tМай\t1 комиссия")), sheets), language);
    }

    private static ReviewedPlan plan(List<Line> lines, SheetNames sheets) {
        return ReviewedPlan.of(
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        lines,
                        sheets,
                        List.of(),
                        Map.of(),
                        Instant.EPOCH,
                        null),
                null,
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null),
                Renderings.NONE);
    }

    private static String page(ReviewedPlan plan, Language language) {
        Map<String, Object> model =
                new ShownReview(TestCouncil.messages(), new WarnedReview(CalmRows.calm()))
                        .page(plan, null, 0, List.of(), language.locale())
                        .getModel();
        return TestCouncil.renderer().renderAll("plan/review", "/imports/r", model).get(language);
    }
}
