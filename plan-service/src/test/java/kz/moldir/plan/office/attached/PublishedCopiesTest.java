package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.attached.Attachments.pdf;
import static kz.moldir.plan.office.attached.Attachments.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Everybody gets documents without what cameras wrote into the photographs in them. */
class PublishedCopiesTest {

    private static final AttachedFiles FILES = new AttachedFiles(new InProcess());

    @Test
    void thePhotographsHereCarryWhatPhonesWrite() throws IOException {
        assertThat(Photographed.in(Photographed.jpeg()))
                .contains("Exif IFD0", "GPS", "XMP", "JpegComment");
        assertThat(Photographed.in(Photographed.png())).contains("Exif IFD0", "GPS", "PNG-tIME");
    }

    @Nested
    class AWordDocument {

        @Test
        void showsTheSameDotsWithoutTheirPlace() throws IOException {
            byte[] came =
                    word(
                            document -> {
                                added(document, Photographed.jpeg(), PictureType.JPEG);
                                added(document, Photographed.png(), PictureType.PNG);
                                document.createParagraph().createRun().setText("Акт");
                            });
            assertThat(FILES.traces(came)).isEqualTo(new Traces(null, 0, false, 2, true, null));
            byte[] copy = FILES.copy(came);
            assertThat(FILES.copy(came)).as("the same each time").isEqualTo(copy);
            assertThat(FILES.copy(copy)).as("nothing is left to leave out").isSameAs(copy);
            assertThat(FILES.kind("акт.docx", copy, EnumSet.allOf(Kind.class)))
                    .isEqualTo(Kind.DOCX);
            try (var opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
                assertThat(opened.getAllPictures()).hasSize(2);
                for (var picture : opened.getAllPictures()) {
                    assertThat(Photographed.in(picture.getData())).isEmpty();
                }
                same(opened.getAllPictures().getFirst().getData(), Photographed.jpeg());
                same(opened.getAllPictures().getLast().getData(), Photographed.png());
                assertThat(opened.getParagraphs().getLast().getText()).isEqualTo("Акт");
            }
            var before = Photographed.parts(came);
            var after = Photographed.parts(copy);
            before.keySet().removeIf(name -> name.startsWith("word/media/"));
            after.keySet().removeIf(name -> name.startsWith("word/media/"));
            assertThat(after).isEqualTo(before);
        }

        @Test
        void isPublishedAsItCameWhereNothingIsWritten() throws IOException {
            byte[] came =
                    word(
                            document -> {
                                added(document, picture("jpeg"), PictureType.JPEG);
                                added(document, picture("png"), PictureType.PNG);
                            });
            assertThat(FILES.copy(came)).isSameAs(came);
            assertThat(FILES.traces(came)).isEqualTo(Traces.NONE);
        }

        @Test
        void losesTheSmallPictureOfItsFirstPage() throws IOException {
            byte[] came =
                    word(
                            document -> {
                                document.getProperties()
                                        .setThumbnail(
                                                "thumbnail.jpeg",
                                                new ByteArrayInputStream(picture("jpeg")));
                                document.createParagraph().createRun().setText("Акт");
                            });
            assertThat(Photographed.parts(came)).containsKey("docProps/thumbnail.jpeg");
            assertThat(FILES.traces(came)).isEqualTo(new Traces(null, 0, false, 0, true, null));
            byte[] copy = FILES.copy(came);
            assertThat(Photographed.parts(copy)).doesNotContainKey("docProps/thumbnail.jpeg");
            assertThat(Photographed.parts(copy).get("_rels/.rels")).doesNotContain("thumbnail");
            try (var opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
                assertThat(opened.getParagraphs().getLast().getText()).isEqualTo("Акт");
            }
        }

        @Test
        void isRefusedWhereASignatureWouldBreak() throws IOException {
            byte[] signed =
                    word(
                            document -> {
                                added(document, Photographed.jpeg(), PictureType.JPEG);
                                part(
                                        document,
                                        "/_xmlsignatures/sig1.xml",
                                        "<Signature/>".getBytes(UTF_8));
                            });
            assertThat(refused(signed)).isEqualTo(Code.SEALED_WITH_PHOTOS);
            assertThat(FILES.traces(signed).kept()).isEqualTo(Code.SEALED_WITH_PHOTOS);
        }

