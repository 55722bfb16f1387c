package kz.moldir.plan.write.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** The page on which the words on coverage are written, in each language. */
class CoverageTemplateTest {

    private static final LocalizedText WORDS =
            new LocalizedText("В газете района.", "Аудан газетінде.", null);

    @Test
    void hasAFieldForEachLanguageInADraft() {
        Map<Language, String> pages =
                shown(0, Map.of("ru", "Моё", "version", "old"), Map.of("ru", "В газете района."));

        assertThat(pages.get(Language.RU))
                .contains(">Моё</textarea>", "В газете района.", "name=\"kk\"", "value=\"v\"")
                .contains("action=\"/ru/plans/" + RealPlan.PLAN + "/coverage\"");
        assertThat(pages.get(Language.KK)).contains("Ақпараттық қамтамасыз ету");
        assertThat(pages.get(Language.EN)).contains("Coverage");
    }

    @Test
    void onlyShowsTheWordsOfAnApprovedPlan() {
        Map<Language, String> pages = shown(1, Map.of(), Map.of());

        assertThat(pages.get(Language.KK)).contains("Аудан газетінде.").doesNotContain("<textarea");
        assertThat(pages.get(Language.EN)).contains("<p lang=").doesNotContain("<textarea");
    }

    private static Map<Language, String> shown(
            int version, Map<String, String> values, Map<String, String> theirs) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "plan",
                new DraftPlan(
                        RealPlan.PLAN,
                        2026,
                        1,
                        version,
                        List.of(RealPlan.fireStation()),
                        null,
                        false,
                        WORDS));
        model.put("values", values);
        model.put("theirs", theirs);
        model.put("version", "v");
        model.put("errors", List.of());
        model.put("key", "k");
        return TestCouncil.renderer()
                .renderAll("plan/coverage", "/plans/" + RealPlan.PLAN + "/coverage", model);
    }
}
