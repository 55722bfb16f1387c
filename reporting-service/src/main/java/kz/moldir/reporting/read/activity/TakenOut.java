package kz.moldir.reporting.read.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param cancels true where it was open until then, so that this is why it will not take place;
 *     null where what became of it before stays, a cancellation of its own too
 */
public record TakenOut(
        @Nullable Integer version,
        LocalDate on,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String rowReason,
        @JsonIgnore @Nullable Boolean cancels) {

    /** One of a row that was over. */
    public TakenOut(
            @Nullable Integer version,
            LocalDate on,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String rowReason) {
        this(version, on, decision, reason, rowReason, null);
    }

    /**
     * The same with the decision as it is known by now.
     *
     * @param because why the plan was amended; null where that is not known. It is told only of a
     *     row of which a reason is told
     */
    public TakenOut decided(LocalDate day, @Nullable String number, @Nullable String because) {
        return new TakenOut(
                version,
                day,
                number,
                reason == null || because == null ? reason : because,
                rowReason,
                cancels);
    }

    /** The same with the right reason of the row. */
    public TakenOut explained(@Nullable String why) {
        return new TakenOut(version, on, decision, reason, why, cancels);
    }

    /** The same of a row that was open. */
    public TakenOut cancelling() {
        return new TakenOut(version, on, decision, reason, rowReason, true);
    }

    /** The same of a row of which no reasons are told. */
    TakenOut untold() {
        return new TakenOut(version, on, decision, null, null, cancels);
    }
}
