package kz.moldir.plan.office.attached;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.guard.RefusedFile;

/** A JPEG or PNG, bounded by its header before it is decoded. */
final class Picture {

    /** Dots of a picture. */
    static final long MOST_DOTS = 50_000_000;

    /** Dots of the longer edge of a copy; larger ones are decoded in steps, to bound memory. */
    private static final int LONGEST_EDGE = 2_560;

    /** What would be looked for at the start of another file. */
    private static final List<String> STARTS = List.of("%pdf-", "<svg", "<html", "<!doctype");

    private static final int START = 1_024;
    private static final int END_RECORD = 22;

    private final byte[] file;
    private final Kind kind;

    private Picture(byte[] file, Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    static Picture of(byte[] file) {
        return new Picture(file, FileKind.of(file) == FileKind.JPEG ? Kind.JPEG : Kind.PNG);
    }

    /** Decodes it once, so that only a picture is kept as one. */
    Kind inspected() throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String start = text.substring(0, Math.min(START, text.length())).toLowerCase(Locale.ROOT);
        if (STARTS.stream().anyMatch(start::contains)
                || text.toLowerCase(Locale.ROOT).contains("<script")
                || endsAsAPackage(text)) {
            throw new RefusedFile(Code.TWO_FILES_IN_ONE);
        }
        decoded();
        return kind;
    }

    /** Whether a package's directory ends where the file does. */
    private boolean endsAsAPackage(String text) {
        int end = text.lastIndexOf("PK\5\6");
        if (end < 0 || end + END_RECORD > file.length) {
            return false;
        }
        int comment = (file[end + 20] & 0xFF) | (file[end + 21] & 0xFF) << 8;
        return end + END_RECORD + comment == file.length;
    }

    /** The dots alone: no place, no camera, no small picture inside. */
    byte[] copy() throws IOException {
        return written(decoded());
    }

    /** A small copy that fits into a box, never larger than it came; dots alone. */
    byte[] fitting(int width, int height) throws IOException {
        BufferedImage dots = decoded();
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) width / dots.getWidth(),
                                (double) height / dots.getHeight()));
        int wide = Math.max(1, (int) Math.round(dots.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(dots.getHeight() * scale));
        BufferedImage small =
                new BufferedImage(
                        wide,
                        high,
                        kind == Kind.JPEG
                                ? BufferedImage.TYPE_INT_RGB
                                : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(dots, 0, 0, wide, high, null);
        } finally {
            pen.dispose();
        }
        return written(small);
    }

    private byte[] written(BufferedImage dots) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        if (!ImageIO.write(dots, kind == Kind.JPEG ? "jpeg" : "png", copy)) {
            throw new RefusedFile(Code.CORRUPT);
        }
        return copy.toByteArray();
    }

    private BufferedImage decoded() throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(kind == Kind.JPEG ? "jpeg" : "png").next();
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(bytes, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_DOTS) {
                throw new RefusedFile(Code.EXPANDS_TOO_MUCH, MOST_DOTS / 1_000_000);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / LONGEST_EDGE);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (RuntimeException broken) {
            throw broken instanceof RefusedFile ? broken : new RefusedFile(Code.CORRUPT);
        } finally {
            reader.dispose();
        }
    }
}
