package kz.moldir.plan.document.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.plan.document.text.Markup;
import org.jspecify.annotations.Nullable;

/**
 * One line of the file.
 *
 * @param number its place among all lines of the file, from 1
 * @param text its words, those of several cells with tabs between them; of a line that begins a
 *     sheet the sheet's name
 * @param kind what the file says of it beside its words
 * @param place where a person finds it
 * @param numbered the column that holds the number; it is counted as the first
 */
public record Line(int number, String text, Kind kind, Place place, int numbered) {

    /** Stands for the number of a row that is one of its own and has none. */
    public static final String NO_NUMBER = "—";

    /** What a file says of a line beside its words. */
    public enum Kind {
        WORDS,
        /**
         * A commission that stood alone below the term or whoever is responsible: no heading, and
         * no part of a row.
         */
        ALONE,
        /** Begins a sheet, which may be named for a commission. */
        SHEET,
        /** Looks like the headings of a table, though they are not those of a plan. */
        HEADINGS
    }

    /**
     * Where a person finds a line.
     *
     * @param sheet its name, null where the file has no sheets or only one that is read
     * @param row from 1, as the sheet counts its rows, else as the file its lines
     */
    public record Place(@Nullable String sheet, int row) {}

    private static final Pattern NONE = Pattern.compile("[-–—]|[бb]/?[нn]");
    private static final Pattern ROW_NUMBER = Pattern.compile("(?:№ ?)?([0-9]{1,5})[.)]?");

    /** A line of words of a file without sheets. */
    static Line of(int number, String text, int numbered) {
        return new Line(number, text, Kind.WORDS, new Place(null, number), numbered);
    }

    /** Every line of a text. */
    public static List<Line> all(List<String> text) {
        return IntStream.range(0, text.size()).mapToObj(i -> of(i + 1, text.get(i), 0)).toList();
    }

    /** The words without markup. */
    public String plain() {
        return Markup.plain(text);
    }

    /** What stands in its cells, as a sentence quotes it. */
    public String quoted() {
        return plainCells().stream()
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    boolean tabbed() {
        return text.indexOf('\t') >= 0;
    }

    List<String> cells() {
        List<String> cells = Arrays.asList(text.split("\t", -1));
        if (numbered == 0 || numbered >= cells.size()) {
            return cells;
        }
        List<String> moved = new ArrayList<>(cells);
        moved.addFirst(moved.remove(numbered));
        return moved;
    }

    /** The same line where another column holds the number. */
    Line numberedBy(int column) {
        return new Line(number, text, kind, place, column);
    }

    /** The same line of the only sheet that is read, whose name nobody has to be told. */
    Line ofOnlySheet() {
        return new Line(number, text, kind, new Place(null, place.row()), numbered);
    }

    List<String> plainCells() {
        return cells().stream().map(Markup::plain).toList();
    }

    /** The number in the first cell, or -1. */
    int rowNumber() {
        var matcher = ROW_NUMBER.matcher(Markup.plain(cells().getFirst()));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** Whether the first cell says that there is no number. */
    boolean withoutNumber() {
        return NONE.matcher(Markup.plain(cells().getFirst()).toLowerCase(Locale.ROOT)).matches();
    }

    /** A line below the header that numbers the columns: 1, 2, 3, 4. */
    boolean numbersColumns() {
        List<String> cells = numberedBy(0).plainCells();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return cells.size() > 2;
    }
}
