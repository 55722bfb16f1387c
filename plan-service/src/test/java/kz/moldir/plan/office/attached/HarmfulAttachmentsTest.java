package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.attached.Attachments.blank;
import static kz.moldir.plan.office.attached.Attachments.joined;
import static kz.moldir.plan.office.attached.Attachments.lettered;
import static kz.moldir.plan.office.attached.Attachments.office;
import static kz.moldir.plan.office.attached.Attachments.pdf;
import static kz.moldir.plan.office.attached.Attachments.photo;
import static kz.moldir.plan.office.attached.Attachments.picture;
import static kz.moldir.plan.office.attached.Attachments.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What could harm who opens it is refused; photos are published without what the camera wrote. */
class HarmfulAttachmentsTest {

    private static final AttachedFiles FILES = new AttachedFiles(new InProcess());
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

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
                                                                            "app.alert(1)")))))
                    .isEqualTo(Code.MACROS);
            assertThat(
                            code(
                                    pdf(
                                            document ->
                                                    document.getDocumentCatalog()
                                                            .setOpenAction(new PDActionLaunch()))))
                    .isEqualTo(Code.MACROS);
            assertThat(code(pdf(HarmfulAttachmentsTest::play))).isEqualTo(Code.MACROS);
        }

        @Test
        void thatCarriesAnotherFileIsRefused() throws IOException {
            assertThat(code(pdf(HarmfulAttachmentsTest::carry))).isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(pdf(document -> {}), office("spreadsheetml.sheet"))))
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
        }

        @Test
        void ofBlankPagesIsRefused() throws IOException {
            assertThat(code(blank(document -> {}))).isEqualTo(Code.NOTHING_IN_IT);
            assertThat(code(blank(document -> document.addPage(new PDPage()))))
                    .isEqualTo(Code.NOTHING_IN_IT);
            assertThat(code(lettered("   "))).isEqualTo(Code.NOTHING_IN_IT);

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
            assertThat(code(locked)).isEqualTo(Code.ENCRYPTED);
            assertThat(code("%PDF-1.7 nothing %%EOF".getBytes(UTF_8))).isEqualTo(Code.CORRUPT);
        }
    }

    @Nested
    class APicture {

        @Test
        void thatIsAnotherFileTooIsRefused() throws IOException {
            assertThat(code(joined(picture("jpeg"), office("spreadsheetml.sheet"))))
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
            assertThat(code(joined(picture("png"), "<SCRIPT>1</SCRIPT>".getBytes(UTF_8))))
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
            assertThat(code(wide)).isEqualTo(Code.EXPANDS_TOO_MUCH);
        }

        @Test
        void thatIsBrokenIsRefused() throws IOException {
            byte[] jpeg = picture("jpeg");
            assertThat(code(Arrays.copyOf(jpeg, 40))).isEqualTo(Code.CORRUPT);
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
        assertThat(code(zip(Map.of("word/vbaProject.bin", new byte[] {1})))).isEqualTo(Code.MACROS);
        assertThatCode(() -> FILES.kind(null, office("wordprocessingml.document"), ALL))
                .doesNotThrowAnyException();
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

    private static Code code(byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> FILES.kind(null, file, ALL))
                .problem()
                .code();
    }
}
