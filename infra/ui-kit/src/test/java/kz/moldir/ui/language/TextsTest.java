package kz.moldir.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.council.LocalizedText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts kazakh = new Texts(Language.KK);

    @Nested
    class AnUntranslatedText {

        @Test
        void isShownAsWrittenAndMarked() {
            LocalizedText text = LocalizedText.russian("Заседание");
            assertThat(kazakh.best(text)).isEqualTo(new Texts.Shown("Заседание", "ru", false));
            assertThat(kazakh.lang(text)).isEqualTo("ru");
        }

        @Test
        void needsNoMarkInItsOwnLanguage() {
            assertThat(new Texts(Language.RU).lang(LocalizedText.russian("Заседание"))).isNull();
        }
    }

    @Nested
    class ATranslatedText {

        @Test
        void isShownInTheReadersLanguage() {
            LocalizedText text = new LocalizedText("Заседание", "Отырыс", null);
            assertThat(kazakh.best(text)).isEqualTo(new Texts.Shown("Отырыс", "kk", true));
        }

        @Test
        void withBlanksCountsAsMissing() {
            assertThat(kazakh.plain(new LocalizedText("Заседание", " ", null)))
                    .isEqualTo("Заседание");
        }
    }
}
