package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small papers and photos, as people attach them. */
public final class Attachments {

    private Attachments() {}

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

    interface Change {
        void of(PDDocument document) throws IOException;
    }

    static byte[] pdf(Change change) throws IOException {
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

    static byte[] lettered(String words) throws IOException {
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

    static byte[] blank(Change change) throws IOException {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.of(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(10, 10, 0x00AA00);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] office(String type) {
        try (POIXMLDocument document = written(type)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static POIXMLDocument written(String type) {
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

    static byte[] table(Consumer<XSSFWorkbook> written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("");
            written.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    public static byte[] word(Consumer<XWPFDocument> written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("");
            written.accept(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> parts) {
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

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }
}
