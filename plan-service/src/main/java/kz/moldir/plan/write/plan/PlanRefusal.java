package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import kz.moldir.kit.command.Refusal;

/** Why a plan does not do what it was asked. */
public sealed interface PlanRefusal extends Refusal {

    /** An approved plan changes only by amendments. */
    @Code("plan-already-approved")
    record AlreadyApproved(LocalDate on) implements PlanRefusal {}

    /** The very same file is the draft already. */
    @Code("plan-same-file")
    record SameFile(String name) implements PlanRefusal {}

    /** There is a draft, which a file does not replace unseen. */
    @Code("plan-draft-there")
    record DraftThere() implements PlanRefusal {}

    /** The half-year has its plan already. */
    @Code("plan-there-is-one")
    record ThereIsOne() implements PlanRefusal {}

    /** Somebody else wrote what it says on coverage since it was seen. */
    @Code("plan-coverage-changed")
    record CoverageChanged() implements PlanRefusal {}

    /** A decision cannot be dated later than today. */
    @Code("plan-decision-in-future")
    record DecisionInFuture(LocalDate date) implements PlanRefusal {}

    /** Long before the plan's year: a slip. */
    @Code("plan-decision-another-year")
    record DecisionOfAnotherYear(LocalDate date, String year) implements PlanRefusal {}

    /** It was put to the meeting of another day; it may be so all the same. */
    @Code("plan-decision-not-of-meeting")
    record NotTheMeetingsDay(LocalDate date, LocalDate meeting) implements PlanRefusal {}

    /** The document itself says another day; it may be so all the same. */
    @Code("plan-decision-not-of-document")
    record NotTheDocumentsDay(LocalDate date, LocalDate document) implements PlanRefusal {}

    /** More than half a year before the plan begins; it may be so all the same. */
    @Code("plan-decision-long-before")
    record DecisionLongBefore(LocalDate date) implements PlanRefusal {}

    /** The draft was discarded; it can be brought back. */
    @Code("plan-discarded")
    record Discarded() implements PlanRefusal {}

    /** There is nothing to bring back: it was not discarded, or was begun anew. */
    @Code("plan-not-discarded")
    record NotDiscarded() implements PlanRefusal {}

    /** The commissions were asked about it, so it is withdrawn and written, never discarded. */
    @Code("plan-once-submitted")
    record OnceSubmitted() implements PlanRefusal {}

    /** There is no decision yet that could be put right. */
    @Code("plan-not-approved")
    record NotApproved() implements PlanRefusal {}

    /** Somebody else put right what is recorded of the decision since it was seen. */
    @Code("plan-decision-changed")
    record DecisionChanged() implements PlanRefusal {}

    /** A plan is approved before it is amended. */
    @Code("plan-decision-after-amendment")
    record DecisionAfterAmendment(LocalDate date) implements PlanRefusal {}
}
