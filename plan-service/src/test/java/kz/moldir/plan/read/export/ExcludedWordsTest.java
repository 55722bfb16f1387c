package kz.moldir.plan.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.plan.TestCouncil;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** The words below an official table speak of as many rows as they name. */
class ExcludedWordsTest {

    @Test
    void ofOneRowAreSingularAndOfTwentyOneAreNot() {
        assertThat(said(Language.RU, "27", 1)).startsWith("№ 27: исключено решением");
        assertThat(said(Language.RU, "27, 31", 2)).startsWith("№ 27, 31: исключены решением");
        assertThat(said(Language.RU, "1, 2, 3", 21)).contains(": исключены решением");
        assertThat(said(Language.KK, "1, 2, 3", 21)).contains("шешімімен алып тасталды");
        assertThat(said(Language.EN, "1, 2, 3", 21)).startsWith("Nos. 1, 2, 3: excluded");
    }

    private static String said(Language language, String numbers, int rows) {
        return TestCouncil.messages()
                .text(language.locale(), "plan.official.excluded", numbers, rows, "13.04.2026");
    }
}
