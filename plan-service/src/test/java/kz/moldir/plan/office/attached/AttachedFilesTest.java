package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.attached.Attachments.office;
import static kz.moldir.plan.office.attached.Attachments.pdf;
import static kz.moldir.plan.office.attached.Attachments.picture;
import static kz.moldir.plan.office.attached.Attachments.table;
import static kz.moldir.plan.office.attached.Attachments.word;
import static kz.moldir.plan.office.attached.Attachments.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Papers and photos that are attached: what is kept, and what nobody could use. */
class AttachedFilesTest {

    private static final AttachedFiles FILES = new AttachedFiles(new InProcess());
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @Nested
    class WhatIsKept {

        @Test
        void isToldByItsContent() throws IOException {
            assertThat(FILES.kind(null, pdf(document -> {}), ALL)).isEqualTo(Kind.PDF);
            assertThat(FILES.kind(null, picture("jpeg"), ALL)).isEqualTo(Kind.JPEG);
            assertThat(FILES.kind(null, picture("png"), ALL)).isEqualTo(Kind.PNG);
            assertThat(FILES.kind(null, office("wordprocessingml.document"), ALL))
                    .isEqualTo(Kind.DOCX);
            assertThat(FILES.kind(null, office("spreadsheetml.sheet"), ALL)).isEqualTo(Kind.XLSX);
            assertThat(FILES.kind(null, office("presentationml.presentation"), ALL))
                    .isEqualTo(Kind.PPTX);
        }

        @Test
        void isOnlyWhatIsAllowed() {
            assertThat(code(office("spreadsheetml.sheet"), Set.of(Kind.PDF)))
                    .isEqualTo(Code.OFFICE_FILE);
            for (String other :
                    List.of(
                            "Текст",
                            "<svg xmlns='http://www.w3.org/2000/svg'/>",
                            "MZ\u0090",
                            "GIF89a")) {
                assertThat(code(other.getBytes(UTF_8), ALL)).isEqualTo(Code.OFFICE_FILE);
            }
            assertThat(code(new byte[0], ALL)).isEqualTo(Code.EMPTY_FILE);
            assertThat(code(new byte[AttachedFiles.LARGEST + 1], ALL))
                    .isEqualTo(Code.FILE_TOO_LARGE);
        }
    }

    @Nested
    class WhatNobodyCouldUse {

        @Test
        void isAFileThatIsNotWhatItIsCalled() throws IOException {
            byte[] png = picture("png");
            byte[] word = office("wordprocessingml.document");
            assertThat(code("Таблица.xlsx", png)).isEqualTo(Code.NOT_AS_NAMED);
            assertThat(code("Протокол.PDF", word)).isEqualTo(Code.NOT_AS_NAMED);
            assertThat(code("Протокол.docx", "Текст".getBytes(UTF_8))).isEqualTo(Code.NOT_AS_NAMED);
            assertThat(code("Таблица.xlsx", zip(Map.of("a.txt", new byte[] {1}))))
                    .isEqualTo(Code.NOT_AS_NAMED);
            for (String name : List.of("фото.png", "фото.JPG", "фото", "фото.от.12.03")) {
                assertThat(FILES.kind(name, png, ALL)).isEqualTo(Kind.PNG);
            }
            assertThat(FILES.kind("протокол.DOCX", word, ALL)).isEqualTo(Kind.DOCX);
        }

        @Test
        void isADocumentWithNothingInIt() throws IOException {
            assertThat(code("Протокол.docx", word(document -> document.createTable(2, 2))))
                    .isEqualTo(Code.NOTHING_IN_IT);
            assertThat(code("Таблица.xlsx", table(XSSFWorkbook::createSheet)))
                    .isEqualTo(Code.NOTHING_IN_IT);
            assertThat(code("Слайды.pptx", slides(XMLSlideShow::createSlide)))
                    .isEqualTo(Code.NOTHING_IN_IT);
        }

