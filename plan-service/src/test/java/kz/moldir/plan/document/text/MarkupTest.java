package kz.moldir.plan.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void isLeftOutAndNamedWhereItIsOfAText() {
        String title = "Мониторинг <b>школ</b> и **садов**<br/>";
        assertThat(Markup.plain(title)).isEqualTo("Мониторинг школ и садов");
        assertThat(Markup.written(title)).containsExactly("<b>", "</b>", "<br/>", "**");
    }

    @Test
    void isNotWhateverStandsInAngleBrackets() {
        String title = "Форум <Jastar> и проект <Book 2>, 2 < 3 > 1";
        assertThat(Markup.plain(title)).isEqualTo(title);
        assertThat(Markup.written(title)).isEmpty();
    }

    @Test
    void ofADocumentsOwnBoldBeginningPartsItAndIsNotNamed() {
        String cell = Markup.emphasised("Апрель", "по районам");
        assertThat(Markup.plain(cell)).isEqualTo("Апрель по районам");
        assertThat(Markup.emphasis(cell)).isEqualTo("Апрель");
        assertThat(Markup.behindEmphasis(cell)).isEqualTo("по районам");
        assertThat(Markup.written(cell)).isEmpty();
    }

    @Test
    void thatWasKeptIsWords() {
        String kept = Markup.kept("Буква <b> и **");
        assertThat(Markup.plain(kept)).isEqualTo("Буква <b> и **");
        assertThat(Markup.written(kept)).isEmpty();
    }
}
