package kz.moldir.plan.office;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HostileFilesTest {

    private static final SeedFiles SEED = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN);
    private static final byte[] DOCX = SEED.docx();
    private static final byte[] XLSX = SEED.xlsx();
    private static final byte[] PDF = SeedFiles.pdf("<html><body><p>План</p></body></html>");
    private static final byte[] ZEROS = new byte[16 * 1024 * 1024];

    @Nested
    class APackage {

        @Test
        void thatIsABombIsRefused() throws IOException {
            assertThat(code(with(DOCX, "word/media/image.bin", ZEROS)))
                    .isEqualTo(Code.EXPANDS_TOO_MUCH);
            Map<String, byte[]> parts = parts(XLSX);
            for (int i = 0; i < 8; i++) {
                parts.put("xl/media/" + i + ".bin", ZEROS);
            }
            assertThat(code(zip(parts))).isEqualTo(Code.EXPANDS_TOO_MUCH);
        }

        @Test
        void ofTooManyPartsIsRefused() throws IOException {
            Map<String, byte[]> parts = parts(DOCX);
            for (int i = 0; i <= 1_000; i++) {
                parts.put("word/more/" + i + ".xml", new byte[] {' '});
            }
            assertThat(code(zip(parts))).isEqualTo(Code.TOO_MANY_PARTS);
        }

        @Test
        void withDefinitionsOrEntitiesIsRefused() throws IOException {
            for (String file : List.of("word/document.xml", "[Content_Types].xml")) {
                Map<String, byte[]> parts = parts(DOCX);
                String text = new String(parts.get(file), UTF_8);
                parts.put(
                        file,
                        text.replaceFirst(
                                        "\\?>",
                                        "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                                .getBytes(UTF_8));
                assertThat(code(zip(parts))).as(file).isEqualTo(Code.OUTSIDE_DEFINITIONS);
            }
            byte[] wide = "<?xml version='1.0'?><!DOCTYPE x>".getBytes(UTF_16LE);
            assertThat(code(with(XLSX, "xl/theme/more.xml", wide)))
                    .isEqualTo(Code.OUTSIDE_DEFINITIONS);
        }

        /** The list of types says which part is a sheet, not its name. */
        @Test
        void withDefinitionsInAPartOfAnyNameIsRefused() throws IOException {
            String text = "\ufeff\r\n<?xml version='1.0'?><!DOCTYPE x>";
            for (byte[] part : List.of(text.getBytes(UTF_8), text.getBytes(UTF_16LE))) {
                assertThat(code(with(XLSX, "xl/worksheets/sheet9.dat", part)))
                        .isEqualTo(Code.OUTSIDE_DEFINITIONS);
            }
            String late = " ".repeat(20_000) + text.substring(1);
            assertThat(code(with(XLSX, "xl/worksheets/sheet9.dat", late.getBytes(UTF_8))))
                    .isEqualTo(Code.OUTSIDE_DEFINITIONS);
        }

        @Test
        void thatDefinesInADrawingIsReadUnlessTheDrawingIsCalledASheet() throws IOException {
            Map<String, byte[]> parts = parts(XLSX);
            parts.put("xl/media/9.svg", "<!DOCTYPE svg><svg/>".getBytes(UTF_8));
            String types = new String(parts.get("[Content_Types].xml"), UTF_8);
            parts.put(
                    "[Content_Types].xml",
                    ("\ufeff" + types)
                            .replaceFirst(
                                    "<Default ",
                                    "<Default ContentType=\"image/svg+xml\" Extension=\"svg\"/>"
                                            + "<Default ")
                            .getBytes(UTF_8));
            assertThat(FileKind.of(zip(parts))).isEqualTo(FileKind.XLSX);
            for (String name : List.of("/xl/media/9.svg", "/xl/media&#x2f;9.SVG")) {
                parts.put(
                        "[Content_Types].xml",
                        types.replaceFirst(
                                        "<Default ",
                                        "<Override ContentType=\"application/vnd.x+xml\" PartName=\""
                                                + name
                                                + "\"/><Default ")
                                .getBytes(UTF_8));
                assertThat(code(zip(parts))).as(name).isEqualTo(Code.OUTSIDE_DEFINITIONS);
            }
        }

        @Test
        void withMacrosIsRefused() throws IOException {
            assertThat(code(with(DOCX, "word/vbaProject.bin", new byte[] {1})))
                    .isEqualTo(Code.MACROS);
            Map<String, byte[]> parts = parts(XLSX);
            String types = new String(parts.get("[Content_Types].xml"), UTF_8);
            parts.put(
                    "[Content_Types].xml",
                    types.replace(
                                    "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                    "ms-excel.sheet.macroEnabled.main+xml")
                            .getBytes(UTF_8));
            assertThat(code(zip(parts))).isEqualTo(Code.MACROS);
        }

        @Test
        void thatIsAnotherKindOrBrokenIsRefused() throws IOException {
            assertThat(code(zip(Map.of("a.txt", new byte[] {1})))).isEqualTo(Code.OFFICE_FILE);
            assertThat(code(Arrays.copyOf(DOCX, DOCX.length / 2))).isEqualTo(Code.CORRUPT);
            byte[] damaged = DOCX.clone();
            Arrays.fill(damaged, 60, 400, (byte) 7);
            assertThat(code(damaged)).isEqualTo(Code.CORRUPT);
            assertThat(code(with(DOCX, "word/document.xml", "<w:document".getBytes(UTF_8))))
                    .isEqualTo(Code.CORRUPT);
        }
    }

    @Nested
    class TwoFilesInOne {

        @Test
        void areRefusedWhicheverComesFirst() {
            assertThat(code(joined(DOCX, PDF))).isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(PDF, DOCX))).isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(DOCX, "MZ".getBytes(UTF_8)))).isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(PDF, "<script>".getBytes(UTF_8))))
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
        }
    }

    @Nested
    class APassword {

        @Test
        void isNamed() throws IOException {
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
            assertThat(code(joined(old, "EncryptedPackage".getBytes(UTF_16LE))))
                    .isEqualTo(Code.ENCRYPTED);
            assertThat(code(old)).as("an old .doc").isEqualTo(Code.OFFICE_FILE);
            try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(PDF);
                    var bytes = new ByteArrayOutputStream()) {
                document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
                document.save(bytes);
                assertThat(code(bytes.toByteArray())).isEqualTo(Code.ENCRYPTED);
            }
        }
    }

    @Nested
    class APdf {

        @Test
        void thatIsAScanSaysSo() throws IOException {
            try (PDDocument document = new PDDocument();
                    var bytes = new ByteArrayOutputStream()) {
                PDPage page = new PDPage();
                document.addPage(page);
                var picture =
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, 500, 700);
                }
                document.save(bytes);
                assertThat(code(bytes.toByteArray())).isEqualTo(Code.NO_TEXT_LAYER);
            }
        }

        @Test
        void thatIsABombIsRefusedBeforeItIsParsed() throws IOException {
            byte[] once = deflated(new byte[110 * 1024 * 1024]);
            assertThat(code(stream(once))).isEqualTo(Code.EXPANDS_TOO_MUCH);
            assertThat(code(stream(deflated(once)))).isEqualTo(Code.EXPANDS_TOO_MUCH);
        }

        @Test
        void thatIsBrokenIsRefused() {
            assertThat(code(Arrays.copyOf(PDF, PDF.length / 2))).isEqualTo(Code.CORRUPT);
            assertThat(code("%PDF-1.7\nnothing\n%%EOF".getBytes(UTF_8))).isEqualTo(Code.CORRUPT);
        }

        private byte[] stream(byte[] content) {
            return joined(
                    "%PDF-1.7\n1 0 obj <</Filter /FlateDecode>>\nstream\n".getBytes(UTF_8),
                    joined(content, "\nendstream\nendobj\n%%EOF".getBytes(UTF_8)));
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotOpened() {
        assertThat(code(new byte[10 * 1024 * 1024 + 1])).isEqualTo(Code.FILE_TOO_LARGE);
    }

    static Code code(byte[] file) {
        var problems = new ArrayList<Problem>();
        assertThat(
                        new PlanFiles(Vocabulary.none(), new InProcess())
                                .lines(null, file, problems::add))
                .isEmpty();
        return problems.getFirst().code();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] with(byte[] file, String name, byte[] part) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.put(name, part);
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        }
        return bytes.toByteArray();
    }
}
