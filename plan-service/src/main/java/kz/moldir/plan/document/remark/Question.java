package kz.moldir.plan.document.remark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader did not understand or doubts; the person who imports answers it.
 *
 * @param row the plan's number of the row, or null where it concerns the document
 * @param text the words concerned, as written
 * @param args the arguments of the question's text, as many as the code says
 */
public record Question(@Nullable Integer row, String text, Code code, List<String> args) {

    public static Question of(@Nullable Integer row, String text, Code code, Object... args) {
        return new Question(row, Excerpt.of(text), code, Args.of(args));
    }

    /** Whether somebody who chose the kind answered it. */
    public static boolean ofKind(String code) {
        return code.equals(Code.KIND_GUESSED.key());
    }

    /** What is asked. */
    public enum Code implements kz.moldir.plan.document.remark.Code {
        TIMEFRAME_MISSING(0),
        TIMEFRAME_NOT_UNDERSTOOD(1),
        TIMEFRAME_BACKWARDS(1),
        TIMEFRAME_TWICE(2),
        DAY_DOES_NOT_EXIST(1),
        OTHER_YEAR(2),
        RESPONSIBLE_MISSING(0),
        RESPONSIBLE_NOT_UNDERSTOOD(1),
        PERSON_UNKNOWN(1),
        PERSON_AMBIGUOUS(2),
        COMMISSION_UNKNOWN(1),
        DISTRICT_UNKNOWN(1),
        KIND_GUESSED(0),
        NUMBER_NONE(1),
        NUMBER_MISSING(2),
        NUMBER_OUT_OF_ORDER(2),
        NUMBERS_ANEW(3),
        NUMBERS_GIVEN(1),
        LINE_NOT_UNDERSTOOD(2),
        LINE_NOT_UNDERSTOOD_ON_SHEET(3),
        HEADINGS_NOT_UNDERSTOOD(1),
        HEADINGS_NOT_UNDERSTOOD_ON_SHEET(2),
        HEADING_YEAR(2),
        HEADING_HALF(2),
        ROWS_YEAR(2),
        ROWS_HALF(2),
        COLUMN_NOT_UNDERSTOOD(1),
        EARLIER_ROW_NOT_UNDERSTOOD(1),
        EARLIER_ROW_UNKNOWN(1),
        EARLIER_ROW_TWICE(1),
        EARLIER_ROW_SHARED(3);

        private final int arguments;

        Code(int arguments) {
            this.arguments = arguments;
        }

        /** Whether rows of the file are not in the plan as long as nobody answers it. */
        public boolean leavesRowsOut() {
            return this == HEADINGS_NOT_UNDERSTOOD || this == HEADINGS_NOT_UNDERSTOOD_ON_SHEET;
        }

        @Override
        public String key() {
            return kz.moldir.plan.document.remark.Code.key("question", this);
        }

        @Override
        public int arguments() {
            return arguments;
        }
    }
}
