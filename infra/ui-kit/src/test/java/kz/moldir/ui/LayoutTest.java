package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Nested
    class Page {

        private final Map<Language, String> pages =
                SampleSite.renderer().renderAll("sample/page", "/activities", Map.of());

        @Test
        void isInTheLanguageOfItsAddress() {
            assertThat(pages.get(Language.KK))
                    .contains("<html lang=\"kk\"", "<h1>Іс-шаралар</h1>", "Мазмұнға өту");
            assertThat(pages.get(Language.RU)).contains("<html lang=\"ru\"", "Мероприятия</h1>");
            assertThat(pages.get(Language.EN)).contains("<html lang=\"en\"", "Activities</h1>");
        }

        @Test
        void offersItselfInEveryLanguageKazakhFirst() {
            assertThat(pages.get(Language.RU))
                    .containsSubsequence(
                            "hreflang=\"kk\" href=\"/kk/activities\"",
                            "hreflang=\"ru\" href=\"/ru/activities\"",
                            "hreflang=\"en\" href=\"/en/activities\"",
                            ">Қазақша</a>",
                            ">Русский</a>",
                            ">English</a>");
        }

        @Test
        void hasNoInlineScriptOrStyle() {
            assertThat(pages.values())
                    .allSatisfy(
                            html ->
                                    assertThat(html)
                                            .doesNotContain("<style", " style=", " onclick", "th:")
                                            .doesNotContainPattern("<script(?![^>]*src=)"));
        }

        @Test
        void saysThatItIsADemonstrationAndWhen() {
            assertThat(pages.get(Language.KK)).contains("2026 жылғы 13 сәуір, 14:05");
        }
    }
}
