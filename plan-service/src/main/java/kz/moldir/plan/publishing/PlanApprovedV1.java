package kz.moldir.plan.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Wire form: the general meeting approved a plan; each of its activities follows by itself. */
public record PlanApprovedV1(
        String planId, int year, int half, DecisionV1 decision, int version, int activities) {

    /** The decision; its number and the votes may be unknown. */
    public record DecisionV1(
            @Nullable String number, LocalDate date, String chair, @Nullable VotesV1 votes) {}

    /** How the general meeting voted. */
    public record VotesV1(int inFavour, int against, int abstained) {}
}
