package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import kz.moldir.kit.command.Refusal;

/** Why a plan is not amended. */
sealed interface AmendmentRefusal extends Refusal {

    /** Only an approved plan is amended. */
    @Code("plan-amendment-not-approved")
    record NotApproved() implements AmendmentRefusal {}

    /** One amendment at a time. */
    @Code("plan-amendment-under-way")
    record UnderWay() implements AmendmentRefusal {}

    /** There is no amendment in the making. */
    @Code("plan-no-amendment")
    record None() implements AmendmentRefusal {}

    /** None was given up, or another was begun since. */
    @Code("plan-amendment-not-dropped")
    record NoneDropped() implements AmendmentRefusal {}

    /** Somebody put the reason in other words after it was seen. */
    @Code("plan-amendment-reason-changed")
    record ReasonChanged() implements AmendmentRefusal {}

    /** Somebody said otherwise why its rows change after that was seen. */
    @Code("plan-amendment-row-reasons-changed")
    record RowReasonsChanged() implements AmendmentRefusal {}

    /** The amendment leaves the row as it is. */
    @Code("plan-amendment-row-unchanged")
    record RowUnchanged() implements AmendmentRefusal {}

    /** It changes nothing. */
    @Code("plan-amendment-empty")
    record Empty() implements AmendmentRefusal {}

    /** Decisions follow each other. */
    @Code("plan-amendment-earlier")
    record EarlierThanLast(LocalDate on) implements AmendmentRefusal {}
}
