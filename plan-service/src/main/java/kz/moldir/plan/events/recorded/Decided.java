package kz.moldir.plan.events.recorded;

import java.time.LocalDate;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.Written;
import kz.moldir.plan.events.PlanEvent;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the activity.
 *
 * @param votes null where nobody counted
 * @param recommendation to an agency, or null where it asks none
 * @param byChair of a tie, whether the vote of the chair decided for it; null of all else, and of a
 *     tie from before that was stored, which somebody confirmed to be decided
 * @param textKk the same in Kazakh; null where it is known in one language alone
 */
public record Decided(
        String id,
        String text,
        LocalDate on,
        PlanEvent.@Nullable Votes votes,
        @Nullable Recommendation recommendation,
        @Nullable Boolean byChair,
        @Nullable String textKk) {

    /** In one language. */
    public Decided(
            String id,
            String text,
            LocalDate on,
            PlanEvent.@Nullable Votes votes,
            @Nullable Recommendation recommendation,
            @Nullable Boolean byChair) {
        this(id, text, on, votes, recommendation, byChair, null);
    }

    /** Of no tie. */
    public Decided(
            String id,
            String text,
            LocalDate on,
            PlanEvent.@Nullable Votes votes,
            @Nullable Recommendation recommendation) {
        this(id, text, on, votes, recommendation, null);
    }

    /** Whether it was put to the vote and not adopted. */
    public boolean votedDown() {
        return votes != null && (votes.lost() || (votes.tied() && Boolean.FALSE.equals(byChair)));
    }

    /** Whether who is asked for it learns the same from both. */
    public boolean asksAs(Decided other) {
        return wordedAs(other) && on.equals(other.on);
    }

    /** Whether it asks the same of the same agency until the same day. */
    public boolean wordedAs(Decided other) {
        return text.equals(other.text)
                && Objects.equals(textKk, other.textKk)
                && Objects.equals(asked(), other.asked());
    }

    /** The same of another day. */
    public Decided on(LocalDate day) {
        return new Decided(id, text, day, votes, recommendation, byChair, textKk);
    }

    /** What the roster calls the agency by now makes no other request. */
    private @Nullable Recommendation asked() {
        return recommendation == null
                ? null
                : new Recommendation(recommendation.agency(), recommendation.until());
    }

    /** The same; at a tie the vote of the chair decided so. */
    public Decided byChair(@Nullable Boolean inFavour) {
        return new Decided(id, text, on, votes, recommendation, inFavour, textKk);
    }

    /** Its words, in the languages they are written in. */
    public LocalizedText words() {
        return Written.words(text, textKk);
    }
}
