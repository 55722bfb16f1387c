package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FooterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Председатель Общественного совета Хасенов М.К.",
                "Секретарь: ____________ Ахметова А.",
                "Исп. Ахметова А., тел. 271-00-00",
                "СОГЛАСОВАНО",
                "Төраға М. Хасенов",
                "Төрағасы ____________",
                "Хатшы Ахметова Ә."
            })
    void endsBeforeWhoSigns(String line) {
        assertThat(Footer.signs(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Хатшылық отырыстың қорытындысын әлеуметтік желілерде жариялайды.",
                "Төрағалары комиссия жұмысы туралы баспасөзге айтады.",
                "Председатель совета обеспечивает освещение работы в социальных сетях.",
                "Председатель совета, секретарь и руководители комиссий сообщают жителям села о том, что"
                        + " решено на заседаниях"
            })
    void doesNotEndBeforeASentence(String line) {
        assertThat(Footer.signs(line)).isFalse();
    }
}
