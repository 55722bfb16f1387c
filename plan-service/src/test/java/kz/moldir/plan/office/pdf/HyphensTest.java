package kz.moldir.plan.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HyphensTest {

    @Test
    void aWordIsOneWhereTheDocumentHasItOrAnotherFormOfItWhole() {
        assertThat(read("Меро-|приятие", "О мероприятиях")).isEqualTo("Мероприятие");
        assertThat(read("ОТЧЕ-|ТЫ", "Отчеты")).isEqualTo("ОТЧЕТЫ");
    }

    @Test
    void aHyphenStaysWhereTheDocumentHasItInsideALine() {
        assertThat(read("социально-|бытовых", "социально-бытовой меро-|приятие", "мероприятие"))
                .isEqualTo("социально-бытовых");
    }

    @Test
    void anUnknownWordIsPartedWhereTheDocumentPartsWords() {
        assertThat(read("обсу-|ждение")).isEqualTo("обсу-ждение");
        assertThat(read("обсу-|ждение", "меро-|приятие", "мероприятие")).isEqualTo("обсуждение");
        assertThat(read("обсу\u2010|ждение")).isEqualTo("обсуждение");
        assertThat(read("обсу-|ждение", "меро\u2010|приятие", "мероприятие"))
                .isEqualTo("обсу-ждение");
        assertThat(read("обсу\u00AD|ждение")).isEqualTo("обсуждение");
    }

    @Test
    void namesCompoundsAndNumbersKeepTheirs() {
        String[] parting = {"меро-|приятие", "мероприятие"};
        assertThat(read("Нью-|Йорк", parting)).isEqualTo("Нью-Йорк");
        assertThat(read("санитарно-|эпидемиологической", parting))
                .isEqualTo("санитарно-эпидемиологической");
        assertThat(read("деятельно-|стью", parting)).isEqualTo("деятельностью");
        assertThat(read("Апрель-|май", "меро-|приятие мероприятие апрель, май"))
                .isEqualTo("Апрель-май");
        assertThat(read("2025-|2026", parting)).isEqualTo("2025-2026");
        assertThat(read("школы -|сады", parting)).isEqualTo("школы - сады");
    }

    @Test
    void aSoftHyphenInsideALineIsNothing() {
        assertThat(read("Ме\u00ADро\u00ADприятие")).isEqualTo("Мероприятие");
    }

    /** The first passage, where the document has the others too; a stroke ends a line. */
    private static String read(String passage, String... others) {
        List<Passage> all =
                Stream.concat(Stream.of(passage), Arrays.stream(others))
                        .map(
                                text ->
                                        new Passage(
                                                Arrays.stream(text.split("\\|"))
                                                        .map(HyphensTest::line)
                                                        .toList()))
                        .toList();
        return all.getFirst().words(Hyphens.of(all));
    }

    private static Written line(String text) {
        return new Written("", text, 0, 0, 10);
    }
}
