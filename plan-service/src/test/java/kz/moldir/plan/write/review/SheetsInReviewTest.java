package kz.moldir.plan.write.review;

import kz.moldir.plan.document.table.Line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.ui.language.Language;
import kz.moldir.plan.write.review.diff.Renderings;
import org.junit.jupiter.api.Test;

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

    private static String page(SheetNames sheets, Language language) {
        Review review =
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        Line.all(List.of("1\tОткрытие сквера\tМай\t1 комиссия")),
                        sheets,
                        List.of(),
                        Map.of(),
                        Instant.EPOCH,
                        null);
        ReviewedPlan plan =
                ReviewedPlan.of(
                        review,
                        null,
                        new PlanImports(
                                TestCouncil.ALMATY,
                                NobodyKnown.BY_NAME,
                                WordsOfTables.of(TestCouncil.messages()),
                                null), Renderings.NONE);
        Map<String, Object> model =
                new ShownReview(TestCouncil.messages())
                        .page(plan, null, 0, List.of(), language.locale())
                        .getModel();
        return TestCouncil.renderer().renderAll("plan/review", "/imports/r", model).get(language);
    }
}
