package kz.moldir.plan.write.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.events.Row;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a proposal can be asked. */
public sealed interface ProposalCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Proposal.class;
    }

    /** Proposes an activity for a half-year. */
    record Propose(
            @TargetAggregateIdentifier String proposalId,
            int year,
            int half,
            Wording wording,
            String who,
            @Nullable String commission,
            LocalDate today)
            implements ProposalCommand {}

    /**
     * Takes it into a draft as a row.
     *
     * @param standing the ids of the rows that the plan has, of which none may be one that it
     *     became before
     */
    record AcceptProposal(
            @TargetAggregateIdentifier String proposalId,
            String planId,
            Row row,
            List<OpenQuestion> questions,
            LocalDate today,
            Set<String> standing)
            implements ProposalCommand {}

    /**
     * Takes up again what was declined, or accepted and is not in the plan, for a reason.
     *
     * @param standing the ids of the rows that its plan has
     */
    record ReopenProposal(
            @TargetAggregateIdentifier String proposalId,
            String reason,
            LocalDate today,
            Set<String> standing)
            implements ProposalCommand {}

    /**
     * Takes back at once what was decided of it, or that it was taken back.
     *
     * @param by the account that decided so itself
     */
    record UndoDecision(
            @TargetAggregateIdentifier String proposalId,
            String reason,
            String by,
            Instant now,
            LocalDate today)
            implements ProposalCommand {}

    /**
     * Takes it back, for a reason.
     *
     * @param by the account that asks; null for one that may take back anybody's
     */
    record WithdrawProposal(
            @TargetAggregateIdentifier String proposalId,
            String reason,
            @Nullable String by,
            LocalDate today)
            implements ProposalCommand {}

    /** Declines it, for a reason. */
    record DeclineProposal(
            @TargetAggregateIdentifier String proposalId, String reason, LocalDate today)
            implements ProposalCommand {}
}
