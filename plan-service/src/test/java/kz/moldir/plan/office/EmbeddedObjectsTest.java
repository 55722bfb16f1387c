package kz.moldir.plan.office;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.HostileFilesTest.code;
import static kz.moldir.plan.office.HostileFilesTest.parts;
import static kz.moldir.plan.office.HostileFilesTest.with;
import static kz.moldir.plan.office.HostileFilesTest.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.FileKind;
import org.junit.jupiter.api.Test;

/** Documents that carry another file, or fetch something when somebody opens them. */
class EmbeddedObjectsTest {

    private static final SeedFiles SEED = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN);
    private static final byte[] DOCX = SEED.docx();
    private static final byte[] XLSX = SEED.xlsx();
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    private static final byte[] PROGRAM = "MZ program".getBytes(UTF_8);

    @Test
    void anObjectOfAnotherProgramIsRefusedWhateverItIsCalled() throws IOException {
        for (String name :
                List.of(
                        "word/embeddings/oleObject1.bin",
                        "Word/Embeddings/oleObject1.bin",
                        "word/media/image9.bin")) {
            assertThat(code(with(DOCX, name, OLE))).as(name).isEqualTo(Code.OTHER_FILE_INSIDE);
        }
        assertThat(code(with(XLSX, "xl/embeddings/letter.docx", PROGRAM)))
                .isEqualTo(Code.OTHER_FILE_INSIDE);
        assertThat(code(with(DOCX, "word/media/more.bin", zip(Map.of("a.js", PROGRAM)))))
                .isEqualTo(Code.OTHER_FILE_INSIDE);
    }

    @Test
    void aRelationshipToAnObjectIsRefusedWhereverItStands() throws IOException {
        assertThat(code(related("oleObject", "media/harmless.png", "")))
                .isEqualTo(Code.OTHER_FILE_INSIDE);
        assertThat(code(related("aFChunk", "more.html", ""))).isEqualTo(Code.OTHER_FILE_INSIDE);
        assertThat(code(related("control", "more.xml", ""))).isEqualTo(Code.MACROS);
        byte[] wide =
                ("\ufeff" + relationships("oleObject", "media/harmless.png", ""))
                        .getBytes(UTF_16LE);
        assertThat(code(with(DOCX, "word/_RELS/settings.xml.RELS", wide)))
                .isEqualTo(Code.OTHER_FILE_INSIDE);
    }

    @Test
    void aControlIsRefused() throws IOException {
        assertThat(code(with(DOCX, "word/activeX/activeX1.xml", "<x/>".getBytes(UTF_8))))
                .isEqualTo(Code.MACROS);
    }

    @Test
    void whatIsFetchedFromElsewhereIsRefused() throws IOException {
        for (String type : List.of("attachedTemplate", "oleObject", "frame", "image")) {
            for (String target :
                    List.of(
                            "https://example.org/a.dotm",
                            "file:///\\\\example.org\\share\\a.dotm",
                            "\\\\example.org\\share\\a.dotm")) {
                assertThat(code(related(type, target, "TargetMode=\"External\"")))
                        .as("%s of %s", target, type)
                        .isEqualTo(Code.FETCHED_FROM_ELSEWHERE);
            }
        }
        assertThat(code(related("image", "https://example.org/a.png", "")))
                .as("said to be inside")
                .isEqualTo(Code.FETCHED_FROM_ELSEWHERE);
        String dde =
                "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>";
        assertThat(code(with(XLSX, "xl/externalLinks/externalLink1.xml", dde.getBytes(UTF_8))))
                .isEqualTo(Code.FETCHED_FROM_ELSEWHERE);
    }

    @Test
    void whoseRelationshipsAreBrokenIsRefused() throws IOException {
        assertThat(code(with(DOCX, "word/_rels/more.xml.rels", "<Relationships".getBytes(UTF_8))))
                .isEqualTo(Code.CORRUPT);
    }

    @Test
    void whatIsClickedAndTheAuthorsOwnTemplateAreTaken() throws IOException {
        for (byte[] file :
                List.of(
                        related("hyperlink", "https://example.org/", "TargetMode=\"External\""),
                        related(
                                "attachedTemplate",
                                "file:///C:\\Users\\И\\Бланк.dotx",
                                "TargetMode=\"External\""))) {
            assertThat(FileKind.of(file)).isEqualTo(FileKind.DOCX);
        }
    }

    @Test
    void theNumbersOfAChartAreTakenAndLookedInto() throws IOException {
        assertThat(FileKind.of(charted(XLSX))).isEqualTo(FileKind.DOCX);
        assertThat(code(charted(with(XLSX, "xl/vbaProject.bin", new byte[] {1}))))
                .isEqualTo(Code.MACROS);
        assertThat(code(charted(with(XLSX, "xl/embeddings/oleObject1.bin", OLE))))
                .isEqualTo(Code.OTHER_FILE_INSIDE);
        assertThat(code(charted(with(XLSX, "xl/embeddings/Book1.xlsx", XLSX))))
                .as("a package in a package in a package")
                .isEqualTo(Code.OTHER_FILE_INSIDE);
    }

    private static byte[] charted(byte[] numbers) throws IOException {
        Map<String, byte[]> parts = parts(DOCX);
        parts.put(
                "word/charts/_rels/chart1.xml.rels",
                relationships("package", "../embeddings/Book1.xlsx", "").getBytes(UTF_8));
        parts.put("word/embeddings/Book1.xlsx", numbers);
        return zip(parts);
    }

    private static byte[] related(String type, String target, String mode) throws IOException {
        return with(
                DOCX,
                "word/_rels/settings.xml.rels",
                relationships(type, target, mode).getBytes(UTF_8));
    }

    private static String relationships(String type, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                + "/2006/relationships/"
                + type
                + "\" Target=\""
                + target
                + "\" "
                + mode
                + "/></Relationships>";
    }
}
