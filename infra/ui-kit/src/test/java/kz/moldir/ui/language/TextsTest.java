package kz.moldir.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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

    @Nested
    class WhatWasTyped {

        private final Texts russian = new Texts(Language.RU);

        @Test
        void isShownInKazakhWhereItWasTypedSoToo() {
            assertThat(kazakh.typed("Дано", "Берілді").mark()).isNull();
            assertThat(kazakh.typed("Дано", "Берілді").text()).isEqualTo("Берілді");
            assertThat(russian.typed("Дано", "Берілді").text()).isEqualTo("Дано");
            assertThat(russian.typed("Дано", "Берілді").mark()).isNull();
        }

        @Test
        void hasItsOtherForThoseWhoKeepBoth() {
            assertThat(kazakh.other("Дано", "Берілді")).returns("ru", Texts.Shown::mark);
            assertThat(russian.other("Дано", "Берілді")).returns("kk", Texts.Shown::mark);
            assertThat(russian.other("Дано", "Берілді").text()).isEqualTo("Берілді");
        }

        @Test
        void isMarkedWhereItIsInAnotherLanguage() {
            assertThat(kazakh.typed("Дано", null).mark()).isEqualTo("ru");
            assertThat(russian.typed("Берілді", null).mark()).isEqualTo("kk");
            assertThat(new Texts(Language.EN).typed("Дано", "Берілді").mark()).isEqualTo("ru");
        }

        @Test
        void lacksAmongManyWhereOneIsInAnotherLanguage() {
            List<String> russianAlone = Arrays.asList(null, "Дано");
            assertThat(kazakh.lacks(russianAlone, Arrays.asList(null, null))).isTrue();
            assertThat(kazakh.lacks(russianAlone, Arrays.asList(null, "Берілді"))).isFalse();
            assertThat(russian.lacks(russianAlone, Arrays.asList("Берілді", null))).isTrue();
            assertThat(russian.lacks(russianAlone, Arrays.asList(null, "Берілді"))).isFalse();
        }

        @Test
        void isTheSameHoweverItsLinesEnd() {
            assertThat(russian.same("Один\nДва", " Один\r\nДва\r\n")).isTrue();
            assertThat(russian.same(null, " ")).isTrue();
            assertThat(russian.same("Один\nДва", "Один Два")).isFalse();
        }

        @Test
        void hasNoMarkWhereNoLetterTellsIt() {
            assertThat(kazakh.typed("—", null).mark()).isNull();
            assertThat(kazakh.typed("—", null).translated()).isTrue();
            assertThat(kazakh.mark(null)).isNull();
            assertThat(kazakh.mark("Дано")).isEqualTo("ru");
        }
    }
}
