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

    /** It was declined by a slip, or for a reason that holds no more: it is open again. */
    record ProposalReopened(String proposalId, String reason, LocalDate on)
            implements ProposalEvent {}

    /** Whoever proposed it takes it back before it is decided. */
    record ProposalWithdrawn(String proposalId, String reason, LocalDate on)
            implements ProposalEvent {}

    /**
     * What is proposed, in words; the note may be empty.
     *
     * @param language of the page on which it was written; null for programs that do not say it
     */
    record Wording(
            String title,
            String timeframe,
            String responsible,
            String note,
            @Nullable String language) {

        /** In a language that nobody named. */
        public Wording(String title, String timeframe, String responsible, String note) {
            this(title, timeframe, responsible, note, null);
        }

        /** The language that pages give it: Russian where nobody named one. */
        public String spoken() {
            return language == null ? "ru" : language;
        }
    }
}
