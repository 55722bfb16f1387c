package kz.moldir.plan.write.review;

import kz.moldir.kit.command.Refusal;

/** Why a review is not committed. */
sealed interface ReviewRefusal extends Refusal {

    /** Somebody changed the draft after its differences were shown. */
    @Code("review-draft-changed")
    record DraftChanged() implements ReviewRefusal {}

    /** Somebody amended the approved plan, or wrote its amendment, after that. */
    @Code("review-plan-changed")
    record PlanChanged() implements ReviewRefusal {}

    /** What was shown of the row is not what stands by now. */
    @Code("review-row-changed")
    record RowChanged() implements ReviewRefusal {}

    /** Its file is being read: there are no rows to decide on yet. */
    @Code("review-still-read")
    record StillRead() implements ReviewRefusal {}
}
