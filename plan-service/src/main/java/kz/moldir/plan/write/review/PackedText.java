package kz.moldir.plan.write.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.Line.Kind;
import kz.moldir.plan.document.table.Line.Place;

/** Lines as compressed bytes, so that the longest file fits one document. */
final class PackedText {

    /** How reviews were kept before lines had a kind: what began a sheet, and what stood alone. */
    private static final char OLD_SHEET = '\u001D';

    private static final char OLD_ALONE = '\u001E';

    private PackedText() {}

    /** Before the words of each line the first letter of its kind, its row and a tab. */
    static byte[] pack(List<Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (Line line : lines) {
                String packed =
                        letter(line.kind()) + line.place().row() + "\t" + line.text() + "\n";
                zip.write(packed.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Line> unpack(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        String sheet = null;
        for (String packed : text(bytes).lines().toList()) {
            int tab = packed.indexOf('\t');
            Kind kind = kind(packed.charAt(0));
            String words = packed.substring(tab + 1);
            sheet = kind == Kind.SHEET ? words : sheet;
            int row = Integer.parseInt(packed.substring(1, tab));
            lines.add(new Line(lines.size() + 1, words, kind, new Place(sheet, row), 0));
        }
        return List.copyOf(lines);
    }

    /** Of a review that was begun before lines had a kind. */
    static List<Line> unpackOld(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        for (String packed : text(bytes).split("\n", -1)) {
            char first = packed.isEmpty() ? ' ' : packed.charAt(0);
            lines.add(
                    switch (first) {
                        case OLD_ALONE -> old(lines, packed.substring(1), Kind.ALONE);
                        case OLD_SHEET -> old(lines, named(packed.substring(1)), Kind.SHEET);
                        default -> old(lines, packed, Kind.WORDS);
                    });
        }
        return List.copyOf(lines);
    }

    private static Line old(List<Line> before, String words, Kind kind) {
        int number = before.size() + 1;
        return new Line(number, words, kind, new Place(null, number), 0);
    }

    /** Only the number of the commission was kept for which a sheet was named. */
    private static String named(String commission) {
        return commission.isEmpty() ? "" : "Комиссия " + commission;
    }

    private static String letter(Kind kind) {
        return kind.name().substring(0, 1);
    }

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'A' -> Kind.ALONE;
            case 'S' -> Kind.SHEET;
            case 'H' -> Kind.HEADINGS;
            default -> Kind.WORDS;
        };
    }

    private static String text(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
