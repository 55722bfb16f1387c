package kz.moldir.plan.write.proposals;

import kz.moldir.kit.command.Refusal;

/** Why a proposal is not decided. */
sealed interface ProposalRefusal extends Refusal {

    /** It was accepted or declined before. */
    @Code("proposal-decided")
    record Decided() implements ProposalRefusal {}

    /** Its row is in the plan; it is taken out there first. */
    @Code("proposal-in-plan")
    record InThePlan() implements ProposalRefusal {}

    /** Only what was decided is taken up again. */
    @Code("proposal-not-declined")
    record NotDeclined() implements ProposalRefusal {}

    /** It is taken back by whoever decided it right after that, and later otherwise. */
    @Code("proposal-too-late-to-undo")
    record TooLateToUndo() implements ProposalRefusal {}

    /** Somebody else proposed it. */
    @Code("proposal-not-yours")
    record NotYours() implements ProposalRefusal {}

    /** What lies before the general meeting stands still. */
    @Code("proposal-before-the-meeting")
    record BeforeTheMeeting() implements ProposalRefusal {}

    /** Its period has an approved plan by now. */
    @Code("proposal-plan-approved")
    record PlanApproved() implements ProposalRefusal {}

    /** The draft has as many rows as a plan can have. */
    @Code("proposal-plan-full")
    record PlanFull() implements ProposalRefusal {}

    /** Its half-year has no draft that can be written. */
    @Code("proposal-no-draft")
    record NoDraft() implements ProposalRefusal {}
}
