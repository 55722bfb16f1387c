package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.attached.Attachments.joined;
import static kz.moldir.plan.office.attached.Attachments.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Calendar;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is a trace and what is none, where it hides, and how much is unpacked to see it. */
class WhatIsLeftOutTest {

    private static final AttachedFiles FILES = new AttachedFiles(new InProcess());
    private static final String SIGNATURE = "/_xmlsignatures/sig1.xml";

    @Test
    void aPictureOfAPdfIsUnpackedSoFarAlone() throws IOException {
        byte[] large = new byte[30 << 20];
        for (String filter : new String[] {"DCTDecode", "DCT"}) {
            byte[] came = pdf(document -> image(document, large, filter));
            assertThat(came.length).isLessThan(1 << 20);
            assertThat(refused(came)).isEqualTo(Code.EXPANDS_TOO_MUCH);
        }
    }

    @Test
    void aDescriptionIsUnpackedSoFarAloneAndOnce() throws IOException {
        assertThat(refused(pdf(document -> described(document, new byte[9 << 20], 1))))
                .isEqualTo(Code.EXPANDS_TOO_MUCH);
        byte[] shared = pdf(document -> described(document, new byte[3 << 20], 60));
        assertThat(FILES.copy(shared)).isSameAs(shared);
    }

    @Test
    void noParametersOfFiltersAreNoFault() throws IOException {
        byte[] came =
                pdf(
                        document -> {
                            COSStream photo = image(document, Photographed.jpeg(), "DCTDecode");
                            photo.setItem(COSName.DECODE_PARMS, new COSArray());
                        });
        assertThat(new String(FILES.copy(came), ISO_8859_1)).doesNotContain("Exif");
        assertThat(FILES.traces(came).photos()).isEqualTo(1);
    }

