package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import org.jspecify.annotations.Nullable;

/** Wire form: everybody can read what was decided; takes the place of what was told before. */
public record DecisionPublishedV1(
        String activityId,
        String decisionId,
        LocalizedText text,
        LocalDate decidedOn,
        @Nullable Votes votes,
        @Nullable Boolean byChair,
        @Nullable Recommendation recommendation,
        LocalDate on,
        @Nullable String reason) {

    static DecisionPublishedV1 of(DecisionPublished event) {
        Decided decided = event.decided();
        return new DecisionPublishedV1(
                event.activityId(),
                decided.id(),
                decided.words(),
                decided.on(),
                decided.votes(),
                Boolean.TRUE.equals(decided.byChair()) ? true : null,
                decided.recommendation(),
                event.on(),
                event.reason());
    }
}
