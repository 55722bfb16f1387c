package kz.moldir.plan.read.activities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Misdated;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import org.jspecify.annotations.Nullable;

/**
 * That an amendment took a row out of the plan; what took place before stays.
 *
 * @param version of the plan that lacks it; null where that was not kept
 * @param on the day of the general meeting's decision; null as long as only the version tells it
 * @param decision its number; null while it is unknown
 * @param reason why the plan was amended
 * @param rowReason why this row besides; null where that was not said
 * @param over true where it was closed by then; else null
 * @param withheld true where the reasons are not told outside; else null
 */
public record TakenOut(
        @Nullable Integer version,
        @Nullable LocalDate on,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String rowReason,
        @JsonIgnore @Nullable Boolean over,
        @JsonIgnore @Nullable Boolean withheld) {

    /** The version in force lacks it, and its own record is on its way or was not kept. */
    static final TakenOut LACKING = new TakenOut(null, null, null, null, null, null, null);

    /**
     * Of a row that was over.
     *
     * @param closed true where it was closed, else null
     */
    static TakenOut of(ActivityTakenOut now, @Nullable Boolean closed) {
        return new TakenOut(
                now.version(),
                now.on(),
                now.decision(),
                now.reason(),
                now.rowReason(),
                closed,
                now.withheld());
    }

    /**
     * By what cancelled it.
     *
     * @param before what is known of that by then, or null
     */
    static @Nullable TakenOut of(ActivityCancelled now, @Nullable TakenOut before) {
        String decision = now.decision();
        return now.amendment() == null
                ? before
                : new TakenOut(
                        now.version(),
                        now.on(),
                        decision == null || decision.isEmpty() ? null : decision,
                        now.reason(),
                        now.rowReason(),
                        before == null ? null : before.over(),
                        now.withheld());
    }

    /** The same where the decision is known by now to be of another day. */
    TakenOut dated(List<Misdated> misdated) {
        return on == null
                ? this
                : new TakenOut(
                        version,
                        Misdated.right(misdated, on),
                        decision,
                        reason,
                        rowReason,
                        over,
                        withheld);
    }

    /**
     * The same with the decision as it is known by now.
     *
     * @param because why the plan was amended; null where that stays
     */
    TakenOut decided(Decision known, @Nullable String because) {
        return new TakenOut(
                version,
                known.date(),
                known.number(),
                because == null ? reason : because,
                rowReason,
                over,
                withheld);
    }

    boolean mayBeClosedAgain(Outcome.@Nullable Cancellation by) {
        return over != null && by != null && by.amendment() != null;
    }

    /** The same with the right reason of the row. */
    TakenOut explained(@Nullable String why, @Nullable Boolean unsaid) {
        return new TakenOut(
                version, on, decision, reason, why, over, withheld == null ? unsaid : withheld);
    }

    /** The same as those see it to whom the reasons are not told. */
    TakenOut untold() {
        return new TakenOut(version, on, decision, null, null, over, withheld);
    }
}
