package kz.moldir.council.text;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.council.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    private static final LocalizedText BOTH = new LocalizedText("Обход школ", "Аралау", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "қаңтар",
                "ақпан",
                "Наурыз",
                "сәуір",
                "мамыр",
                "маусым айы",
                "шілде",
                "тамыз",
                "қыркүйек",
                "2026 жылғы мамыр",
                "апта сайын",
                "сәуір-мамыр"
            })
    void aKazakhTermBesideATitleInBothLanguagesIsKazakh(String term) {
        assertThat(Written.of(BOTH, term)).isEqualTo("kk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"январь", "Май", "Апрель-май", "12 февраля", "еженедельно", ""})
    void aRussianOneIsRussian(String term) {
        assertThat(Written.of(BOTH, term)).isEqualTo("ru");
    }

    @Test
    void aTitleInOneLanguageTellsIt() {
        assertThat(Written.of(new LocalizedText(null, "Аралау", null), "12.02")).isEqualTo("kk");
        assertThat(Written.of(LocalizedText.russian("Обход"), "мамыр")).isEqualTo("ru");
        LocalizedText english = new LocalizedText(null, null, "Round of schools");
        assertThat(Written.of(english, "May")).isEqualTo("en");
        assertThat(Written.of(english, "Апрель")).isEqualTo("ru");
        assertThat(Written.of(english, "мамыр")).isEqualTo("kk");
        assertThat(Written.note("en", "By day", null))
                .isEqualTo(new LocalizedText(null, null, "By day"));
    }

    @Test
    void whatIsTypedTellsItsLanguageByItsLetters() {
        assertThat(Written.typed("Бес ұсыным берілді")).isEqualTo("kk");
        assertThat(Written.typed("Дано пять рекомендаций")).isEqualTo("ru");
        assertThat(Written.typed("Five recommendations")).isEqualTo("en");
        assertThat(Written.typed("—")).isNull();
        assertThat(Written.typed("12/3")).isNull();
    }

    @Test
    void whatIsToldInSeveralLanguagesIsInNone() {
        assertThat(Written.told("Обход школ / Мектептерді аралау")).isNull();
        assertThat(Written.told("Обход школ / Round of schools")).isNull();
        assertThat(Written.told("Обход школ / 12")).isEqualTo("ru");
        assertThat(Written.told("Мектептерді аралау")).isEqualTo("kk");
        assertThat(Written.told("5 / 1 / 0")).isNull();
    }

    @Test
    void aNameAmongOtherWordsTellsNothing() {
        assertThat(
                        Written.of(
                                "5 комиссия Комитет Мурзаева А.А.; Абдыхалыков К.С.;"
                                        + " Мухамеджанова Л.Т.; Қуаныш Біләл"))
                .isEqualTo("ru");
        assertThat(Written.of("Мектептердегі тамақ сапасы")).isEqualTo("kk");
    }
}
