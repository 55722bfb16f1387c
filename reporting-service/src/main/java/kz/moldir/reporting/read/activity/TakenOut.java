package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an amendment took a row out of the plan; what took place before stays.
 *
 * @param version of the plan that lacks it; null in events of before that was told
 * @param on the day of the general meeting's decision
 * @param decision its number; null while it is unknown
 * @param reason why the plan was amended; null where it is not told
 * @param rowReason why this row besides; null where that was not said or is not told
 */
public record TakenOut(
        @Nullable Integer version,
        LocalDate on,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String rowReason) {

    /** The same with the decision as it is known by now. */
    public TakenOut decided(LocalDate day, @Nullable String number) {
        return new TakenOut(version, day, number, reason, rowReason);
    }

    /** The same of a row of which no reasons are told. */
    TakenOut untold() {
        return new TakenOut(version, on, decision, null, null);
    }
}
