package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowPages.Form;
import kz.moldir.plan.write.rows.RowPages.Shown;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class RowsTemplateTest {

    private static final Row FIRE = RealPlan.fireStation();

    @Test
    void everyRowCanBeEditedMovedAndRemoved() {
        Map<Language, String> pages = pages(Map.of());

        assertThat(pages.get(Language.KK)).contains("Жоспарды құрастыру", "Іс-шара қосу");
        assertThat(pages.get(Language.RU))
                .contains("Править", "/rows/" + FIRE.id() + "/remove", "value=\"25\"")
                .doesNotContain("data-row");
        assertThat(pages.get(Language.EN)).contains("aria-label=\"Up: 26\"");
    }

    @Test
    void aConflictShowsTheirsBesideMine() {
        Words theirs = new Words("Их слова", "Май", "2 комиссия", "");
        Words mine = new Words("Мои слова", "Май", "2 комиссия", "");
        Form form = new Form(FIRE.id(), mine, List.of(), "v", theirs);

        assertThat(pages(Map.of("form", form)).get(Language.EN))
                .contains("value=\"Мои слова\"", ">Их слова</span>", "Somebody else saved")
                .doesNotContain(">Май</span>");
    }

    @Test
    void aFaultStandsBesideItsField() {
        Form form = new Form("new", new Words("", "Май", "1", ""), List.of(), "", null);
        List<Map<String, String>> errors =
                List.of(Map.of("field", "title", "message", "Say what is to be done"));

        assertThat(pages(Map.of("form", form, "errors", errors)).get(Language.EN))
                .contains("<span class=\"fault\">Say what is to be done</span>", "id=\"r-new\"");
    }

    @Test
    void aRemovedRowCanBeBroughtBack() {
        assertThat(pages(Map.of("gone", FIRE, "goneWords", Words.of(FIRE))).get(Language.RU))
                .contains("Убрано: Строительство пожарного депо", "name=\"number\" value=\"26\"");
    }

    private static Map<Language, String> pages(Map<String, Object> more) {
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "plan",
                                new DraftPlan(RealPlan.PLAN, 2026, 1, false, List.of(FIRE)),
                                "rows",
                                List.of(new Shown(FIRE, Words.of(FIRE), "v", false, false)),
                                "kinds",
                                ActivityKind.values(),
                                "key",
                                "k",
                                "errors",
                                List.of()));
        model.putAll(more);
        return TestCouncil.renderer()
                .renderAll("plan/rows", "/plans/" + RealPlan.PLAN + "/rows", model);
    }
}
