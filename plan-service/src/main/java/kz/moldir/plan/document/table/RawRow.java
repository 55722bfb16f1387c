package kz.moldir.plan.document.table;

import java.util.stream.Stream;

/**
 * One numbered row before it is understood; pieces split by a page break are joined again.
 *
 * @param title words of the title without markup
 * @param timeframe the cell with its markup, since emphasis parts the date from notes
 * @param responsible words of the cell without markup
 * @param note words of further columns, or an empty text
 * @param firstLine first line of the file, from 1
 * @param lastLine last line of the file, inclusive
 * @param source the lines as they stand in the file
 */
public record RawRow(
        int number,
        String title,
        String timeframe,
        String responsible,
        String note,
        int firstLine,
        int lastLine,
        String source) {

    int longestCell() {
        return Stream.of(title, timeframe, responsible, note)
                .mapToInt(String::length)
                .reduce(0, Math::max);
    }
}
