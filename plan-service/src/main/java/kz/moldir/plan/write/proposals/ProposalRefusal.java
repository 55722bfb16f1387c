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

    /** Its half-year has no draft that can be written. */
    record NoDraft() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposal-no-draft";
        }
    }
}
