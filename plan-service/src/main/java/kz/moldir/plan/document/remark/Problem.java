package kz.moldir.plan.document.remark;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A structural fault that keeps the whole file from being read.
 *
 * @param row the plan's number of the row, where it is known
 * @param line the line of the file, from 1, where the fault has one
 * @param args the arguments of the text, as many as the code says
 * @param excerpt the words concerned, shortened
 */
public record Problem(
        @Nullable Integer row,
        @Nullable Integer line,
        Code code,
        List<String> args,
        @Nullable String excerpt) {

    public static Problem ofFile(Code code, Object... args) {
        return new Problem(null, null, code, Args.of(args), null);
    }

    public static Problem at(
            @Nullable Integer row, int line, Code code, String excerpt, Object... args) {
        return new Problem(row, line, code, Args.of(args), Excerpt.of(excerpt));
    }

    /**
     * The same fault of a row on one of several sheets.
     *
     * @param where what its text takes further: the sheet, and the row where it does not say it yet
     */
    public Problem onSheet(Object... where) {
        return new Problem(
                row,
                line,
                Code.valueOf(code.name() + "_ON_SHEET"),
                Stream.concat(args.stream(), Args.of(where).stream()).toList(),
                excerpt);
    }

    /** The faults that are told apart. */
    public enum Code implements kz.moldir.plan.document.remark.Code {
        EMPTY_FILE(0),
        FILE_TOO_LARGE(1),
        OFFICE_FILE(0),
        NOT_AS_NAMED(1),
        NOTHING_IN_IT(0),
        ENCRYPTED(0),
        MACROS(0),
        OUTSIDE_DEFINITIONS(0),
        TWO_FILES_IN_ONE(0),
        OTHER_FILE_INSIDE(0),
        FETCHED_FROM_ELSEWHERE(0),
        SEALED_WITH_PHOTOS(0),
        PHOTO_IN_OTHER_FORMAT(0),
        DAMAGED_PHOTO(0),
        TOO_MANY_PARTS(1),
        EXPANDS_TOO_MUCH(1),
        TOO_MUCH_TEXT(1),
        TOO_MANY_PAGES(1),
        TOO_SLOW(1),
        BUSY(0),
        CORRUPT(0),
        NO_TEXT_LAYER(0),
        NOT_TEXT(0),
        NO_TABLE(0),
        NO_NUMBERS(0),
        HEADINGS_NOT_UNDERSTOOD(1),
        TOO_MANY_LINES(1),
        TOO_MANY_ROWS(1),
        TOO_MANY_SHEETS(1),
        SHEETS(3),
        NUMBER_UNREADABLE(2),
        NUMBER_OR_HEADINGS(2),
        NUMBER_TWICE(3),
        TOO_FEW_CELLS(3),
        TOO_MANY_CELLS(3),
        TITLE_MISSING(2),
        CELL_TOO_LONG(2),
        NUMBER_UNREADABLE_ON_SHEET(3),
        NUMBER_OR_HEADINGS_ON_SHEET(3),
        NUMBER_TWICE_ON_SHEET(5),
        TOO_FEW_CELLS_ON_SHEET(5),
        TOO_MANY_CELLS_ON_SHEET(5),
        TITLE_MISSING_ON_SHEET(4),
        CELL_TOO_LONG_ON_SHEET(4),
        HEADINGS_NOT_UNDERSTOOD_ON_SHEET(2);

        private final int arguments;

        Code(int arguments) {
            this.arguments = arguments;
        }

        @Override
        public String key() {
            return kz.moldir.plan.document.remark.Code.key("problem", this);
        }

        @Override
        public int arguments() {
            return arguments;
        }
    }
}
