package kz.moldir.plan.write.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.table.Columns;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.text.Markup;
import org.jspecify.annotations.Nullable;

/** A row of a file as its cells, each under the heading of its column. */
public final class SourceCells {

    /** An id that an exported table has for itself; it says nothing to a person. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SourceCells() {}

    /**
     * What stands in a cell.
     *
     * @param heading of its column, null where the file has none
     * @param column from 1
     */
    public record Cell(@Nullable String heading, int column, String words) {}

    /**
     * The headings of the tables in a file.
     *
     * @param first none where it has no line of them
     * @param others of lines below other headings than the first ones
     */
    record Headings(List<String> first, Map<String, List<String>> others) {

        private List<String> above(String source) {
            int end = source.indexOf('\n');
            return others.getOrDefault(end < 0 ? source : source.substring(0, end), first);
        }
    }

    static Headings headings(List<Line> lines) {
        List<String> first = List.of();
        List<String> now = first;
        Map<String, List<String>> others = new HashMap<>();
        for (Line each : lines) {
            String line = each.text();
            if (line.indexOf('\t') >= 0) {
                List<String> cells = cells(line);
                if (Columns.of(cells, Vocabulary.none()).isPresent()) {
                    first = first.isEmpty() ? cells : first;
                    now = cells;
                } else if (!now.equals(first)) {
                    others.put(line, now);
                }
            }
        }
        return new Headings(first, others);
    }

    /** The cells that say something; what a page or a line break parted is joined again. */
    static List<Cell> of(Headings all, String source) {
        if (source.isEmpty()) {
            return List.of();
        }
        List<String> headings = all.above(source);
        List<StringBuilder> columns = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            List<String> cells = cells(line);
            boolean byColumn =
                    columns.isEmpty() || (cells.size() > 1 && cells.getFirst().isEmpty());
            int first = byColumn ? 0 : columns.size() - 1;
            for (int i = 0; i < cells.size(); i++) {
                while (columns.size() <= first + i) {
                    columns.add(new StringBuilder());
                }
                StringBuilder words = columns.get(first + i);
                words.append(words.isEmpty() || cells.get(i).isEmpty() ? "" : " ")
                        .append(cells.get(i));
            }
        }
        List<Cell> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String words = columns.get(i).toString();
            if (!words.isEmpty() && !ID.matcher(words).matches()) {
                String heading = i < headings.size() ? headings.get(i) : "";
                shown.add(new Cell(heading.isEmpty() ? null : heading, i + 1, words));
            }
        }
        return List.copyOf(shown);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(cell -> Markup.plain(cell).strip()).toList();
    }
}
