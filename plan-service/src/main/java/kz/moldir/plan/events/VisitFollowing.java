package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import org.jspecify.annotations.Nullable;

/** What was put right of a visit where it was made, and could not be put right here. */
public sealed interface VisitFollowing extends ActivityEvent.Following {

    /** The visit. */
    String visitId();

    /**
     * The occurrence of a visit stays though the visit was put right, until somebody settles it.
     *
     * @param occurrence its id
     * @param stands what it says
     * @param right what would be right; null where the visit was not made at all
     * @param reason with which the visit was put right
     * @param why code of the refusal
     */
    record VisitNotFollowed(
            String activityId,
            String visitId,
            String occurrence,
            Visited stands,
            @Nullable Visited right,
            String reason,
            String why)
            implements VisitFollowing {

        /** The same of the occurrence under another id; none where that says something else. */
        Optional<VisitNotFollowed> standingAs(Occurrence now) {
            return stands.equals(Visited.of(now))
                    ? Optional.of(
                            new VisitNotFollowed(
                                    activityId, visitId, now.id(), stands, right, reason, why))
                    : Optional.empty();
        }
    }

    /**
     * The occurrence stays as it is.
     *
     * @param reason of whoever says so; null where the visit is by now what the occurrence says
     */
    record VisitSettled(String activityId, String visitId, @Nullable String reason)
            implements VisitFollowing {}

    /** When a visit was made, and of what. */
    record Visited(LocalDate date, @Nullable String object) {

        /** What an occurrence says of it. */
        public static Visited of(Occurrence occurrence) {
            return new Visited(occurrence.date(), occurrence.object());
        }
    }
}
