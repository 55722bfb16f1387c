package kz.moldir.plan.office.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one page says.
 *
 * @param above paragraphs above the table, or all where there is none
 * @param rows of the table; one that is merged from side to side has a single part
 * @param below paragraphs below the table
 */
record Page(List<Passage> above, List<List<Part>> rows, List<Passage> below) {

    /**
     * A cell of a row.
     *
     * @param continued it belongs to the cell above it
     */
    record Part(Passage words, boolean continued) {

        /** The same, which goes on behind a page break. */
        Part then(Part below) {
            Passage all = words.then(below.words);
            return new Part(all, continued && all.blank());
        }

        boolean empty() {
            return words.blank() && !continued;
        }
    }

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

    /** All that it says, cell by cell. */
    Stream<Passage> passages() {
        return Stream.of(
                        above.stream(),
                        rows.stream().flatMap(List::stream).map(Part::words),
                        below.stream())
                .flatMap(Function.identity());
    }

    /** The pages without their numbers and without lines that stand on several of them. */
    static List<Page> withoutRunningLines(List<Page> pages, Hyphens hyphens) {
        Map<String, Integer> on = new HashMap<>();
        for (Page page : pages) {
            Stream.concat(page.above.stream(), page.below.stream())
                    .map(line -> anyNumber(line.words(hyphens)))
                    .distinct()
                    .forEach(line -> on.merge(line, 1, Integer::sum));
        }
        Predicate<Passage> own =
                passage -> {
                    String line = passage.words(hyphens);
                    return on.getOrDefault(anyNumber(line), 0) < 2
                            && !NUMBER.matcher(line).matches();
                };
        return pages.stream()
                .map(
                        page ->
                                new Page(
                                        page.above.stream().filter(own).toList(),
                                        page.rows,
                                        page.below.stream().filter(own).toList()))
                .toList();
    }

    private static String anyNumber(String line) {
        return line.replaceAll("[0-9]+", "0");
    }

    private static List<List<Part>> rows(Frame frame, List<Glyph> glyphs) {
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
                int first = frame.leftmost(row, column);
                cells.get(frame.first(row, first)).get(first).add(glyph);
            }
        }
        List<List<Part>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<Part> written = new ArrayList<>();
            for (int column = 0; column < (frame.across(row) ? 1 : width); column++) {
                written.add(
                        frame.parted(row, column)
                                ? new Part(Passage.of(cells.get(row).get(column)), false)
                                : new Part(Passage.EMPTY, true));
            }
            rows.add(written);
        }
        return rows;
    }
}
