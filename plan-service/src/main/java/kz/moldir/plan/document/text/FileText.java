package kz.moldir.plan.document.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.moldir.plan.document.remark.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text file into lines: UTF-8 with or without a byte-order mark, UTF-16 with
 * one, else the Kazakh superset of Windows-1251.
 */
public final class FileText {

    /** Says where a word may be parted at the end of a line, and nothing of the word. */
    public static final char SOFT_HYPHEN = '\u00AD';

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** KZ-1048 is Windows-1251 with Kazakh letters in these places; the JDK does not have it. */
    private static final String IN_1251 = "ЌќЋћЎўЈјҐґЄєЇїЅѕ";

    private static final String IN_KZ_1048 = "ҚқҺһҰұӘәӨөҒғҮүҢң";

    private static final byte[][] OFFICE_FILES = {
        {'P', 'K', 3, 4},
        {'%', 'P', 'D', 'F'},
        {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
        {'{', '\\', 'r', 't'}
    };

    private FileText() {}

    /** The lines of the file; none when a problem was reported. */
    public static List<String> lines(byte[] file, Consumer<Problem> report) {
        return text(file, report).lines().toList();
    }

    /** The text of the file; empty when a problem was reported. */
    public static String text(byte[] file, Consumer<Problem> report) {
        if (Arrays.stream(OFFICE_FILES).anyMatch(magic -> startsWith(file, magic))) {
            report.accept(Problem.ofFile(Problem.Code.OFFICE_FILE));
            return "";
        }
        String text = decode(file);
        if (text == null || hasControlCharacters(text)) {
            report.accept(Problem.ofFile(Problem.Code.NOT_TEXT));
            return "";
        }
        if (text.isBlank()) {
            report.accept(Problem.ofFile(Problem.Code.EMPTY_FILE));
            return "";
        }
        return Normalizer.normalize(
                text.replace(String.valueOf(SOFT_HYPHEN), ""), Normalizer.Form.NFC);
    }

    private static @Nullable String decode(byte[] file) {
        if (startsWith(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return strictly(StandardCharsets.UTF_8, file, 3);
        }
        if (startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return strictly(StandardCharsets.UTF_16LE, file, 2);
        }
        if (startsWith(file, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return strictly(StandardCharsets.UTF_16BE, file, 2);
        }
        String utf8 = strictly(StandardCharsets.UTF_8, file, 0);
        if (utf8 != null) {
            return utf8;
        }
        String windows = strictly(WINDOWS, file, 0);
        return windows == null ? null : withKazakhLetters(windows);
    }

    private static String withKazakhLetters(String windows) {
        var text = new StringBuilder(windows);
        for (int i = 0; i < text.length(); i++) {
            int at = IN_1251.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, IN_KZ_1048.charAt(at));
            }
        }
        return text.toString();
    }

    private static @Nullable String strictly(Charset charset, byte[] file, int skip) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, skip, file.length - skip))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean hasControlCharacters(String text) {
        return text.chars()
                .anyMatch(c -> (c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0) || c == 0x7F);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length
                && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
