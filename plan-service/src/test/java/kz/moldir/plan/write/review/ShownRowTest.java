package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.rows.CalmRows;
import kz.moldir.ui.language.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What is asked and warned of at a row, as its page says it. */
class ShownRowTest {

    private static final String HEADINGS =
            "№\tНаименование мероприятия\tСрок исполнения\tОтветственные";

    /** The words of a file are quoted as they stand, also where they are nearly a day. */
    @Test
    void aQuestionQuotesWhatLooksLikeADay() {
        assertThat(shown("2026-13-01").questions())
                .anyMatch(question -> question.startsWith("Срок «2026-13-01» не понят."));
    }

    @Test
    void aWarningNamesItsDaysInTheReadersLanguage() {
        assertThat(shown("вторая неделя марта").warnings())
                .anyMatch(warning -> warning.contains("8 марта 2026 г. – 14 марта 2026 г."));
    }

    /** As where a row is written alone: a day off, or what its persons have then. */
    @Test
    void whatSpeaksAgainstItsDayIsSaidToo() {
        ReviewedPlan plan = reviewed("13 марта");
        WarnedReview warned =
                new WarnedReview(
                        CalmRows.of(Map.of("1", List.of("Выходной.")), "", LocalDate.EPOCH));

        assertThat(
                        new ShownReview(TestCouncil.messages(), warned)
                                .page(plan, null, 0, List.of(), Language.RU.locale())
                                .getModel()
                                .get("rows"))
                .asInstanceOf(InstanceOfAssertFactories.list(ShownRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.warnings()).containsExactly("Выходной."));
    }

    /** A row that is drawn again alone stands beside all that the file writes and takes away. */
    @Test
    void itStandsBesideAllThatIsTakenOfTheFile() {
        Row gone = RealPlan.buildings();
        WarnedReview warned =
                new WarnedReview(
                        CalmRows.of(
                                (rows, going) -> Map.of("2", List.of(rows + " " + going)),
                                "",
                                LocalDate.EPOCH));
        ReviewedPlan plan = reviewed(List.of(gone), Map.of(), "13 марта", "12 марта");

        assertThat(warnings(warned, plan)).containsExactly("[1, 2] [" + gone.id() + "]");
        Map<String, Edit> skipped =
                Map.of(
                        "1",
                        Edit.NONE.decided(Edit.Decision.SKIPPED),
                        "gone:" + gone.id(),
                        Edit.NONE.decided(Edit.Decision.SKIPPED));
        assertThat(warnings(warned, reviewed(List.of(gone), skipped, "13 марта", "12 марта")))
                .containsExactly("[2] []");
    }

    private static List<String> warnings(WarnedReview warned, ReviewedPlan plan) {
        List<ReviewedRow> second =
                plan.rows().stream().filter(row -> row.key().equals("2")).toList();
        return new ShownReview(TestCouncil.messages(), warned)
                .shown(plan, second, null, Language.RU.locale())
                .getFirst()
                .warnings();
    }

    private static ShownRow shown(String timeframe) {
        ReviewedPlan plan = reviewed(timeframe);
        return ShownRow.of(
                plan,
                SourceCells.headings(plan.review().lines()),
                plan.rows().getFirst(),
                false,
                TestCouncil.messages(),
                Language.RU.locale());
    }

    private static ReviewedPlan reviewed(String timeframe) {
        return reviewed(List.of(), Map.of(), timeframe);
    }

    private static ReviewedPlan reviewed(
            List<Row> known, Map<String, Edit> edits, String... timeframes) {
        List<String> lines = new ArrayList<>(List.of(HEADINGS));
        for (String timeframe : timeframes) {
            lines.add(
                    lines.size()
                            + "\tОткрытие сквера "
                            + "абв".repeat(lines.size())
                            + "\t"
                            + timeframe
                            + "\tКомиссия №1 Нуртаев Т.Т.");
        }
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
                        edits,
                        Instant.EPOCH,
                        null);
        return ReviewedPlan.of(
                review,
                new Drafts.Draft(known, List.of(), 1, null),
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null),
                Renderings.NONE);
    }
}
