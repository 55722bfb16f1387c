package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.attached.Attachments.annotated;
import static kz.moldir.plan.office.attached.Attachments.pdf;
import static kz.moldir.plan.office.attached.Attachments.table;
import static kz.moldir.plan.office.attached.Attachments.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** What a document that was kept holds besides its text, and who attached it is told of. */
class TracesTest {

    private static final AttachedFiles FILES = new AttachedFiles(new InProcess());

    @Test
    void ofADocumentIsItsAuthorItsCommentsAndItsChanges() throws IOException {
        assertThat(FILES.traces(word(document -> {}))).isEqualTo(Traces.NONE);
        assertThat(
                        FILES.traces(
                                word(
                                        document -> {
                                            document.getProperties()
                                                    .getCoreProperties()
                                                    .setCreator("Иванов И.И.");
                                            document.createComments()
                                                    .createComment(BigInteger.ZERO)
                                                    .setAuthor("Иванов И.И.");
                                            document.createParagraph().getCTP().set(changed());
                                        })))
                .isEqualTo(new Traces("Иванов И.И.", 1, true));
    }

    @Test
    void ofATableAreTheCommentsOfItsCells() throws IOException {
        assertThat(
                        FILES.traces(
                                table(
                                        book -> {
                                            var sheet = book.createSheet();
                                            sheet.createRow(0)
                                                    .createCell(0)
                                                    .setCellComment(
                                                            sheet.createDrawingPatriarch()
                                                                    .createCellComment(
                                                                            new XSSFClientAnchor(
                                                                                    0, 0, 0, 0, 0,
                                                                                    0, 1, 1)));
                                        })))
                .isEqualTo(new Traces(null, 1, false));
    }

    @Test
    void ofATableAreTheChangesThatItKeeps() throws IOException {
        assertThat(FILES.traces(table(XSSFWorkbook::createSheet))).isEqualTo(Traces.NONE);
        assertThat(FILES.traces(table(TracesTest::revised))).isEqualTo(new Traces(null, 0, true));
    }

    /** As a workbook keeps them that several change at once. */
    private static void revised(XSSFWorkbook book) {
        book.createSheet();
        try (var headers =
                book.getPackage()
                        .createPart(
                                PackagingURIHelper.createPartName(
                                        "/xl/revisions/revisionHeaders.xml"),
                                "application/vnd.openxmlformats-officedocument."
                                        + "spreadsheetml.revisionHeaders+xml")
                        .getOutputStream()) {
            headers.write("<headers/>".getBytes(UTF_8));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Test
    void ofAPdfAreItsAuthorAndTheNotesOnItsPages() throws IOException {
        assertThat(FILES.traces(pdf(document -> {}))).isEqualTo(Traces.NONE);
        assertThat(FILES.traces(annotated())).isEqualTo(new Traces("Иванов И.И.", 1, false));
    }

    private static CTP changed() {
        try {
            return CTP.Factory.parse(
                    "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/"
                            + "wordprocessingml/2006/main\"><w:ins w:id=\"1\""
                            + " w:author=\"И\"><w:r><w:t>вписано</w:t></w:r></w:ins>"
                            + "</xml-fragment>");
        } catch (XmlException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
