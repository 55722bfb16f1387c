package kz.moldir.plan.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.office.official.OfficialPlan;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A plan that is too long to be laid out at once. */
class PdfOfPlanTest {

    private static final OfficialPlan LONG =
            new OfficialPlan(
                    "ru",
                    List.of("УТВЕРЖДЁН"),
                    List.of("ПЛАН РАБОТЫ", "на 2026 год"),
                    List.of("№", "Мероприятие", "Срок", "Ответственные"),
                    IntStream.rangeClosed(1, 95)
                            .mapToObj(
                                    number ->
                                            new OfficialPlan.Line(
                                                    number,
                                                    "Строка " + number,
                                                    "Май",
                                                    null,
                                                    "2 комиссия",
                                                    "ru"))
                            .toList(),
                    List.of(),
                    List.of("Освещение", "Обо всём сообщается"),
                    "стр. " + OfficialPlan.PAGE);

    @Test
    void isOneTaggedDocumentNumberedThrough() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfOfPlan.of(LONG, 30))) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(4);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("стр. " + page);
            }
            String all = new PDFTextStripper().getText(document);
            assertThat(all).containsOnlyOnce("УТВЕРЖДЁН").containsOnlyOnce("Освещение");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("ru");
            assertThat(catalog.getStructureTreeRoot().getParentTreeNextKey())
                    .isGreaterThanOrEqualTo(document.getNumberOfPages());
        }
    }

    @Test
    void saysTheSameAsOneThatIsLaidOutAtOnce() throws IOException {
        try (PDDocument parts = Loader.loadPDF(PdfOfPlan.of(LONG, 30));
                PDDocument once = Loader.loadPDF(PdfOfPlan.of(LONG))) {
            assertThat(rows(parts)).hasSize(95).isEqualTo(rows(once));
        }
    }

    private static List<String> rows(PDDocument document) throws IOException {
        return new PDFTextStripper()
                .getText(document)
                .lines()
                .filter(line -> line.contains("2 комиссия"))
                .toList();
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
