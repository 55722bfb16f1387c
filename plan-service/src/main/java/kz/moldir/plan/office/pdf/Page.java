package kz.moldir.plan.office.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.plan.office.table.Cell;

/**
 * What one page says.
 *
 * @param above lines above the table, or all lines where there is none
 * @param rows of the table
 * @param below lines below the table
 */
record Page(List<String> above, List<List<Cell>> rows, List<String> below) {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)[-–— ]*(?:стр\\.?|страница|бет|page)?\\s*\\d{1,4}\\s*(?:(?:из|of|/)\\s*\\d{1,4})?[-–— ]*(?:бет)?");

    /** Arranges the letters of a page. */
    static Page of(List<Glyph> glyphs, Optional<Frame> table) {
        if (table.isEmpty()) {
            return new Page(Passage.paragraphs(glyphs), List.of(), List.of());
        }
        Frame frame = table.get();
        float top = frame.rows().getFirst();
        float bottom = frame.rows().getLast();
        return new Page(
                Passage.paragraphs(glyphs.stream().filter(glyph -> glyph.centre() < top).toList()),
                rows(frame, glyphs),
                Passage.paragraphs(
                        glyphs.stream().filter(glyph -> glyph.centre() >= bottom).toList()));
    }

    /** The pages without their numbers and without lines that stand on several of them. */
    static List<Page> withoutRunningLines(List<Page> pages) {
        Map<String, Integer> on = new HashMap<>();
        for (Page page : pages) {
            Set<String> lines = new HashSet<>();
            page.above.forEach(line -> lines.add(anyNumber(line)));
            page.below.forEach(line -> lines.add(anyNumber(line)));
            lines.forEach(line -> on.merge(line, 1, Integer::sum));
        }
        Set<String> running =
                on.entrySet().stream()
                        .filter(line -> line.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return pages.stream().map(page -> page.without(running)).toList();
    }

    private Page without(Set<String> running) {
        return new Page(without(above, running), rows, without(below, running));
    }

    private static List<String> without(List<String> lines, Set<String> running) {
        return lines.stream()
                .filter(line -> !running.contains(anyNumber(line)))
                .filter(line -> !NUMBER.matcher(line).matches())
                .toList();
    }

    private static String anyNumber(String line) {
        return line.replaceAll("[0-9]+", "0");
    }

    private static List<List<Cell>> rows(Frame frame, List<Glyph> glyphs) {
        int height = frame.rows().size() - 1;
        int width = frame.columns().size() - 1;
        List<List<List<Glyph>>> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<List<Glyph>> one = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                one.add(new ArrayList<>());
            }
            cells.add(one);
        }
        for (Glyph glyph : glyphs) {
            int row = Frame.index(frame.rows(), glyph.centre());
            int column = Frame.index(frame.columns(), glyph.middle());
            if (row >= 0 && column >= 0) {
                cells.get(frame.first(row, column)).get(column).add(glyph);
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<Cell> written = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                written.add(
                        frame.parted(row, column)
                                ? Passage.cell(cells.get(row).get(column))
                                : new Cell("", true));
            }
            rows.add(written);
        }
        return rows;
    }
}
