package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.moldir.plan.office.attached.Attachments.joined;
import static kz.moldir.plan.office.attached.Attachments.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** Pictures as phones and programs write them, and what a library finds in some. */
public final class Photographed {

    /** What describes dots, and nothing of whoever took them. */
    private static final List<String> OF_DOTS =
            List.of(
                    "JPEG",
                    "JFIF",
                    "Huffman",
                    "ICC Profile",
                    "Adobe JPEG",
                    "PNG-IHDR",
                    "PNG-tRNS",
                    "File Type",
                    "PNG-pHYs",
                    "PNG-sRGB",
                    "PNG-gAMA",
                    "PNG Chromaticities");

    private Photographed() {}

    /** What a library finds in a picture besides its dots. */
    public static List<String> in(byte[] picture) throws IOException {
        try {
            return StreamSupport.stream(
                            ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                                    .getDirectories()
                                    .spliterator(),
                            false)
                    .map(Directory::getName)
                    .filter(name -> !OF_DOTS.contains(name))
                    .toList();
        } catch (ImageProcessingException broken) {
            throw new IOException(broken);
        }
    }

    /** A photograph of a phone: Exif with place, camera, small picture; XMP; IPTC; more behind. */
    static byte[] jpeg() throws IOException {
        byte[] dots = picture("jpeg");
        byte[] head =
                joined(
                        segment(0xE1, joined("Exif\0\0".getBytes(ISO_8859_1), exif())),
                        joined(
                                segment(
                                        0xE1,
                                        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"
                                                .getBytes(ISO_8859_1)),
                                joined(
                                        segment(
                                                0xED,
                                                "Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\0"
                                                        .getBytes(ISO_8859_1)),
                                        segment(0xFE, "43.23 76.94".getBytes(ISO_8859_1)))));
        byte[] photo =
                joined(
                        Arrays.copyOf(dots, 2),
                        joined(head, Arrays.copyOfRange(dots, 2, dots.length)));
        return joined(photo, dots);
    }

    /** A docx in which such a photograph stands. */
    public static byte[] word() throws IOException {
        byte[] photo = jpeg();
        return Attachments.word(
                document -> {
                    try {
                        document.createParagraph().createRun().setText("Акт");
                        document.addPictureData(photo, PictureType.JPEG);
                    } catch (InvalidFormatException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    /** A PDF in which such a photograph stands, locked against changes. */
    public static byte[] locked() throws IOException {
        return Attachments.pdf(
                document -> {
                    document.getPage(0)
                            .getResources()
                            .add(PDImageXObject.createFromByteArray(document, jpeg(), "p.jpg"));
                    document.protect(
                            new StandardProtectionPolicy("owner", "", new AccessPermission()));
                });
    }

    static byte[] png() throws IOException {
        byte[] dots = picture("png");
        int first = 8 + 25;
        byte[] written =
                joined(
                        chunk("eXIf", exif()),
                        joined(
                                chunk("tEXt", "Comment\0where I was".getBytes(ISO_8859_1)),
                                chunk("tIME", new byte[] {7, (byte) 0xEA, 4, 22, 10, 0, 0})));
        return joined(
                Arrays.copyOf(dots, first),
                joined(written, Arrays.copyOfRange(dots, first, dots.length)));
    }

    /** Maker, turn, and where: two fields and the directory of the place. */
    static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        field(tiff, 0x010F, 2, 4, 'A' << 24 | 'B' << 16 | 'C' << 8);
        field(tiff, 0x0112, 3, 1, 6 << 16);
        field(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 2);
        field(tiff, 1, 2, 2, 'N' << 24);
        field(tiff, 2, 5, 3, 80);
        tiff.putInt(0);
        tiff.position(80);
        tiff.putInt(43).putInt(1).putInt(14).putInt(1).putInt(0).putInt(1);
        return Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] segment(int marker, byte[] body) {
        return ByteBuffer.allocate(body.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    static byte[] chunk(String type, byte[] body) {
        ByteBuffer chunk = ByteBuffer.allocate(body.length + 12);
        chunk.putInt(body.length).put(type.getBytes(ISO_8859_1)).put(body);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, body.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /** The parts of a package by their names; XML as it stands there. */
    static TreeMap<String, String> parts(byte[] office) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                parts.put(
                        part.getName(),
                        bytes.toString(part.getName().endsWith("xml") ? UTF_8 : ISO_8859_1));
            }
        }
        return parts;
    }
}