    @Test
    void aPlaceThatIsSaidOfAPlacedPhotographIsLeftOut() throws IOException {
        byte[] xmp = "<a photoshop:City='\u0410\u043b\u043c\u0430\u0442\u044b'/>".getBytes(UTF_16);
        byte[] came =
                pdf(
                        document -> {
                            COSStream stream = packed(document, xmp);
                            stream.setItem(COSName.TYPE, COSName.METADATA);
                            COSDictionary placed = new COSDictionary();
                            placed.setItem(COSName.METADATA, stream);
                            COSDictionary properties = new COSDictionary();
                            properties.setItem("MC0", placed);
                            document.getPage(0)
                                    .getResources()
                                    .getCOSObject()
                                    .setItem(COSName.PROPERTIES, properties);
                        });
        try (PDDocument opened = Loader.loadPDF(FILES.copy(came))) {
            for (var key : opened.getDocument().getXrefTable().keySet()) {
                COSObject object = opened.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream
                        && COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
                    assertThat(stream.createInputStream().readAllBytes()).isEmpty();
                }
            }
        }
    }

    @Test
    void whatProgramsNoteIsNoTraceOfACamera() throws IOException {
        byte[] drawn = noted("Software\0Paint");
        byte[] signed = word("/word/media/a.png", drawn, SIGNATURE, "<Signature/>".getBytes(UTF_8));
        assertThat(FILES.copy(signed)).isSameAs(signed);
        assertThat(FILES.traces(signed)).isEqualTo(Traces.NONE);
        byte[] saved =
                jpegWith(
                        0xE1,
                        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:exif='http://ns.adobe.com/"
                                + "exif/1.0/' exif:ColorSpace='1' xmp:CreatorTool='Photoshop'/>");
        byte[] letter =
                pdf(
                        document -> {
                            image(document, saved, "DCTDecode");
                            signed(document);
                        });
        assertThat(FILES.copy(letter)).isSameAs(letter);
        byte[] shot =
                jpegWith(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta tiff:Model='Canon'/>");
        byte[] both = word("/word/media/a.png", drawn, "/word/media/b.jpg", shot);
        assertThat(FILES.traces(both).photos()).isEqualTo(1);
        assertThat(Photographed.parts(FILES.copy(both)).get("word/media/a.png"))
                .as("a copy has none of the rest either")
                .doesNotContain("Paint");
        byte[] maker = jpegWith(0xEC, "[picture info]");
        assertThat(FILES.traces(word("/word/media/a.jpg", maker)).photos()).isEqualTo(1);
        byte[] duck = word("/word/media/a.jpg", jpegWith(0xEC, "Ducky"));
        assertThat(FILES.copy(duck)).isSameAs(duck);
    }

    @Test
    void theLettersOfAFilmsPlaceAreLookedForInItsBoxesAlone() throws IOException {
        byte[] chance = word("/word/media/a.mp4", film("mdat"));
        assertThat(FILES.copy(chance)).isSameAs(chance);
        assertThat(refused(word("/word/media/a.mp4", film("moov", "udta"))))
                .isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
    }

    @Test
    void aDamagedPhotographThatMayTellIsRefusedInItsOwnWords() throws IOException {
        byte[] cut = Arrays.copyOf(Photographed.png(), Photographed.png().length - 9);
        assertThat(refused(word("/word/media/a.png", cut))).isEqualTo(Code.DAMAGED_PHOTO);
        byte[] nothing = Arrays.copyOf(picture("png"), picture("png").length - 9);
        byte[] came = word("/word/media/a.png", nothing);
        assertThat(FILES.copy(came)).isSameAs(came);
    }

    @Test
    void picturesInLettersAreLookedInto() throws IOException {
        String letters = Base64.getEncoder().encodeToString(Photographed.jpeg());
        byte[] item = ("<i>" + letters + "</i>").getBytes(UTF_8);
        assertThat(refused(word("/customXml/item1.xml", item)))
                .isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
        byte[] drawing = ("<v:shape o:gfxdata=\"" + letters + "\" id='a'/>").getBytes(UTF_8);
        byte[] copy = FILES.copy(word("/word/drawing.vml", drawing));
        assertThat(Photographed.parts(copy).get("word/drawing.vml")).isEqualTo("<v:shape id='a'/>");
        String plain = Base64.getEncoder().encodeToString(picture("jpeg"));
        byte[] none = word("/customXml/item1.xml", ("<i>" + plain + "</i>").getBytes(UTF_8));
        assertThat(FILES.copy(none)).isSameAs(none);
        byte[] svg =
                ("<svg><image href='data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(Photographed.png())
                                + "'/></svg>")
                        .getBytes(UTF_8);
        assertThat(refused(word("/word/media/a.svg", svg))).isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
    }

    @Test
    void aPackedDrawingIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var drawing = new GZIPOutputStream(packed)) {
            drawing.write(joined("EMF".getBytes(ISO_8859_1), Photographed.jpeg()));
        }
        assertThat(refused(word("/word/media/a.emz", packed.toByteArray())))
                .isEqualTo(Code.PHOTO_IN_OTHER_FORMAT);
    }

    @Test
    void aPartThatIsTooLargeToLookIntoIsRefused() throws IOException {
        byte[] large = new byte[21 << 20];
        new Random(7).nextBytes(large);
        assertThat(refused(word("/word/media/a.bmp", large))).isEqualTo(Code.EXPANDS_TOO_MUCH);
    }

    @Test
    void aTableInADocumentLosesItsSmallPictureToo() throws IOException {
        byte[] numbers;
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.createSheet();
            book.getProperties()
                    .setThumbnail("thumbnail.jpeg", new ByteArrayInputStream(picture("jpeg")));
            book.write(bytes);
            numbers = bytes.toByteArray();
        }
        byte[] copy = FILES.copy(word("/word/embeddings/numbers.xlsx", numbers));
        byte[] inside =
                Photographed.parts(copy).get("word/embeddings/numbers.xlsx").getBytes(ISO_8859_1);
        assertThat(Photographed.parts(inside)).doesNotContainKey("docProps/thumbnail.jpeg");
    }

    @Test
    void whyADocumentIsNotReadIsSaid() {
        Traces broken = FILES.traces("PK\3\4 and nothing".getBytes(UTF_8));
        assertThat(broken.kept()).isEqualTo(Code.CORRUPT);
        assertThat(Traces.NONE.refused(Code.TOO_SLOW).limit()).isEqualTo(20);
    }

    /** With the letters of a place in the innermost box. */
    static byte[] film(String... boxes) {
        byte[] place = box("\u00A9xyz", "+43.23+076.94/".getBytes(ISO_8859_1));
        for (int i = boxes.length - 1; i >= 0; i--) {
            place = box(boxes[i], place);
        }
        return joined(box("ftyp", "mp42....".getBytes(ISO_8859_1)), place);
    }

    private static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length + 8)
                .put(type.getBytes(ISO_8859_1))
                .put(body)
                .array();
    }

    private static byte[] jpegWith(int marker, String body) throws IOException {
        byte[] dots = picture("jpeg");
        byte[] segment = Photographed.segment(marker, body.getBytes(ISO_8859_1));
        return joined(
                Arrays.copyOf(dots, 2), joined(segment, Arrays.copyOfRange(dots, 2, dots.length)));
    }

    private static byte[] noted(String text) throws IOException {
        byte[] dots = picture("png");
        return joined(
                Arrays.copyOf(dots, 33),
                joined(
                        Photographed.chunk("tEXt", text.getBytes(ISO_8859_1)),
                        Arrays.copyOfRange(dots, 33, dots.length)));
    }

    private static COSStream packed(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            bytes.write(content);
        }
        return stream;
    }

    private static COSStream image(PDDocument document, byte[] content, String filter)
            throws IOException {
        COSStream stream = packed(document, content);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        COSArray filters = new COSArray();
        filters.add(COSName.FLATE_DECODE);
        filters.add(COSName.getPDFName(filter));
        stream.setItem(COSName.FILTER, filters);
        document.getDocumentCatalog().getCOSObject().setItem("Shown", stream);
        return stream;
    }

    private static void described(PDDocument document, byte[] content, int times)
            throws IOException {
        COSStream description = packed(document, content);
        COSArray all = new COSArray();
        for (int i = 0; i < times; i++) {
            COSDictionary one = new COSDictionary();
            one.setItem(COSName.METADATA, description);
            all.add(new COSObject(one));
        }
        document.getDocumentCatalog().getCOSObject().setItem("Described", all);
    }

    private static void signed(PDDocument document) throws IOException {
        PDSignature signature = new PDSignature();
        signature.setSignDate(Calendar.getInstance());
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "a");
        field.setItem(COSName.V, signature.getCOSObject());
        COSArray fields = new COSArray();
        fields.add(field);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private interface Writing {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Writing writing) throws IOException {
        return Attachments.pdf(
                document -> {
                    try {
                        writing.of(document);
                    } catch (IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    /** Names of parts and what stands in them. */
    private static byte[] word(Object... parts) throws IOException {
        return Attachments.word(
                document -> {
                    for (int i = 0; i < parts.length; i += 2) {
                        try (var bytes =
                                document.getPackage()
                                        .createPart(
                                                PackagingURIHelper.createPartName(
                                                        (String) parts[i]),
                                                "application/octet-stream")
                                        .getOutputStream()) {
                            bytes.write((byte[]) parts[i + 1]);
                        } catch (Exception impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    }
                });
    }

    private static Code refused(byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> FILES.copy(file)).problem().code();
    }
}
