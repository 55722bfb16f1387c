package kz.moldir.plan.document.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.document.given.Field;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row before it is understood; pieces split by a page break are joined again.
 *
 * @param title words of the title without markup
 * @param timeframe the cell with its markup, since emphasis parts the date from notes
 * @param responsible words of the cell without markup
 * @param note words of further columns, or an empty text
 * @param given what columns of their own say of the row, or the part of the table it stands in
 * @param columns what there are columns for, also where they say nothing of this row
 * @param markup what was written in the words of title, responsible and note and left out of them
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
        Map<Field, String> given,
        Set<Field> columns,
        List<String> markup,
        int firstLine,
        int lastLine,
        String source) {

    /** A row with columns for what is said of it alone. */
    public RawRow(
            int number,
            String title,
            String timeframe,
            String responsible,
            String note,
            Map<Field, String> given,
            int firstLine,
            int lastLine,
            String source) {
        this(
                number,
                title,
                timeframe,
                responsible,
                note,
                given,
                given.keySet(),
                List.of(),
                firstLine,
                lastLine,
                source);
    }

    /** The same row with other words; what its columns said stays. */
    public RawRow saying(String title, String timeframe, String responsible, String note) {
        return new RawRow(
                number,
                title,
                timeframe,
                responsible,
                note,
                given,
                columns,
                List.of(),
                firstLine,
                lastLine,
                source);
    }

    /** What columns say of it: not what follows from the part of the table in which it stands. */
    public Set<Field> said() {
        return given.keySet().stream()
                .filter(columns::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The commission of the part of the table in which it stands, or null. */
    public @Nullable String section() {
        return columns.contains(Field.COMMISSIONS) ? null : given.get(Field.COMMISSIONS);
    }

    /** The same row under a number. */
    RawRow numbered(int number) {
        return new RawRow(
                number,
                title,
                timeframe,
                responsible,
                note,
                given,
                columns,
                markup,
                firstLine,
                lastLine,
                source);
    }

    /** The same row with what is said of it beside its words. */
    public RawRow given(Map<Field, String> given) {
        return new RawRow(
                number,
                title,
                timeframe,
                responsible,
                note,
                given,
                columns,
                markup,
                firstLine,
                lastLine,
                source);
    }

    int longestCell() {
        return Stream.concat(
                        Stream.of(title, timeframe, responsible, note), given.values().stream())
                .mapToInt(String::length)
                .reduce(0, Math::max);
    }
}
