package kz.moldir.reporting.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Nested
    class ACell {

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+7 727", "-2", "@SUM(A1)", "\t=1"})
        void isNeverExecutedByASpreadsheet(String text) {
            assertThat(Csv.cell(text)).startsWith("'");
        }

        @Test
        void isQuotedWhereItHoldsSeparators() {
            assertThat(Csv.cell("Спорт; «Культура»")).isEqualTo("\"Спорт; «Культура»\"");
            assertThat(Csv.cell("КГУ \"Экология\"")).isEqualTo("\"КГУ \"\"Экология\"\"\"");
            assertThat(Csv.cell("=1;2")).isEqualTo("\"'=1;2\"");
            assertThat(Csv.cell("до\nконца")).isEqualTo("\"до\nконца\"");
        }
    }

    @Nested
    class TheTable {

        private final String table =
                new Csv(new Messages(List.of("reporting")))
                        .of(SampleRows.plan().rows(), Language.RU);

        @Test
        void opensInASpreadsheetAsItIs() {
            assertThat(table).startsWith("\uFEFF№;Мероприятие;Вид;").endsWith("\r\n");
            assertThat(table.split("\r\n")).hasSize(13);
        }

        @Test
        void saysStatesInWordsAndAsCodes() {
            assertThat(table.split("\r\n")[3])
                    .contains(";noRecord;Срок прошёл, отметки о проведении нет;0;");
        }
    }
}
