package kz.moldir.plan.document.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.moldir.plan.document.text.Markup;

/**
 * One line of the file.
 *
 * @param number from 1
 * @param numbered the column that holds the number; it is counted as the first
 */
public record Line(int number, String text, int numbered) {

    /** Stands for the number of a row that is one of its own and has none. */
    public static final String NO_NUMBER = "—";

    /**
     * Begins a line whose words, a commission, stood alone below the term or whoever is
     * responsible: no heading, and no part of a row. No text of a file has this character.
     */
    public static final char ALONE = '\u001E';

    /**
     * Begins a line that parts two sheets; the number of the commission that the next one is named
     * for follows, if any. No text of a file has this character.
     */
    public static final char SHEET = '\u001D';

    private static final Pattern NONE = Pattern.compile("[-–—]|[бb]/?[нn]");
    private static final Pattern ROW_NUMBER = Pattern.compile("(?:№ ?)?([0-9]{1,5})[.)]?");

    /** The words without markup. */
    public String plain() {
        return Markup.plain(text);
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
        return new Line(number, text, column);
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
