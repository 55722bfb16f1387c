package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
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
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.rows.CalmRows;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** A draft with a gap, numbers 1, 2 and 39, over which a newer file with rows 1, 2 and 3 comes. */
class SimilarRowsTest {

    private static final String SPORT_HEAD = "Заслушивание руководителя Управления спорта города";
    private static final String SPORT = "Заслушивание отчета Управления спорта города";

    private final Map<String, Edit> edits = new HashMap<>();

    @Test
    void areOfferedAsNewOnes() {
        ReviewedRow row = row(plan(), "3");
        assertThat(row.change().guessed()).isTrue();
        assertThat(row(plan(), "1").change().guessed()).isFalse();
        assertThat(page(plan(), Language.RU))
                .containsOnlyOnce("value=\"new\"")
                .contains("Это новая строка: 3");

        edits.put("3", Edit.NONE.fresh(true));
        ReviewedPlan plan = plan();

        assertThat(row(plan, "3").change().kind()).isEqualTo(Change.Kind.ADDED);
        assertThat(row(plan, "gone:row-39").change().kind()).isEqualTo(Change.Kind.REMOVED);
        assertThat(page(plan, Language.RU)).contains("value=\"known\"");
        edits.put("gone:row-39", Edit.NONE.decided(Edit.Decision.SKIPPED));
        assertThat(ReviewedRows.command(plan()).rows())
                .extracting(Row::number)
                .containsExactly(1, 2, 3, 39);
    }

    @Test
    void thatStayAsInTheDraftKeepTheirNumber() {
        edits.put("3", Edit.NONE.decided(Edit.Decision.SKIPPED));

        List<Row> rows = ReviewedRows.command(plan()).rows();

        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 39);
        assertThat(rows.getLast().title().ru()).isEqualTo(SPORT_HEAD);
        assertThat(row(plan(), "3").number()).isEqualTo(39);
    }

    @Test
    void gapsThatRowsLeaveAreToldBeforeAndAskedAboutAfter() {
        assertThat(page(plan(), Language.RU)).doesNotContain("В нумерации будет пропуск");
        edits.put("2", Edit.NONE.decided(Edit.Decision.SKIPPED));
        ReviewedPlan first = plan(null);

        assertThat(page(first, Language.RU))
                .as("what goes with the review is said before it is deleted")
                .containsSubsequence(
                        "<details class=\"act\"><summary>Удалить проверку",
                        "/erase\"",
                        "решение по 1 строке",
                        "Удалить навсегда");

        assertThat(page(first, Language.RU)).contains("В нумерации будет пропуск: нет номеров 2.");
        assertThat(page(first, Language.KK)).contains("2 нөмірі жоқ");
        ImportPlan command = ReviewedRows.command(first);
        assertThat(command.rows()).extracting(Row::number).containsExactly(1, 3);
        assertThat(command.questions())
                .filteredOn(each -> each.code().equals(Question.Code.NUMBER_MISSING.key()))
                .containsExactly(
                        new OpenQuestion(
                                3, SPORT, Question.Code.NUMBER_MISSING.key(), List.of("2", "2")));
    }

    private ReviewedPlan plan() {
        return plan(
                new Drafts.Draft(
                        List.of(
                                draft(1, "Мониторинг школ"),
                                draft(2, "Прием граждан"),
                                draft(39, SPORT_HEAD)),
                        List.of(),
                        1,
                        null));
    }

    private ReviewedPlan plan(Drafts.Draft draft) {
        List<String> lines = new ArrayList<>();
        lines.add("№\tМероприятие\tСрок\tОтветственные");
        lines.add("1\tМониторинг школ\t12 февраля\t1 комиссия");
        lines.add("2\tПрием граждан\t12 февраля\t1 комиссия");
        lines.add("3\t" + SPORT + "\t18 марта\t5 комиссия");
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
                        Map.copyOf(edits),
                        Instant.EPOCH,
                        null);
        return ReviewedPlan.of(
                review,
                draft,
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null),
                Renderings.NONE);
    }

    private static Row draft(int number, String title) {
        return RealPlan.fireStation()
                .identified("row-" + number)
                .titled(LocalizedText.russian(title))
                .numbered(number);
    }

    private static ReviewedRow row(ReviewedPlan plan, String key) {
        return plan.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    private static String page(ReviewedPlan plan, Language language) {
        Map<String, Object> model =
                new ShownReview(TestCouncil.messages(), new WarnedReview(CalmRows.calm()))
                        .page(plan, null, 0, List.of(), language.locale())
                        .getModel();
        return TestCouncil.renderer().renderAll("plan/review", "/imports/r", model).get(language);
    }
}
