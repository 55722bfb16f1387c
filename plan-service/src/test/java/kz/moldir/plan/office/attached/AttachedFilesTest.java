package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Papers and photos that are attached: what is kept, what is refused, what everybody gets. */
public class AttachedFilesTest {

    private static final AttachedFiles FILES = new AttachedFiles();
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

    @Nested
    class WhatIsNotPrinted {

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
                                                                                        0, 0, 0, 0,
                                                                                        0, 0, 1,
                                                                                        1)));
                                            })))
                    .isEqualTo(new Traces(null, 1, false));
        }

        @Test
        void ofATableAreTheChangesThatItKeeps() throws IOException {
            assertThat(FILES.traces(table(XSSFWorkbook::createSheet))).isEqualTo(Traces.NONE);
            assertThat(FILES.traces(table(WhatIsNotPrinted::revised)))
                    .isEqualTo(new Traces(null, 0, true));
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

    @Nested
    class APdf {

        @Test
        void thatRunsSomethingIsRefused() throws IOException {
            assertThat(
                            code(
                                    pdf(
                                            document ->
                                                    document.getDocumentCatalog()
                                                            .setOpenAction(
                                                                    new PDActionJavaScript(
                                                                            "app.alert(1)"))),
                                    ALL))
                    .isEqualTo(Code.MACROS);
            assertThat(
                            code(
                                    pdf(
                                            document ->
                                                    document.getDocumentCatalog()
                                                            .setOpenAction(new PDActionLaunch())),
                                    ALL))
                    .isEqualTo(Code.MACROS);
            assertThat(code(pdf(AttachedFilesTest::play), ALL)).isEqualTo(Code.MACROS);
        }

        @Test
        void thatCarriesAnotherFileIsRefused() throws IOException {
            assertThat(code(pdf(AttachedFilesTest::carry), ALL)).isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(pdf(document -> {}), office("spreadsheetml.sheet")), ALL))
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
        }

        @Test
        void ofBlankPagesIsRefused() throws IOException {
            assertThat(code(blank(document -> {}), ALL)).isEqualTo(Code.NOTHING_IN_IT);
            assertThat(code(blank(document -> document.addPage(new PDPage())), ALL))
                    .isEqualTo(Code.NOTHING_IN_IT);
            assertThat(code(lettered("   "), ALL)).isEqualTo(Code.NOTHING_IN_IT);

            assertThat(FILES.kind(null, lettered("17"), ALL)).isEqualTo(Kind.PDF);
            byte[] noted =
                    blank(
                            document ->
                                    document.getPage(0)
                                            .getAnnotations()
                                            .add(new PDAnnotationText()));
            assertThat(FILES.kind(null, noted, ALL)).isEqualTo(Kind.PDF);
        }

        @Test
        void thatIsLockedOrBrokenIsRefused() throws IOException {
            byte[] locked =
                    pdf(
                            document ->
                                    document.protect(
                                            new StandardProtectionPolicy(
                                                    "owner", "user", new AccessPermission())));
            assertThat(code(locked, ALL)).isEqualTo(Code.ENCRYPTED);
            assertThat(code("%PDF-1.7 nothing %%EOF".getBytes(UTF_8), ALL)).isEqualTo(Code.CORRUPT);
        }
    }

    @Nested
    class APicture {

        @Test
        void thatIsAnotherFileTooIsRefused() throws IOException {
            assertThat(code(joined(picture("jpeg"), office("spreadsheetml.sheet")), ALL))
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(picture("png"), "<SCRIPT>1</SCRIPT>".getBytes(UTF_8)), ALL))
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
        }

        @Test
        void thatIsTooLargeByItsHeaderIsRefusedBeforeItIsDecoded() throws IOException {
            byte[] wide = picture("png");
            ByteBuffer header = ByteBuffer.wrap(wide);
            header.putInt(16, 100_000).putInt(20, 100_000);
            CRC32 sum = new CRC32();
            sum.update(wide, 12, 17);
            header.putInt(29, (int) sum.getValue());
            assertThat(code(wide, ALL)).isEqualTo(Code.EXPANDS_TOO_MUCH);
        }

        @Test
        void thatIsBrokenIsRefused() throws IOException {
            byte[] jpeg = picture("jpeg");
            assertThat(code(Arrays.copyOf(jpeg, 40), ALL)).isEqualTo(Code.CORRUPT);
        }

        @Test
        void isPublishedWithoutItsPlaceAndCamera() throws IOException {
            byte[] photo = photo();
            assertThat(new String(photo, ISO_8859_1)).contains("Exif", "GPS 43.23 76.94");
            assertThat(FILES.kind(null, photo, ALL)).isEqualTo(Kind.JPEG);

            byte[] copy = FILES.copy(photo);
            assertThat(new String(copy, ISO_8859_1)).doesNotContain("Exif", "GPS");
            assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(64);
        }
    }

    @Test
    void anOfficeDocumentWithMacrosIsRefused() {
        assertThat(code(zip(Map.of("word/vbaProject.bin", new byte[] {1})), ALL))
                .isEqualTo(Code.MACROS);
        assertThatCode(() -> FILES.kind(null, office("wordprocessingml.document"), ALL))
                .doesNotThrowAnyException();
    }

    /** A JPEG with a segment in which a phone writes where it was taken. */
    public static byte[] photo() throws IOException {
        byte[] jpeg = picture("jpeg");
        byte[] exif = "Exif\0\0GPS 43.23 76.94".getBytes(ISO_8859_1);
        byte[] segment = {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)};
        return joined(
                Arrays.copyOf(jpeg, 2),
                joined(joined(segment, exif), Arrays.copyOfRange(jpeg, 2, jpeg.length)));
    }

    /** One page. */
    public static byte[] pdf() {
        try {
            return pdf(document -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One page with the name of its author and a note. */
    public static byte[] annotated() throws IOException {
        return pdf(
                document -> {
                    document.getDocumentInformation().setAuthor("Иванов И.И.");
                    document.getPage(0).getAnnotations().add(new PDAnnotationText());
                });
    }

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        return blank(
                document -> {
                    drawn(document, content -> content.lineTo(9, 9));
                    change.of(document);
                });
    }

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private static void drawn(PDDocument document, Drawing drawing) throws IOException {
        try (var content = new PDPageContentStream(document, document.getPage(0))) {
            content.moveTo(1, 1);
            drawing.on(content);
            content.stroke();
        }
    }

    private static byte[] lettered(String words) throws IOException {
        return blank(
                document -> {
                    try (var content = new PDPageContentStream(document, document.getPage(0))) {
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                        content.showText(words);
                        content.endText();
                    }
                });
    }

    private static byte[] blank(Change change) throws IOException {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.of(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A rendition that brings a script along. */
    private static void play(PDDocument document) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, "Rendition");
        action.setString(COSName.JS, "app.alert(1)");
        document.getDocumentCatalog().getCOSObject().setItem("OpenAction", action);
    }

    private static void carry(PDDocument document) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'}));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("a.exe");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a.exe", specification));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(10, 10, 0x00AA00);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] office(String type) {
        try (POIXMLDocument document = written(type)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static POIXMLDocument written(String type) {
        if (type.startsWith("w")) {
            XWPFDocument document = new XWPFDocument();
            document.createParagraph().createRun().setText("Протокол");
            return document;
        }
        if (type.startsWith("s")) {
            XSSFWorkbook book = new XSSFWorkbook();
            book.createSheet().createRow(0).createCell(0).setCellValue(7);
            return book;
        }
        XMLSlideShow slides = new XMLSlideShow();
        slides.createSlide().createTextBox().setText("Отчёт");
        return slides;
    }

    private static byte[] table(Consumer<XSSFWorkbook> written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("");
            written.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] word(Consumer<XWPFDocument> written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("");
            written.accept(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
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
