package kz.moldir.plan.office.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.moldir.plan.office.table.Cell;

/** Letters of one cell or paragraph as words: lines from top to bottom, letters from the left. */
final class Passage {

    private static final float SPACE = 0.18f;

    private final StringBuilder beginning = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();
    private boolean joined;

    private Passage() {}

    /** The words of a cell; its bold beginning stands apart. */
    static Cell cell(List<Glyph> glyphs) {
        Passage passage = new Passage();
        for (List<Glyph> line : lines(glyphs)) {
            passage.add(line);
        }
        return Cell.emphasised(passage.beginning.toString(), passage.rest.toString());
    }

    /** The paragraphs outside the table: lines that begin at one edge, close below each other. */
    static List<String> paragraphs(List<Glyph> glyphs) {
        List<Passage> paragraphs = new ArrayList<>();
        List<Glyph> before = List.of();
        for (List<Glyph> line : lines(glyphs)) {
            if (before.isEmpty() || !continues(before.getFirst(), line.getFirst())) {
                paragraphs.add(new Passage());
            }
            paragraphs.getLast().add(line);
            before = line;
        }
        return paragraphs.stream()
                .map(passage -> (passage.beginning.toString() + passage.rest).strip())
                .toList();
    }

    private static boolean continues(Glyph above, Glyph line) {
        return Math.abs(above.x() - line.x()) < 1
                && line.y() - above.y() < 1.7f * Math.max(above.size(), line.size());
    }

    static List<List<Glyph>> lines(List<Glyph> glyphs) {
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

    /** A word that was broken at its own hyphen is joined, any other line begins a new word. */
    private void add(List<Glyph> line) {
        Glyph before = null;
        for (Glyph glyph : line) {
            String space = before != null && gap(before, glyph) ? " " : "";
            String text = before == null ? joint(line) + glyph.text() : space + glyph.text();
            boolean still = rest.isEmpty() && (glyph.bold() || glyph.blank());
            (still ? beginning : rest).append(text);
            before = glyph;
        }
        joined = true;
    }

    private String joint(List<Glyph> line) {
        StringBuilder last = rest.isEmpty() ? beginning : rest;
        int end = last.length();
        while (end > 0 && Character.isWhitespace(last.charAt(end - 1))) {
            end--;
        }
        boolean spaced = end < last.length();
        last.setLength(end);
        if (!joined || end == 0) {
            return "";
        }
        char mark = last.charAt(end - 1);
        if (mark == '\u00AD') {
            last.setLength(end - 1);
            return "";
        }
        boolean hyphen =
                (mark == '-' || mark == '\u2010' || mark == '/')
                        && !spaced
                        && end > 1
                        && Character.isLetterOrDigit(last.charAt(end - 2));
        return hyphen || (!spaced && initials(last, line)) ? "" : " ";
    }

    /** "Ш." at the end of a line and "А." at the beginning of the next are one person's. */
    private static boolean initials(StringBuilder before, List<Glyph> line) {
        int end = before.length();
        return end > 2
                && before.charAt(end - 1) == '.'
                && Character.isUpperCase(before.charAt(end - 2))
                && !Character.isLetter(before.charAt(end - 3))
                && line.size() > 1
                && Character.isUpperCase(line.get(0).text().charAt(0))
                && line.get(1).text().equals(".");
    }

    private static boolean gap(Glyph left, Glyph right) {
        return !left.blank()
                && !right.blank()
                && right.x() - left.right() > SPACE * Math.max(left.size(), right.size());
    }
}
