package kz.moldir.council.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+7 727", "-2", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1", "'=1"})
    void noFieldIsExecutedByASpreadsheet(String field) {
        assertThat(Csv.guarded(field)).startsWith("'");
    }

    /** Where the comma or the tab is the separator, the rest of a field is a cell of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"x,=cmd|'/C calc'!A0", "x\t@SUM(A1)", "x\n=1", "x,\"=1,\"", "x,\"\"=1"})
    void norIsItsRestBehindAnotherSeparator(String field) {
        assertThat(Csv.guarded(field)).matches("(?s)x[,\t\n]\"*'[=@].*");
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        for (String words : List.of("Спорт, культура - всё", "О'Нил", "''в кавычках''", "5,5")) {
            assertThat(Csv.guarded(words)).isEqualTo(words);
        }
    }

    @Test
    void fieldsAreQuotedWhereTheyHoldSeparators() {
        assertThat(text(List.of("Спорт; «Культура»", "КГУ \"Экология\"", "=1;2", "до\nконца")))
                .isEqualTo(
                        "\uFEFF\"Спорт; «Культура»\";\"КГУ \"\"Экология\"\"\";\"'=1;2\";\"до\nконца\"\r\n");
    }

    @Test
    void quotesThatSomebodyForgotLoseNoWords() {
        assertThat(Csv.read("1;\"КГУ\" Экология;a\n2;\"Парк", ';'))
                .containsExactly(List.of("1", "КГУ Экология", "a"), List.of("2", "Парк"));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("tables") List<List<String>> table) {
        String text = new String(Csv.file(table), StandardCharsets.UTF_8);

        assertThat(Csv.read(text.substring(1), ';')).isEqualTo(table);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("=+-@＝,;\t\r\n\0'\" аx")
                .ofMaxLength(8)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static String text(List<String> row) {
        return new String(Csv.file(List.of(row)), StandardCharsets.UTF_8);
    }
}
