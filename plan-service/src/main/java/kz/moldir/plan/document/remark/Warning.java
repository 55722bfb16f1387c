package kz.moldir.plan.document.remark;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something understood that is worth a look; nobody has to answer it.
 *
 * @param args the days that the text names, as many as the code says
 * @param markup or the number that it names instead; null where it names days
 */
public record Warning(Code code, List<LocalDate> args, @Nullable String markup) {

    public static Warning of(Code code, LocalDate... days) {
        return new Warning(code, List.of(days), null);
    }

    /** Of what was left out of the words of a row. */
    public static Warning leftOut(String markup) {
        return new Warning(Code.MARKUP_LEFT_OUT, List.of(), markup);
    }

    /** Of the commission whose part of the table a row stands in. */
    public static Warning ofSection(String commission) {
        return new Warning(Code.COMMISSION_OF_SECTION, List.of(), commission);
    }

    /** What is worth a look. */
    public enum Code implements kz.moldir.plan.document.remark.Code {
        OUTSIDE_PERIOD(3),
        WEEK_COUNTED(2),
        DAY_OFF(1),
        KIND_NOT_RECOGNISED(0),
        MARKUP_LEFT_OUT(1),
        COMMISSION_OF_SECTION(1);

        private final int arguments;

        Code(int arguments) {
            this.arguments = arguments;
        }

        @Override
        public String key() {
            return kz.moldir.plan.document.remark.Code.key("warning", this);
        }

        @Override
        public int arguments() {
            return arguments;
        }
    }
}
