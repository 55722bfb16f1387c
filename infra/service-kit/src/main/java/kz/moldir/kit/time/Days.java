package kz.moldir.kit.time;

import java.time.LocalDate;
import kz.moldir.kit.command.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The days that a council's work can lie on: from 2000 to 2099, so that counting never overflows.
 */
public final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Days() {}

    /**
     * Takes a day as it came, or null.
     *
     * @throws Invalid naming the field when the day lies outside
     */
    public static void check(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Invalid.field(field, "kit.problem.day");
        }
    }
}
