package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a plan does not do what it was asked. */
sealed interface PlanRefusal extends Refusal {

    /** An approved plan changes only by amendments. */
    record AlreadyApproved(LocalDate on) implements PlanRefusal {
        @Override
        public String code() {
            return "plan-already-approved";
        }

        @Override
        public List<Object> arguments() {
            return List.of(on);
        }
    }

    /** The very same file is the draft already. */
    record SameFile(String name) implements PlanRefusal {
        @Override
        public String code() {
            return "plan-same-file";
        }

        @Override
        public List<Object> arguments() {
            return List.of(name);
        }
    }

    /** There is a draft, which a file does not replace unseen. */
    record DraftThere() implements PlanRefusal {
        @Override
        public String code() {
            return "plan-draft-there";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** The half-year has its plan already. */
    record ThereIsOne() implements PlanRefusal {
        @Override
        public String code() {
            return "plan-there-is-one";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** A decision cannot be dated later than today. */
    record DecisionInFuture(LocalDate date) implements PlanRefusal {
        @Override
        public String code() {
            return "plan-decision-in-future";
        }

        @Override
        public List<Object> arguments() {
            return List.of(date);
        }
    }

    /** There is no decision yet that could be put right. */
    record NotApproved() implements PlanRefusal {
        @Override
        public String code() {
            return "plan-not-approved";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** A plan is approved before it is amended. */
    record DecisionAfterAmendment(LocalDate date) implements PlanRefusal {
        @Override
        public String code() {
            return "plan-decision-after-amendment";
        }

        @Override
        public List<Object> arguments() {
            return List.of(date);
        }
    }
}
