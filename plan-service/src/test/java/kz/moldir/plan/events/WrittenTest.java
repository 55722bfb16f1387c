package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.Carrying.Decided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    private static final LocalizedText BOTH = new LocalizedText("Обход школ", "Аралау", null);

    @Test
    void aDecisionInKazakhAloneIsNoRussianOne() {
        assertThat(decided("Гүлзарды ашу", "Гүлзарды ашу").words())
                .isEqualTo(new LocalizedText(null, "Гүлзарды ашу", null));
        assertThat(decided("Гүлзарды ашу", null).words())
                .isEqualTo(new LocalizedText(null, "Гүлзарды ашу", null));
        assertThat(decided("Открыть сквер", "Гүлзарды ашу").words())
                .isEqualTo(new LocalizedText("Открыть сквер", "Гүлзарды ашу", null));
    }

    @Test
    void aRussianDecisionThatNamesSomethingInKazakhStaysBesideItsTranslation() {
        String russian = "Одобрить проект «Әділетті Қазақстан»";
        assertThat(decided(russian, "«Әділетті Қазақстан» жобасын мақұлдау").words().ru())
                .isEqualTo(russian);
    }

    private static Decided decided(String text, String kazakh) {
        return new Decided("x", text, LocalDate.of(2026, 3, 17), null, null, null, kazakh);
    }

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
