package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a plan is not amended. */
sealed interface AmendmentRefusal extends Refusal {

    @Override
    default List<Object> arguments() {
        return List.of();
    }

    /** Only an approved plan is amended. */
    record NotApproved() implements AmendmentRefusal {
        @Override
        public String code() {
            return "plan-amendment-not-approved";
        }
    }

    /** One amendment at a time. */
    record UnderWay() implements AmendmentRefusal {
        @Override
        public String code() {
            return "plan-amendment-under-way";
        }
    }

    /** There is no amendment in the making. */
    record None() implements AmendmentRefusal {
        @Override
        public String code() {
            return "plan-no-amendment";
        }
    }

    /** It changes nothing. */
    record Empty() implements AmendmentRefusal {
        @Override
        public String code() {
            return "plan-amendment-empty";
        }
    }

    /** Decisions follow each other. */
    record EarlierThanLast(LocalDate on) implements AmendmentRefusal {
        @Override
        public String code() {
            return "plan-amendment-earlier";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }
}