        @Test
        void isRefusedWhereWhatIsWrittenCannotBeLeftOut() throws IOException {
            byte[] tiff = Photographed.exif();
            assertThat(refused(word(document -> added(document, tiff, PictureType.TIFF))))
                    .isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
            byte[] film = WhatIsLeftOutTest.film("moov", "udta");
            assertThat(refused(word(document -> part(document, "/word/media/a.mp4", film))))
                    .isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
            byte[] cut = Arrays.copyOf(Photographed.jpeg(), 90);
            assertThat(refused(word(document -> added(document, cut, PictureType.JPEG))))
                    .isEqualTo(Code.DAMAGED_PHOTO);
        }
    }

    @Test
    void tablesAndSlidesAreCopiedSoToo() throws IOException {
        byte[] photo = Photographed.jpeg();
        byte[] table =
                FILES.copy(
                        table(
                                book -> {
                                    book.createSheet().createRow(0).createCell(0).setCellValue(7);
                                    book.addPicture(photo, Workbook.PICTURE_TYPE_JPEG);
                                }));
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(table))) {
            byte[] shown = opened.getAllPictures().getFirst().getData();
            assertThat(Photographed.in(shown)).isEmpty();
            same(shown, photo);
            assertThat(opened.getSheetAt(0).getRow(0).getCell(0).getNumericCellValue())
                    .isEqualTo(7);
        }
        byte[] slides;
        try (var show = new XMLSlideShow();
                var bytes = new ByteArrayOutputStream()) {
            show.createSlide().createPicture(show.addPicture(photo, PictureData.PictureType.JPEG));
            show.write(bytes);
            slides = FILES.copy(bytes.toByteArray());
        }
        try (var opened = new XMLSlideShow(new ByteArrayInputStream(slides))) {
            byte[] shown = opened.getPictureData().getFirst().getData();
            assertThat(Photographed.in(shown)).isEmpty();
            same(shown, photo);
        }
    }

    @Test
    void theNumbersBehindAChartAreLookedIntoToo() throws IOException {
        byte[] numbers =
                table(
                        book -> {
                            book.createSheet();
                            book.addPicture(Photographed.jpeg(), Workbook.PICTURE_TYPE_JPEG);
                        });
        byte[] came = word(document -> part(document, "/word/embeddings/numbers.xlsx", numbers));
        byte[] inside =
                Photographed.parts(FILES.copy(came))
                        .get("word/embeddings/numbers.xlsx")
                        .getBytes(ISO_8859_1);
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(inside))) {
            assertThat(Photographed.in(opened.getAllPictures().getFirst().getData())).isEmpty();
        }
    }

    @Nested
    class APdf {

        @Test
        void showsTheSameDotsWithoutTheirPlace() throws IOException {
            byte[] came = pdf(document -> drawn(document, false));
            assertThat(new String(came, ISO_8859_1)).contains("Exif\0\0", "ns.adobe.com");
            assertThat(FILES.traces(came)).isEqualTo(new Traces(null, 0, false, 1, true, null));
            byte[] copy = FILES.copy(came);
            assertThat(FILES.copy(came)).as("the same each time").isEqualTo(copy);
            assertThat(FILES.copy(copy)).as("nothing is left to leave out").isSameAs(copy);
            shows(copy);
        }

        @Test
        void isLookedIntoWhereAPhotographIsPackedOnceMore() throws IOException {
            byte[] came = pdf(document -> drawn(document, true));
            assertThat(new String(came, ISO_8859_1)).doesNotContain("Exif\0\0");
            assertThat(FILES.traces(came).photos()).isEqualTo(1);
            shows(FILES.copy(came));
        }

        @Test
        void isPublishedAsItCameWhereNothingIsWritten() throws IOException {
            byte[] came =
                    pdf(
                            document ->
                                    on(
                                            document,
                                            PDImageXObject.createFromByteArray(
                                                    document, picture("jpeg"), "p.jpg")));
            assertThat(FILES.copy(came)).isSameAs(came);
            assertThat(FILES.traces(came)).isEqualTo(Traces.NONE);
        }

        @Test
        void losesWhatACameraSaidOfTheWholeAndTheSmallPicturesOfItsPages() throws IOException {
            byte[] came =
                    pdf(
                            document -> {
                                COSStream described = stream(document, "<a exif:GPSLatitude='1'/>");
                                document.getDocumentCatalog()
                                        .getCOSObject()
                                        .setItem(COSName.METADATA, described);
                                document.getPage(0)
                                        .getCOSObject()
                                        .setItem("Thumb", stream(document, "dots"));
                            });
            byte[] copy = FILES.copy(came);
            try (PDDocument opened = Loader.loadPDF(copy)) {
                assertThat(opened.getDocumentCatalog().getMetadata()).isNull();
                assertThat(opened.getPage(0).getCOSObject().getDictionaryObject("Thumb")).isNull();
            }
        }

        @Test
        void isRefusedWhereASignatureOrALockWouldBreak() throws IOException {
            byte[] signed =
                    pdf(
                            document -> {
                                drawn(document, false);
                                signed(document);
                            });
            assertThat(refused(signed)).isEqualTo(Code.SEALED_WITH_PHOTOS);
            assertThat(FILES.traces(signed).kept()).isEqualTo(Code.SEALED_WITH_PHOTOS);
            byte[] locked =
                    pdf(
                            document -> {
                                drawn(document, false);
                                document.protect(
                                        new StandardProtectionPolicy(
                                                "owner", "", new AccessPermission()));
                            });
            assertThat(refused(locked)).isEqualTo(Code.SEALED_WITH_PHOTOS);
            byte[] plain = pdf(PublishedCopiesTest::signed);
            assertThat(FILES.copy(plain)).as("a letter with a signature alone").isSameAs(plain);
        }

        @Test
        void isRefusedWhereAPhotographStandsBetweenItsLines() throws IOException {
            byte[] came =
                    pdf(
                            document -> {
                                COSStream lines = stream(document, "BI ID Exif\0\0 EI");
                                document.getPage(0).setContents(new PDStream(lines));
                            });
            assertThat(refused(came)).isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
        }

        private static void shows(byte[] copy) throws IOException {
            assertThat(new String(copy, ISO_8859_1)).doesNotContain("Exif\0\0", "ns.adobe.com");
            try (PDDocument opened = Loader.loadPDF(copy)) {
                var shown = opened.getPage(0).getResources();
                var image =
                        (PDImageXObject)
                                shown.getXObject(shown.getXObjectNames().iterator().next());
                byte[] file =
                        image.getStream().createInputStream(List.of("DCTDecode")).readAllBytes();
                assertThat(Photographed.in(file)).isEmpty();
                assertThat(image.getMetadata()).isNull();
                same(file, Photographed.jpeg());
                assertThat(image.getImage().getWidth()).isEqualTo(64);
            }
        }
    }

    /** A photograph as programs put it into a PDF: its file, described once more. */
    private static void drawn(PDDocument document, boolean packed) throws IOException {
        PDImageXObject image =
                PDImageXObject.createFromByteArray(document, Photographed.jpeg(), "p.jpg");
        COSStream stream = image.getCOSObject();
        if (packed) {
            try (var coded = stream.createOutputStream(COSName.FLATE_DECODE)) {
                coded.write(Photographed.jpeg());
            }
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.DCT_DECODE);
            stream.setItem(COSName.FILTER, filters);
        }
        stream.setItem(COSName.METADATA, stream(document, "<x:xmpmeta/>"));
        on(document, image);
    }

    private static void on(PDDocument document, PDImageXObject image) throws IOException {
        PDPage page = document.getPage(0);
        try (var lines = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            lines.drawImage(image, 0, 0);
            lines.drawImage(image, 9, 9);
        }
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var bytes = stream.createOutputStream()) {
            bytes.write(content.getBytes(UTF_8));
        }
        return stream;
    }

    private static void signed(PDDocument document) throws IOException {
        PDSignature signature = new PDSignature();
        signature.setSignDate(Calendar.getInstance());
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setName(COSName.SUBTYPE, "Widget");
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "Подпись");
        field.setItem(COSName.V, signature.getCOSObject());
        COSArray fields = new COSArray();
        fields.add(field);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private interface Writing<T> {
        void of(T document) throws Exception;

        static <T> Consumer<T> unchecked(Writing<T> writing) {
            return document -> {
                try {
                    writing.of(document);
                } catch (Exception impossible) {
                    throw new IllegalStateException(impossible);
                }
            };
        }
    }

    private static byte[] word(Writing<XWPFDocument> written) throws IOException {
        return Attachments.word(Writing.unchecked(written));
    }

    private static byte[] table(Writing<XSSFWorkbook> written) throws IOException {
        return Attachments.table(Writing.unchecked(written));
    }

    private static void added(XWPFDocument document, byte[] photo, PictureType type)
            throws InvalidFormatException {
        document.addPictureData(photo, type);
    }

    private static void part(XWPFDocument document, String name, byte[] content)
            throws InvalidFormatException, IOException {
        try (var bytes =
                document.getPackage()
                        .createPart(
                                PackagingURIHelper.createPartName(name), "application/octet-stream")
                        .getOutputStream()) {
            bytes.write(content);
        }
    }

    private static void same(byte[] shown, byte[] came) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(shown));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(came));
        assertThat(dots(one)).isEqualTo(dots(other));
    }

    private static int[] dots(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Code refused(byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> FILES.copy(file)).problem().code();
    }
}
