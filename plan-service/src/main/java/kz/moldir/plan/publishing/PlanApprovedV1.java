package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.plan.events.PlanEvent;
import org.jspecify.annotations.Nullable;

/** Wire form: the general meeting approved a plan; each of its activities follows by itself. */
public record PlanApprovedV1(
        String planId, int year, int half, DecisionV1 decision, int version, int activities) {

    /** The decision; its number and the votes may be unknown, and only a tie has the chair's. */
    public record DecisionV1(
            @Nullable String number,
            LocalDate date,
            String chair,
            @Nullable VotesV1 votes,
            @Nullable Boolean byChair) {

        static DecisionV1 of(PlanEvent.Decision decision) {
            PlanEvent.Votes votes = decision.votes();
            return new DecisionV1(
                    decision.number(),
                    decision.date(),
                    decision.chair(),
                    votes == null
                            ? null
                            : new VotesV1(votes.inFavour(), votes.against(), votes.abstained()),
                    decision.byChair());
        }
    }

    /** How the general meeting voted. */
    public record VotesV1(int inFavour, int against, int abstained) {}
}
