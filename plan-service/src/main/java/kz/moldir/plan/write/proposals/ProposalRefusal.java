package kz.moldir.plan.write.proposals;

import java.util.List;
import kz.moldir.kit.command.Refusal;

/** Why a proposal is not decided. */
sealed interface ProposalRefusal extends Refusal {

    @Override
    default List<Object> arguments() {
        return List.of();
    }

    /** It was accepted or declined before. */
    record Decided() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposal-decided";
        }
    }

    /** What lies before the general meeting stands still. */
    record BeforeTheMeeting() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposal-before-the-meeting";
        }
    }

    /** The draft has as many rows as a plan can have. */
    record PlanFull() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposal-plan-full";
        }
    }

    /** Its half-year has no draft that can be written. */
    record NoDraft() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposal-no-draft";
        }
    }
}
