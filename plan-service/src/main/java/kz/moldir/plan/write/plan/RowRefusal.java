package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a row of a draft is not written. */
public sealed interface RowRefusal extends Refusal {

    @Override
    default List<Object> arguments() {
        return List.of();
    }

    /** Somebody took it out, or it never was there. */
    record Unknown() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-unknown";
        }
    }

    /** It says something else than what was seen. */
    record ChangedMeanwhile() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-changed";
        }
    }

    /** A number that the draft does not have. */
    record NoSuchPlace() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-no-such-place";
        }
    }

    /** The numbers of an approved plan stay. */
    record NumbersStay() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-numbers-stay";
        }
    }

    /** The approval carried the earlier row over, which stands in its own plan by now. */
    record CarriedOver() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-carried-over";
        }
    }

    /** It is longer ago than edits can be taken back. */
    record TooLateToUndo() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-too-late-to-undo";
        }
    }

    /** Who made an edit takes it back. */
    record NotYours() implements RowRefusal {
        @Override
        public String code() {
            return "plan-row-not-yours";
        }
    }

    /** A plan has at most 5,000 rows. */
    record TooMany() implements RowRefusal {
        @Override
        public String code() {
            return "plan-too-many-rows";
        }
    }
}
