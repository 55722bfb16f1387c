package kz.moldir.plan.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.attached.CostlyFiles;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Files within the size that is taken, which would still cost too much. */
class LargeFilesTest {

    @Test
    void aPartOfXmlIsBoundedByItself() throws IOException {
        byte[] spaces = new byte[(int) Limits.XML_PART + 1];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(code(padded(600, "word/more.xml", spaces))).isEqualTo(Code.EXPANDS_TOO_MUCH);
    }

    @Test
    void allPartsTogetherAreBounded() throws IOException {
        byte[] zeros = new byte[(int) Limits.EXPANDED];
        assertThat(code(padded(1_200, "word/media/a.bin", zeros))).isEqualTo(Code.EXPANDS_TOO_MUCH);
    }

    @Test
    void theWordsOfATableAreBounded() {
        String cell = "слово ".repeat(Limits.TEXT / 6 + 1);
        String table =
                "№;Наименование мероприятия;Срок исполнения;Ответственные\r\n1;%s;март;1\r\n"
                        .formatted(cell);
        assertThat(code(table.getBytes(UTF_8))).isEqualTo(Code.TOO_MUCH_TEXT);
    }

    /** Each empty line costs a hundred bytes when it is read as a row. */
    @Test
    void theLinesOfATextAreBounded() {
        assertThat(code(CostlyFiles.emptyLines())).isEqualTo(Code.TOO_MANY_LINES);
    }

    @Test
    void theCellsOfATableAreBounded() {
        assertThat(code(CostlyFiles.wideTable())).isEqualTo(Code.TOO_MUCH_TEXT);
    }

    @Test
    void thePagesOfAPdfAreBounded() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page <= Limits.PAGES; page++) {
                document.addPage(new PDPage());
            }
            assertThat(code(saved(document))).isEqualTo(Code.TOO_MANY_PAGES);
        }
    }

    @Test
    void theLettersOfAPageAreBounded() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 1);
                content.showText("a".repeat(Limits.LETTERS + 2));
                content.endText();
            }
            assertThat(code(saved(document))).isEqualTo(Code.TOO_MUCH_TEXT);
        }
    }

    private static Code code(byte[] file) {
        List<Problem> problems = new ArrayList<>();
        assertThat(
                        new PlanFiles(Vocabulary.none(), new InProcess())
                                .lines(null, file, problems::add))
                .isEmpty();
        return problems.getFirst().code();
    }

    /** A document with another part, and so much noise that it does not expand too often. */
    private static byte[] padded(int kilobytes, String name, byte[] part) throws IOException {
        byte[] noise = new byte[kilobytes * 1024];
        new Random(1).nextBytes(noise);
        byte[] docx = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN).docx();
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                add(out, each.getName(), in.readAllBytes());
            }
            add(out, "word/media/noise.bin", noise);
            add(out, name, part);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(part);
        zip.closeEntry();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
