package kz.moldir.plan.document.remark;

import java.time.LocalDate;
import java.util.List;

/**
 * Something understood that is worth a look; nobody has to answer it.
 *
 * @param args the days that the text names, as many as the code says
 */
public record Warning(Code code, List<LocalDate> args) {

    public static Warning of(Code code, LocalDate... days) {
        return new Warning(code, List.of(days));
    }

    /** What is worth a look. */
    public enum Code implements kz.moldir.plan.document.remark.Code {
        OUTSIDE_PERIOD(3),
        WEEK_COUNTED(2),
        DAY_OFF(1),
        KIND_NOT_RECOGNISED(0);

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
