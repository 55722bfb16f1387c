package kz.moldir.monitoring.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What happens to one recommendation to an agency. */
public sealed interface RecommendationEvent {

    /** The recommendation. */
    String recommendationId();

    /**
     * An activity decided to ask an agency for something, and its fate is followed from now on.
     *
     * @param number of the activity's row in the plan
     * @param title of the activity, as the plan has it
     * @param text in the council's words
     * @param until the day until which it is asked, or null
     * @param author who recorded the decision, who does not verify its fulfilment; null in what was
     *     taken up before this was carried along
     * @param wordedBy all who do not, as the plan tells them; null where it does not
     * @param textKk the text in Kazakh; null where it is written in one language alone
     * @param agencyName what the roster called the agency; null of one that it did not have
     */
    record RecommendationTakenUp(
            String recommendationId,
            String activityId,
            int number,
            LocalizedText title,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable String author,
            @Nullable List<String> wordedBy,
            @Nullable String textKk,
            @Nullable LocalizedText agencyName)
            implements RecommendationEvent {

        /** By one author, where one is known. */
        public RecommendationTakenUp(
                String recommendationId,
                String activityId,
                int number,
                LocalizedText title,
                String agency,
                String text,
                LocalDate on,
                @Nullable LocalDate until,
                @Nullable String author) {
            this(
                    recommendationId,
                    activityId,
                    number,
                    title,
                    agency,
                    text,
                    on,
                    until,
                    author,
                    null,
                    null,
                    null);
        }

        /** All who do not verify its fulfilment. */
        public List<String> authors() {
            return all(wordedBy, author);
        }
    }

    /** The agency answered. */
    record AgencyAnswered(String recommendationId, LocalDate on, String text)
            implements RecommendationEvent {}

    /** Somebody other than its author saw that what was asked is done. */
    record FulfilmentVerified(String recommendationId, LocalDate on, @Nullable String note)
            implements RecommendationEvent {}

    /** Somebody other than its author saw that what was asked is not done, or not wholly. */
    record FulfilmentRefused(String recommendationId, LocalDate on, String reason)
            implements RecommendationEvent {}

    /**
     * The council put right what it had decided, or asks again for what it had taken back.
     *
     * @param author who put it right, who does not verify its fulfilment either, or null
     * @param wordedBy who worded it before, as the plan tells them; null where it does not
     * @param textKk the text in Kazakh; null where it is written in one language alone
     * @param agencyName what the roster called the agency; null of one that it did not have
     */
    record RecommendationCorrected(
            String recommendationId,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            String reason,
            @Nullable String author,
            @Nullable List<String> wordedBy,
            @Nullable String textKk,
            @Nullable LocalizedText agencyName)
            implements RecommendationEvent {

        /** Of what nobody else is known to have worded. */
        public RecommendationCorrected(
                String recommendationId,
                String agency,
                String text,
                LocalDate on,
                @Nullable LocalDate until,
                String reason,
                @Nullable String author) {
            this(recommendationId, agency, text, on, until, reason, author, null, null, null);
        }

        /**
         * Who worded it, as far as this says.
         *
         * @param otherWords whether it was asked in other words before; whoever puts only its day
         *     right has not worded it
         */
        public List<String> authors(boolean otherWords) {
            return all(wordedBy, otherWords ? author : null);
        }
    }

    /** The council took back what it had decided; it is asked of nobody. */
    record RecommendationWithdrawn(String recommendationId, String reason)
            implements RecommendationEvent {}

    /**
     * The council put it right or took it back after an answer or a check, so it stays as it was.
     *
     * @param withdrawn whether it was taken back
     * @param now what stands in the plan since; null of what was taken back, and of corrections
     *     that were told before this was kept
     */
    record CorrectionNotFollowed(
            String recommendationId, boolean withdrawn, String reason, @Nullable Asked now)
            implements RecommendationEvent {}

    /**
     * Of whom what is asked, since when and until when.
     *
     * @param until the day until which it is asked, or null
     * @param textKk the text in Kazakh; null where it is written in one language alone
     * @param agencyName what the roster called the agency; null of one that it did not have
     */
    record Asked(
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable String textKk,
            @Nullable LocalizedText agencyName) {}

    private static List<String> all(@Nullable List<String> known, @Nullable String author) {
        return Stream.concat(
                        Stream.ofNullable(known).flatMap(List::stream), Stream.ofNullable(author))
                .distinct()
                .toList();
    }
}
