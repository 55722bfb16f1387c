package kz.moldir.plan.write.review;

import kz.moldir.kit.command.Refusal;

/** Why a review is not committed. */
sealed interface ReviewRefusal extends Refusal {

    /** Somebody changed the draft after its differences were shown. */
    record DraftChanged() implements ReviewRefusal {
        @Override
        public String code() {
            return "review-draft-changed";
        }
    }

    /** Its file is being read: there are no rows to decide on yet. */
    record StillRead() implements ReviewRefusal {
        @Override
        public String code() {
            return "review-still-read";
        }
    }
}
