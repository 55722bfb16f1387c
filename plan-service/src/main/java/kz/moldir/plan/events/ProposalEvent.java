package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import org.jspecify.annotations.Nullable;

/** What happens to a member's proposal for a coming plan. */
public sealed interface ProposalEvent {

    /** The proposal. */
    String proposalId();

    /**
     * A member proposed an activity for a half-year's plan.
     *
     * @param who proposes it, as the council names its members
     * @param commission that stands behind it, or null
     */
    record ProposalMade(
            String proposalId,
            int year,
            int half,
            Wording wording,
            String who,
            @Nullable String commission,
            LocalDate on)
            implements ProposalEvent {}

    /** It goes into the draft as a row, which follows by itself. */
    record ProposalAccepted(
            String proposalId, String planId, Row row, List<OpenQuestion> questions, LocalDate on)
            implements ProposalEvent {}

    /** It does not go into the plan, for a reason. */
    record ProposalDeclined(String proposalId, String reason, LocalDate on)
            implements ProposalEvent {}

    /** What is proposed, in words; the note may be empty. */
    record Wording(String title, String timeframe, String responsible, String note) {}
}