        @Test
        void isNotADocumentWithAPictureOnly() throws IOException {
            byte[] png = picture("png");
            byte[] scanned =
                    word(
                            document ->
                                    unchecked(
                                            () ->
                                                    document.createParagraph()
                                                            .createRun()
                                                            .addPicture(
                                                                    new ByteArrayInputStream(png),
                                                                    PictureType.PNG,
                                                                    "скан.png",
                                                                    64,
                                                                    48)));
            assertThat(FILES.kind("Протокол.docx", scanned, ALL)).isEqualTo(Kind.DOCX);
            assertThat(
                            FILES.kind(
                                    "Таблица.xlsx",
                                    table(
                                            book ->
                                                    book.createSheet()
                                                            .createRow(0)
                                                            .createCell(0)
                                                            .setCellValue("Итого")),
                                    ALL))
                    .isEqualTo(Kind.XLSX);
        }

        @Test
        void isNotOneWhosePicturesFillSomethingOrWhoseTextStandsWithin() throws IOException {
            String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
            assertThat(
                            FILES.kind(
                                    "a.docx",
                                    small(
                                            "/word/document.xml",
                                            word + "document.main+xml",
                                            "<altChunk/>"),
                                    ALL))
                    .isEqualTo(Kind.DOCX);
            assertThat(
                            FILES.kind(
                                    "a.docx",
                                    small(
                                            "/word/document.xml",
                                            word + "Document.MAIN+xml",
                                            "<t>да</t>"),
                                    ALL))
                    .as("types know no capitals")
                    .isEqualTo(Kind.DOCX);
            assertThat(
                            code(
                                    "a.docx",
                                    small(
                                            "/word/document.xml",
                                            word + "document.main+xml",
                                            "<p/>")))
                    .isEqualTo(Code.NOTHING_IN_IT);
            assertThat(
                            FILES.kind(
                                    "a.pptx",
                                    slides(
                                            show ->
                                                    show.createSlide()
                                                            .getXmlObject()
                                                            .getCSld()
                                                            .addNewBg()
                                                            .addNewBgPr()
                                                            .addNewBlipFill()
                                                            .addNewBlip()),
                                    ALL))
                    .isEqualTo(Kind.PPTX);
        }

        private static byte[] small(String name, String type, String body) {
            String head = "<?xml version='1.0'?>";
            String packages = "http://schemas.openxmlformats.org/package/2006/";
            return zip(
                    Map.of(
                            "[Content_Types].xml",
                            (head
                                            + "<Types xmlns='%scontent-types'><Default Extension='rels' ContentType='application/"
                                            + "vnd.openxmlformats-package.relationships+xml'/><Override PartName='%s'"
                                            + " ContentType='%s'/></Types>")
                                    .formatted(packages, name, type)
                                    .getBytes(UTF_8),
                            "_rels/.rels",
                            (head
                                            + "<Relationships xmlns='%srelationships'><Relationship Id='r1' Type='http://schemas."
                                            + "openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='%s'/>"
                                            + "</Relationships>")
                                    .formatted(packages, name)
                                    .getBytes(UTF_8),
                            name.substring(1),
                            (head + "<document>" + body + "</document>").getBytes(UTF_8)));
        }

        @Test
        void isAPackageWithoutADocument() {
            String types =
                    "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/"
                            + "2006/content-types'><Override PartName='/main.xml' ContentType="
                            + "'application/vnd.openxmlformats-officedocument."
                            + "wordprocessingml.document.main+xml'/></Types>";
            assertThat(code("a.docx", zip(Map.of("[Content_Types].xml", types.getBytes(UTF_8)))))
                    .isEqualTo(Code.CORRUPT);
        }

        private static byte[] slides(Consumer<XMLSlideShow> written) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var show = new XMLSlideShow()) {
                written.accept(show);
                show.write(bytes);
            }
            return bytes.toByteArray();
        }

        private static void unchecked(Callable<?> writing) {
            try {
                writing.call();
            } catch (Exception impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }
    }

    private static Code code(byte[] file, Set<Kind> allowed) {
        return catchThrowableOfType(RefusedFile.class, () -> FILES.kind(null, file, allowed))
                .problem()
                .code();
    }

    private static Code code(String name, byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> FILES.kind(name, file, ALL))
                .problem()
                .code();
    }
}
