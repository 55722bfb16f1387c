package kz.moldir.plan.office.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.office.table.Cell;

/** The lines of one cell or paragraph, from top to bottom, which become words. */
record Passage(List<Written> lines) {

    /** Says nothing. */
    static final Passage EMPTY = new Passage(List.of());

    /** What stands in one cell. */
    static Passage of(List<Glyph> glyphs) {
        return glyphs.isEmpty() ? EMPTY : new Passage(written(glyphs));
    }

    /** The paragraphs outside the table. */
    static List<Passage> paragraphs(List<Glyph> glyphs) {
        List<List<Written>> paragraphs = new ArrayList<>();
        for (Written line : written(glyphs)) {
            if (paragraphs.isEmpty() || !line.continues(paragraphs.getLast().getLast())) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(line);
        }
        return paragraphs.stream().map(Passage::new).toList();
    }

    /** The same, which goes on elsewhere. */
    Passage then(Passage below) {
        return new Passage(Stream.concat(lines.stream(), below.lines.stream()).toList());
    }

    boolean blank() {
        return lines.isEmpty();
    }

    /** The words of a cell; its bold beginning stands apart. */
    Cell cell(Hyphens hyphens) {
        StringBuilder beginning = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (Written line : lines) {
            StringBuilder last = rest.isEmpty() ? beginning : rest;
            last.append(joint(last, line, hyphens));
            if (rest.isEmpty()) {
                beginning.append(line.beginning());
                rest.append(line.rest());
            } else {
                rest.append(line.text());
            }
        }
        return Cell.emphasised(plain(beginning), plain(rest));
    }

    /** The words of a paragraph. */
    String words(Hyphens hyphens) {
        StringBuilder words = new StringBuilder();
        for (Written line : lines) {
            words.append(joint(words, line, hyphens)).append(line.text());
        }
        return plain(words).strip();
    }

    private static String plain(StringBuilder words) {
        return words.toString().replace(String.valueOf(Hyphens.SOFT), "");
    }

    /** A word that was broken is joined again, any other line begins a new word. */
    private static String joint(StringBuilder before, Written line, Hyphens hyphens) {
        int end = before.length();
        while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
            end--;
        }
        boolean spaced = end < before.length();
        before.setLength(end);
        if (end == 0) {
            return "";
        }
        if (!spaced && before.charAt(end - 1) == '/' && letterBefore(before, end - 1)) {
            return "";
        }
        if (!spaced && Hyphens.ends(before)) {
            if (hyphens.breaks(before.toString(), line.text())) {
                before.setLength(end - 1);
            }
            return "";
        }
        return !spaced && initials(before, line.text()) ? "" : " ";
    }

    private static boolean letterBefore(StringBuilder text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** "Ш." at the end of a line and "А." at the beginning of the next are one person's. */
    private static boolean initials(StringBuilder before, String line) {
        int end = before.length();
        return end > 2
                && before.charAt(end - 1) == '.'
                && Character.isUpperCase(before.charAt(end - 2))
                && !Character.isLetter(before.charAt(end - 3))
                && line.length() > 1
                && Character.isUpperCase(line.charAt(0))
                && line.charAt(1) == '.';
    }

    private static List<Written> written(List<Glyph> glyphs) {
        return lines(glyphs).stream().map(Written::of).toList();
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<List<Glyph>> lines = new ArrayList<>();
        glyphs.stream()
                .sorted(Comparator.comparing(Glyph::y))
                .forEach(
                        glyph -> {
                            if (lines.isEmpty() || below(lines.getLast(), glyph)) {
                                lines.add(new ArrayList<>());
                            }
                            lines.getLast().add(glyph);
                        });
        lines.forEach(line -> line.sort(Comparator.comparing(Glyph::x)));
        return lines.stream().filter(line -> !line.stream().allMatch(Glyph::blank)).toList();
    }

    private static boolean below(List<Glyph> line, Glyph glyph) {
        Glyph first = line.getFirst();
        return glyph.y() - first.y() > Math.min(first.size(), glyph.size()) * 0.5f;
    }
}
