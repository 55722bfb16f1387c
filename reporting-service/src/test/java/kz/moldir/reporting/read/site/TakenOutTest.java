package kz.moldir.reporting.read.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.TakenOut;
import kz.moldir.reporting.read.detail.SampleDetail;
import kz.moldir.reporting.read.plan.PlanView;
import kz.moldir.reporting.read.register.ActivityAnswer;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What everybody is told of a row that an amendment took out after it was held. */
class TakenOutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);
    private static final TakenOut OUT = new TakenOut(2, DAY, null, "Бюджет города", "Рынок снесён");

    private final ActivityView held = SampleRows.row(1).activity();

    @Test
    void saysByWhichDecisionAndKeepsTheResult() {
        Row row = SampleRows.of(held.takenOut(OUT));
        assertThat(page(row, Language.RU))
                .contains("Решение общего заседания от 13 апреля 2026 г.", "Версия плана: 2")
                .contains("Бюджет города", "Рынок снесён", row.outcome().result())
                .contains("Что состоялось, остаётся");
        assertThat(page(row, Language.KK)).contains("түзетумен шығарылды", "нұсқасы: 2");
        assertThat(page(row, Language.EN)).contains("An amendment took this row out of the plan");
        assertThat(page(SampleRows.of(held), Language.RU)).doesNotContain("id=\"taken-out\"");
        assertThat(ActivityAnswer.of(row).takenOut()).isEqualTo(OUT);
        assertThat(ActivityAnswer.of(row).state()).isEqualTo(SampleRows.row(1).code());
    }

    /** Its number may come later, and why the plan was amended may be put right. */
    @Test
    void tellsTheDecisionAsItIsKnownByNow() {
        PlanView plan =
                SampleRows.planWith(
                        2, new PlanView.Decision("21-1", DAY.minusDays(1), "Х"), "Бюджет области");
        Row row = SampleRows.of(held.takenOut(OUT), plan);
        assertThat(row.takenOut())
                .isEqualTo(OUT.decided(DAY.minusDays(1), "21-1", "Бюджет области"));
        assertThat(page(row, Language.RU))
                .contains("№ 21-1 от 12 апреля 2026 г.", "Бюджет области", "Рынок снесён")
                .doesNotContain("Бюджет города");
        TakenOut untold = new TakenOut(2, DAY, null, null, null);
        assertThat(SampleRows.of(held.takenOut(untold), plan).takenOut().reason()).isNull();
    }

    @Test
    void whatWasCancelledBeforeKeepsItsCancellation() {
        ActivityView open = SampleRows.row(11).activity();
        ActivityView before = open.cancelled(DAY.minusDays(20), "Карантин", null).takenOut(OUT);
        assertThat(page(SampleRows.of(before), Language.RU))
                .contains("<dt>Отменено</dt>", "24 марта 2026 г.", "Карантин", "Бюджет города");

        ActivityView byThat = open.cancelled(DAY, "Бюджет города", null).takenOut(OUT.cancelling());
        assertThat(page(SampleRows.of(byThat), Language.RU))
                .contains("Бюджет города")
                .doesNotContain("<dt>Отменено</dt>", "<dt>Причина</dt>");
    }

    @Test
    void ofARestrictedRowNoReasonIsTold() {
        ActivityView restricted =
                new ActivityView(
                        held.id(),
                        held.planId(),
                        held.number(),
                        held.promised().out(OUT),
                        held.facts(),
                        held.outcome(),
                        List.of(),
                        held.history(),
                        "restricted",
                        null);
        assertThat(page(SampleRows.of(restricted), Language.RU))
                .contains("id=\"taken-out\"")
                .doesNotContain("Бюджет города", "Рынок снесён");
    }

    private static String page(Row row, Language language) {
        return SitePages.renderer()
                .render(
                        "reporting/activity",
                        language,
                        "/activities/" + row.id(),
                        SampleDetail.model(row, language));
    }
}
