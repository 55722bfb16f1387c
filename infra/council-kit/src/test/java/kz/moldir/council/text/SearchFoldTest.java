package kz.moldir.council.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchFoldTest {

    @Nested
    class Folding {
        @Test
        void writesKazakhLettersAsTheirRussianLookAlikes() {
            assertThat(SearchFold.fold("ӘҚҒҢӨҰҮҺІЁ")).isEqualTo("акгноуухие");
            assertThat(SearchFold.fold("әқғңөұүһіё")).isEqualTo("акгноуухие");
        }

        @Test
        void keepsShortIHoweverItIsComposed() {
            assertThat(SearchFold.fold("Район")).isEqualTo("район");
            assertThat(SearchFold.fold("Раи\u0306он")).isEqualTo("район");
        }

        @Test
        void dropsQuotesAndSplitsAtDashes() {
            assertThat(SearchFold.fold("КПП на ПХВ «Алматы паркинг»"))
                    .isEqualTo("кпп на пхв алматы паркинг");
            assertThat(SearchFold.fold("пр. Аль-Фараби – \"Достык\""))
                    .isEqualTo("пр аль фараби достык");
        }

        @Test
        void doesNotBreakAWordAtAStressMarkOrASoftHyphen() {
            assertThat(SearchFold.fold("Алма\u0301ты")).isEqualTo("алматы");
            assertThat(SearchFold.fold("мони\u00adторинг")).isEqualTo("мониторинг");
        }

        @Test
        void stripsMarksFromLatinLetters() {
            assertThat(SearchFold.fold("Café")).isEqualTo("cafe");
        }
    }

    @Nested
    class Words {
        @Test
        void areDifferentOnesInTheirOrder() {
            assertThat(SearchFold.words("Комитет «Спорт», комитет № 58"))
                    .containsExactly("комитет", "спорт", "58");
        }

        @Test
        void areNoneWithoutLettersAndDigits() {
            assertThat(SearchFold.words(" «—» ")).isEmpty();
        }
    }

    @Nested
    class Matching {
        private final String housing = SearchFold.fold("Отчет и мониторинг ТОО «Тұрғын үй»");

        @Test
        void findsKazakhTypedWithRussianLettersAndBack() {
            assertThat(SearchFold.matches(housing, "Тұрғын уй")).isTrue();
            assertThat(SearchFold.matches(housing, "тургын уй")).isTrue();
            assertThat(SearchFold.matches(SearchFold.fold("мкр. «Алгабас»"), "Алғабас")).isTrue();
            assertThat(SearchFold.matches(SearchFold.fold("«Алғабас» ықш. ауд."), "Алгабас"))
                    .isTrue();
        }

        /** Often typed so; names that differ in nothing else are of two persons. */
        @Test
        void findsBothLettersTypedForEachOther() {
            String district = SearchFold.fold("Акимат Ауэзовского района");
            assertThat(SearchFold.matches(district, "ауезов")).isTrue();
            assertThat(SearchFold.matches(district, "ауэзов")).isTrue();
            assertThat(SearchFold.matches(SearchFold.fold("Мерей"), "мэрей")).isTrue();
            assertThat(SearchFold.fold("Ким Э.")).isNotEqualTo(SearchFold.fold("Ким Е."));
        }

        @Test
        void takesBeginningsOfWordsInAnyOrder() {
            assertThat(SearchFold.matches(housing, "үй мони")).isTrue();
        }

        @Test
        void refusesTheMiddleOfAWordAndAWordTooMany() {
            assertThat(SearchFold.matches(housing, "ургын")).isFalse();
            assertThat(SearchFold.matches(housing, "тургын паркинг")).isFalse();
        }

        @Test
        void findsAPartBehindADash() {
            assertThat(SearchFold.matches(SearchFold.fold("пр. Аль-Фараби"), "фараб")).isTrue();
        }

        @Test
        void findsEverythingWithoutAWord() {
            assertThat(SearchFold.matches(housing, "  ")).isTrue();
            assertThat(SearchFold.matches("", "")).isTrue();
        }
    }

    @Property
    void foldingTwiceIsTheSameAsOnce(@ForAll String text) {
        String once = SearchFold.fold(text);

        assertThat(SearchFold.fold(once)).isEqualTo(once);
    }
}
