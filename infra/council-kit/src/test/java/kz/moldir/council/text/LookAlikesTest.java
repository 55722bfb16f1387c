package kz.moldir.council.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Letters that look the same; the Latin ones are written here as escapes, so that one sees them.
 */
class LookAlikesTest {

    private static final String I = "\u0049";
    private static final String SMALL_I = "\u0069";

    @Test
    void ofACyrillicWordAreCyrillic() {
        assertThat(LookAlikes.cyrillic("Ж" + SMALL_I + "гер Б" + SMALL_I + "л" + SMALL_I + "м"))
                .isEqualTo("Жігер Білім");
        assertThat(LookAlikes.cyrillic(I + "лияс")).isEqualTo("Ілияс");
        assertThat(LookAlikes.cyrillic("\u0061\u0063\u0065\u006f\u0070\u0078\u0079ж"))
                .isEqualTo("асеорхуж");
        assertThat(LookAlikes.cyrillic("ТҮРК" + I + "СТАН")).isEqualTo("ТҮРКІСТАН");
    }

    @Test
    void ofOtherWordsStay() {
        for (String words :
                List.of(
                        "I тоқсан",
                        "II квартал",
                        "XI-шақырылым",
                        "IIтоқсан",
                        "iiтоқсан",
                        "IIТОҚСАН",
                        "XIшақырылым",
                        "III жартыжылдық",
                        "eGovқа",
                        "COVIDтан",
                        "IT-технологии",
                        "Wi-Fi және CCTV",
                        "Zoomдағы",
                        "Ілияс",
                        "")) {
            assertThat(LookAlikes.cyrillic(words)).isEqualTo(words);
        }
    }

    /** With the Kazakh letter behind Latin ones it was typed as it looks. */
    @Test
    void ofANumeralTypedWithBothAreCyrillic() {
        assertThat(LookAlikes.cyrillic("\u0058\u0058І ғасыр")).isEqualTo("ХХІ ғасыр");
    }

    @Test
    void ofANumeralStayWhereTextsAreFoldedAndSorted() {
        String glued = I + I + "тоқсан";
        assertThat(SearchFold.fold(glued)).isEqualTo("iiтоксан");
        assertThat(SearchFold.fold(I + I + "ТОҚСАН")).isEqualTo("iiтоксан");
        assertThat(SearchFold.fold(SearchFold.fold(glued))).isEqualTo("iiтоксан");
        assertThat(SearchFold.matches(SearchFold.fold(glued), I + I)).isTrue();
        assertThat(SortKey.of(glued)).isNotEqualTo(SortKey.of("ІІтоқсан"));
    }

    @Test
    void areFoundHoweverTheyWereTyped() {
        String typed = "Б" + SMALL_I + "л" + SMALL_I + "м беру";
        assertThat(SearchFold.fold(typed)).isEqualTo(SearchFold.fold("Білім беру"));
        assertThat(SearchFold.matches(SearchFold.fold("Білім беру"), "б" + SMALL_I + "л")).isTrue();
        assertThat(SearchFold.matches(SearchFold.fold(typed), "білім")).isTrue();
        assertThat(SearchFold.fold(I + " тоқсан")).isEqualTo("i токсан");
    }

    /** Of names also those that look alike as capitals alone, in whatever word. */
    @Test
    void areComparedAsNamesLook() {
        assertThat(LookAlikes.compared("\u0074\u006b\u006d\u0062\u0068")).isEqualTo("ткмвн");
        assertThat(LookAlikes.compared("\u0061\u0063\u0065\u0069\u006f\u0070\u0078\u0079"))
                .isEqualTo("асеіорху");
        assertThat(LookAlikes.compared("z w әғ 1")).isEqualTo("z w әғ 1");
    }

    @Test
    void areSortedAsTheyLook() {
        assertThat(SortKey.of("Т" + SMALL_I + "ркеу")).isEqualTo(SortKey.of("Тіркеу"));
        assertThat(SortKey.of(I + I + " тоқсан")).isNotEqualTo(SortKey.of("ІІ тоқсан"));
    }
}
