package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.TestCouncil;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** Since a removed view comes back at once, nobody is asked before. */
class SavedViewsTemplateTest {

    @Test
    void aViewIsRemovedWithoutAQuestion() {
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/saved-views",
                                "/saved-views",
                                Map.of(
                                        "saved",
                                        List.of(
                                                Map.of(
                                                        "id",
                                                        "v",
                                                        "name",
                                                        "Школы",
                                                        "query",
                                                        "?q=школа")),
                                        "errors",
                                        List.of()));
        String page = pages.get(Language.RU);
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        assertThat(main)
                .contains("action=\"/ru/saved-views/v/remove\"", "Удалить")
                .doesNotContain("<details");
    }
}
