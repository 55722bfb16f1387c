package kz.moldir.council.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Nested
    class Letters {
        @Test
        void followTheKazakhAlphabetOf42() {
            String alphabet =
                    "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я";

            assertThat(alphabet.split(" ")).hasSize(42);
            assertSorted(alphabet.split(" "));
            assertSorted(alphabet.toLowerCase(Locale.ROOT).split(" "));
        }

        @Test
        void sortWordsInKazakhOrder() {
            assertSorted(
                    "Алатау ауданы",
                    "Алмалы ауданы",
                    "Әуезов ауданы",
                    "Бостандық ауданы",
                    "Жетісу ауданы",
                    "Қарасай ауданы",
                    "Медеу ауданы",
                    "Ыбырай",
                    "Іле ауданы");
        }

        @Test
        void ofCyrillicComeBeforeLatin() {
            assertSorted("Алматы", "Яблоко", "Aport East Mall", "G35");
        }

        @Test
        void areTheSameComposedOrNot() {
            assertThat(SortKey.of("и\u0306")).isEqualTo(SortKey.of("й"));
            assertThat(SortKey.of("Е\u0308")).isEqualTo(SortKey.of("ё"));
        }

        @Test
        void withMarksFollowThePlainOnes() {
            assertSorted("cafe", "café", "cafes");
            assertSorted("Київ", "Кіа");
        }

        @Test
        void ofOtherScriptsComeLast() {
            assertSorted("Алматы", "Zurich", "北京");
        }

        @Test
        void ignoreCase() {
            assertThat(SortKey.of("ӘУЕЗОВ Ауданы")).isEqualTo(SortKey.of("әуезов аУДАНЫ"));
        }
    }

    @Nested
    class Numbers {
        @Test
        void goByValue() {
            assertSorted("школа № 7", "школа № 58", "школа № 100", "школа № 1000");
        }

        @Test
        void comeBeforeLetters() {
            assertSorted("1 комиссия", "2 комиссия", "10 комиссия", "Аким");
        }

        @Test
        void ignoreLeadingZeros() {
            assertThat(SortKey.of("007")).isEqualTo(SortKey.of("7"));
            assertSorted("0", "1", "01а");
        }

        @Test
        void doNotGrowTogetherOverPunctuation() {
            assertSorted("3-5 июня", "4 июня", "35 июня");
        }

        @Test
        void mayBeLongerThanAnyInteger() {
            assertSorted("9", "99999999999999999999", "100000000000000000000");
        }
    }

    @Nested
    class Words {
        @Test
        void endBeforeAnyLetter() {
            assertSorted("Ал", "Ал Б", "Ала");
        }

        @Test
        void ignoreTheAmountOfWhiteSpace() {
            assertThat(SortKey.of("  Тұрғын \u00a0 үй\n")).isEqualTo(SortKey.of("Тұрғын үй"));
        }

        @Test
        void ignorePunctuationUntilAllElseIsEqual() {
            assertSorted("«Алматы паркинг»", "Алматы тазалық");
            assertSorted("Алматы", "«Алматы»", "Алматы А");
            assertSorted("Аль Фараби", "Альфараби", "Аль-Фараби", "Альфараби А", "Аль-Фараби Б");
        }
    }

    @Property
    void comparesTheSameAsBytesAndAsStrings(@ForAll String left, @ForAll String right) {
        String a = SortKey.of(left);
        String b = SortKey.of(right);
        int asBytes =
                Arrays.compareUnsigned(
                        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(asBytes));
    }

    private static void assertSorted(String... texts) {
        List<String> shuffled = new ArrayList<>(List.of(texts));
        Collections.shuffle(shuffled, new Random(42));
        shuffled.sort(Comparator.comparing(SortKey::of));
        assertThat(shuffled).containsExactly(texts);
        assertThat(shuffled.stream().map(SortKey::of)).doesNotHaveDuplicates();
    }
}
