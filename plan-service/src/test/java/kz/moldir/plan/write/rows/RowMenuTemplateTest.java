package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowTable.Shown;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What can be done at a row of a draft beside changing it. */
class RowMenuTemplateTest {

    private static final Row FIRE = RealPlan.fireStation();

    @Test
    void aRowIsAddedBehindAnotherOrGoesOnWithAnEarlierOne() {
        Map<Language, String> pages = RowsTemplateTest.pages(Map.of());

        assertThat(pages.get(Language.RU))
                .contains("?row=new&amp;follows=" + FIRE.id() + "#r-new", "Добавить после № 26")
                .contains("/rows/" + FIRE.id() + "/attach", "Продолжает прежнюю строку")
                .contains("<summary aria-label=\"Ещё: 26\"");
        assertThat(pages.get(Language.KK)).contains("№ 26 жолдан кейін қосу");
        assertThat(pages.get(Language.EN)).contains("Add after No. 26");
    }

    @Test
    void theFormStandsBehindTheRowThatItFollows() {
        String page =
                RowsTemplateTest.pages(Map.of("form", RowForm.empty("ru"), "follows", FIRE.id()))
                        .get(Language.EN);

        assertThat(page)
                .containsOnlyOnce("id=\"r-new\"")
                .contains("name=\"follows\" value=\"" + FIRE.id() + "\"")
                .contains("data-back=\"#r-" + FIRE.id() + " .more summary\"")
                .doesNotContain("id=\"number\"");
        assertThat(page.indexOf("id=\"r-new\"")).isLessThan(page.indexOf("</table>"));
    }

    @Test
    void whatATermSaysIsSaidOnce() {
        String agreed = "Дата на согласовании";
        assertThat(shown(RealPlan.zhetysu()).split(agreed, -1)).hasSize(2);
        Timeframe year =
                new Timeframe(
                        "В течение года",
                        TimeframeKind.ALL_YEAR,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31));
        assertThat(shown(FIRE.due(year)).split("В течение года", -1)).hasSize(2);
        assertThat(shown(FIRE.due(year))).contains("<span class=\"asread\">1 января – 31 декабря");
        assertThat(shown(FIRE)).contains("12 февраля", "В определённый день");
    }

    private static String shown(Row row) {
        Shown shown = new Shown(row, Words.of(row), "v", false, false);
        return RowsTemplateTest.pages(
                        Map.of("table", new RowTable(Leaf.of(List.of(shown), null), "", true)))
                .get(Language.RU);
    }

    @Test
    void theNumbersOfAnAmendmentStay() {
        DraftPlan amended =
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        1,
                        List.of(FIRE),
                        new Amendment("Уточнение", List.of(FIRE)));

        assertThat(RowsTemplateTest.pages(Map.of("plan", amended)).get(Language.EN))
                .contains("/rows/" + FIRE.id() + "/remove")
                .doesNotContain("follows=", "/attach");
    }
}
