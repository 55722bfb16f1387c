package kz.moldir.plan.office.attached;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Small files that take more memory or time than there is, each in a way that no guard counts. */
public final class CostlyFiles {

    private static final int BLOCK = 1024 * 1024;

    private CostlyFiles() {}

    /** A table of objects whose rows are said to be 250 MB wide. */
    public static byte[] wideRows() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(ascii("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"));
        pdf.write(ascii("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"));
        int table = pdf.size();
        byte[] rows = blocks(1, new byte[32]);
        pdf.write(
                ascii(
                        ("3 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Filter/FlateDecode"
                                        + "/DecodeParms<</Predictor 12/Columns 250000000>>/Length "
                                        + rows.length)
                                + ">>\nstream\n"));
        pdf.write(rows);
        pdf.write(ascii("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /**
     * A page whose lines are so many megabytes, written as a list of one stream, which a parser
     * holds whole, or as a stream, which it reads on and on.
     */
    public static byte[] page(int megabytes, boolean whole) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        int[] at = new int[5];
        pdf.write(ascii("%PDF-1.4\n"));
        at[1] = pdf.size();
        pdf.write(ascii("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"));
        at[2] = pdf.size();
        pdf.write(ascii("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"));
        at[3] = pdf.size();
        pdf.write(
                ascii(
                        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents "
                                + (whole ? "[4 0 R]" : "4 0 R")
                                + ">>\nendobj\n"));
        at[4] = pdf.size();
        byte[] lines = blocks(megabytes, ascii("q Q\n".repeat(BLOCK / 4)));
        pdf.write(ascii("4 0 obj\n<</Filter/FlateDecode/Length " + lines.length + ">>\nstream\n"));
        pdf.write(lines);
        pdf.write(ascii("\nendstream\nendobj\n"));
        int table = pdf.size();
        pdf.write(ascii("xref\n0 5\n0000000000 65535 f \n"));
        for (int object = 1; object < at.length; object++) {
            pdf.write(ascii("%010d 00000 n \n".formatted(at[object])));
        }
        pdf.write(ascii("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** A text of nothing but lines. */
    public static byte[] emptyLines() {
        byte[] text = new byte[10 * BLOCK];
        Arrays.fill(text, (byte) '\n');
        text[0] = 'a';
        return text;
    }

    /** A table whose rows are as wide as one of them, which is as wide as can be. */
    public static byte[] wideTable() {
        String table =
                "№;Наименование мероприятия;Срок исполнения;Ответственные\n"
                        + ";".repeat(16_000)
                        + "\n;".repeat(100_000);
        return table.getBytes(UTF_8);
    }

    /** A picture of fewer dots than are taken, each of eight bytes. */
    public static byte[] deepPicture() throws IOException {
        int edge = 5_119;
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        true,
                        false,
                        BufferedImage.TRANSLUCENT,
                        DataBuffer.TYPE_USHORT);
        var dots =
                new BufferedImage(
                        model, model.createCompatibleWritableRaster(edge, edge), false, null);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(dots, "png", png);
        return png.toByteArray();
    }

    /** A text document with packages in one another, each in the letters of a part of the other. */
    public static byte[] nested(int depth) throws IOException {
        byte[] inner = Attachments.zip(Map.of("a.xml", ascii("<a/>")));
        for (int level = 0; level < depth; level++) {
            byte[] part = new byte[19 * BLOCK];
            Arrays.fill(part, (byte) '<');
            byte[] letters = Base64.getEncoder().encode(inner);
            System.arraycopy(letters, 0, part, 0, letters.length);
            part[letters.length] = ' ';
            inner = Attachments.zip(Map.of("a.xml", part));
        }
        String held = Base64.getEncoder().encodeToString(inner);
        return Attachments.word(document -> document.createParagraph().createRun().setText(held));
    }

    /** Deflated data that repeats one block; making it costs as much as one. */
    private static byte[] blocks(int times, byte[] block) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            deflater.setInput(block);
            byte[] buffer = new byte[BLOCK];
            int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            all.write(0x78);
            all.write(0xDA);
            for (int i = 0; i < times; i++) {
                all.write(buffer, 0, length);
            }
            deflater.finish();
            all.write(buffer, 0, deflater.deflate(buffer));
            return all.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
