package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.Drafts.Amended;
import kz.moldir.plan.write.review.Drafts.Draft;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.rows.CalmRows;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is saved of a row of the real plan is shown before, also where there is no plan yet. */
class BesideTest {

    private static final List<Row> ROWS =
            SeedFiles.seed().rows().stream()
                    .map(row -> PlanImports.row("row-" + row.number(), row))
                    .toList();

    @Test
    void itsSubjectIsShown() {
        assertThat(page(14, null, Language.RU))
                .contains("<dt>Предмет</dt>", "<dt>Организатор</dt><dd>Сам совет</dd>")
                .contains("Организация: <span>Департамент внутренних дел города Алматы</span>");
        assertThat(page(45, null, Language.KK))
                .contains(": <span lang=\"ru\">ТОО «Тұрғын уй»</span></dd>");
    }

    @Test
    void whoIsInvitedIsShownWithTheirConsent() {
        assertThat(page(26, null, Language.RU))
                .contains("Объект: <span>Строительство пожарного депо на 6 автомашин")
                .contains("<dt>Приглашены</dt><dd>по согласованию: <span>ДЧС</span></dd>");
    }

    @Test
    void whoseEventItIsIsShown() {
        assertThat(page(2, null, Language.RU))
                .contains("<dt>Организатор</dt><dd>Другая организация, совет участвует</dd>")
                .doesNotContain("<dt>Предмет</dt>", "<dt>Приглашены</dt>");
    }

    @Test
    void whatChangesIsNotShownTwice() {
        Row now = ROWS.get(13);
        String agency = "Департамента внутренних дел";
        Row before =
                new Row(
                        now.id(),
                        now.number(),
                        LocalizedText.russian(
                                now.title().ru().replace(agency, "Департамента полиции")),
                        now.kinds(),
                        now.timeframe(),
                        now.responsible(),
                        List.of(
                                new Subject(
                                        Subject.Kind.AGENCY, "Департамент полиции города Алматы")),
                        now.organiser(),
                        List.of(),
                        null);
        String page = page(14, new Draft(List.of(before), List.of(), 1, null), Language.RU);
        assertThat(page.substring(page.indexOf("<article"), page.indexOf("</article>")))
                .contains("<dt>Предмет</dt><dd><del>")
                .containsOnlyOnce("<dt>Предмет</dt>")
                .contains("<dt>Организатор</dt><dd>Сам совет</dd>");
    }

    @Test
    void whyAPlanIsAmendedIsMarkedInAnotherLanguage() {
        Draft amending = new Draft(ROWS, List.of(), 1, new Amended(1, "Бюджет уточнён", ROWS));
        assertThat(page(14, amending, Language.KK))
                .contains("<span lang=\"ru\">Бюджет уточнён</span>");
    }

    private static String page(int number, @Nullable Draft draft, Language language) {
        ReviewedPlan plan = plan(draft);
        ShownReview shown =
                new ShownReview(TestCouncil.messages(), new WarnedReview(CalmRows.calm()));
        Map<String, Object> model =
                shown.page(plan, null, 0, List.of(), language.locale()).getModel();
        List<ReviewedRow> one =
                plan.rows().stream().filter(row -> row.key().equals("" + number)).toList();
        assertThat(one).hasSize(1);
        model.put("rows", shown.shown(plan, one, null, language.locale()));
        return TestCouncil.renderer().render("plan/review", language, "/imports/r", model);
    }

    private static ReviewedPlan plan(@Nullable Draft draft) {
        return ReviewedPlan.of(
                new Review(
                        "r",
                        "secretary",
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.FILE,
                        Review.State.READY,
                        Line.all(text().lines().toList()),
                        SheetNames.NONE,
                        List.of(),
                        Map.of(),
                        Instant.EPOCH,
                        null),
                draft,
                new PlanImports(
                        TestCouncil.ALMATY,
                        NobodyKnown.BY_NAME,
                        WordsOfTables.of(TestCouncil.messages()),
                        null),
                Renderings.NONE);
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(
                        BesideTest.class.getResourceAsStream(
                                "/sample/almaty-work-plan-2026-h1.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
