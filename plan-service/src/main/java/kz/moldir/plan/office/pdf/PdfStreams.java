package kz.moldir.plan.office.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;

/** Expands the streams of a PDF without keeping them, before a parser does and keeps them. */
final class PdfStreams {

    private static final int DEEPEST = 4;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_DICTIONARY = 1_024;
    private static final Pattern STRUCTURE = Pattern.compile("/(?:ObjStm|XRef)\\b");

    /** Filters that expand and that no word processor writes today. */
    private static final Pattern UNUSUAL =
            Pattern.compile("/(?:LZWDecode|RunLengthDecode|ASCIIHexDecode|LZW|RL|AHx)\\b");

    private final byte[] file;
    private final byte[] buffer = new byte[64 * 1024];
    private long expanded;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    static void inspect(byte[] file) {
        if (UNUSUAL.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            throw new RefusedFile(Code.OFFICE_FILE);
        }
        new PdfStreams(file).expand();
    }

    /**
     * Only those that hold objects and where they stand, which a parser expands as it opens the
     * file; pictures may be larger than a table's lines.
     */
    static void inspectStructure(byte[] file) {
        PdfStreams streams = new PdfStreams(file);
        for (int i = 0; i + BEGIN.length + 2 < file.length; i++) {
            if (streams.begins(i)) {
                int from = Math.max(0, i - LONGEST_DICTIONARY);
                String before = new String(file, from, i - from, StandardCharsets.ISO_8859_1);
                String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
                if (STRUCTURE.matcher(dictionary).find()) {
                    if (UNUSUAL.matcher(dictionary).find()) {
                        throw new RefusedFile(Code.OFFICE_FILE);
                    }
                    streams.expandAt(i);
                }
            }
        }
    }

    private void expand() {
        for (int i = 0; i + BEGIN.length + 2 < file.length; i++) {
            if (begins(i)) {
                i = expandAt(i);
            }
        }
    }

    /** Where it starts. */
    private int expandAt(int begin) {
        int start = begin + BEGIN.length;
        start += file[start] == '\r' ? 1 : 0;
        start += file[start] == '\n' ? 1 : 0;
        if (start + 1 < file.length && deflated(file[start], file[start + 1])) {
            expand(new ByteArrayInputStream(file, start, file.length - start), 1);
        }
        return start;
    }

    /** A stream may hold another; what is not deflated after all is not read further. */
    private void expand(InputStream stream, int depth) {
        try (var inner = new PushbackInputStream(new InflaterInputStream(stream), 2)) {
            int first = inner.read();
            int second = inner.read();
            if (second >= 0) {
                inner.unread(second);
                inner.unread(first);
                if (depth < DEEPEST && deflated((byte) first, (byte) second)) {
                    expand(inner, depth + 1);
                }
            }
            for (int read = inner.read(buffer); read >= 0; read = inner.read(buffer)) {
                expanded += read;
                if (expanded > Limits.EXPANDED) {
                    throw new RefusedFile(Code.EXPANDS_TOO_MUCH, Limits.EXPANDED / 1024 / 1024);
                }
            }
        } catch (IOException notDeflated) {
            return;
        }
    }

    private boolean begins(int at) {
        for (int i = 0; i < BEGIN.length; i++) {
            if (file[at + i] != BEGIN[i]) {
                return false;
            }
        }
        byte next = file[at + BEGIN.length];
        return (at == 0 || file[at - 1] != 'd') && (next == '\r' || next == '\n');
    }

    /** The two bytes with which deflated data begins (RFC 1950). */
    private static boolean deflated(byte first, byte second) {
        return (first & 0x0F) == 8 && ((first & 0xFF) * 256 + (second & 0xFF)) % 31 == 0;
    }
}
