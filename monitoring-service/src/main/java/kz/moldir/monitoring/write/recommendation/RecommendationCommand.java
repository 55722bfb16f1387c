package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.write.PlannedActivity;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a recommendation can be asked. */
public sealed interface RecommendationCommand {

    /** The recommendation. */
    String recommendationId();

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Recommendation.class;
    }

    /**
     * Follows from now on what an activity asked of an agency.
     *
     * @param author who recorded the decision, or null where nobody is named
     * @param wordedBy all who worded it, or null where they are not named
     * @param textKk the text in Kazakh, or null
     * @param agencyName what the roster calls the agency, or null
     */
    record TakeUp(
            @TargetAggregateIdentifier String recommendationId,
            PlannedActivity activity,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable String author,
            @Nullable List<String> wordedBy,
            @Nullable String textKk,
            @Nullable LocalizedText agencyName)
            implements RecommendationCommand {}

    /**
     * Follows what the council put right.
     *
     * @param author who put it right, or null where nobody is named
     * @param wordedBy who worded it before, or null where they are not named
     * @param textKk the text in Kazakh, or null
     * @param agencyName what the roster calls the agency, or null
     */
    record FollowCorrection(
            @TargetAggregateIdentifier String recommendationId,
            String agency,
            String text,
            LocalDate on,
            @Nullable LocalDate until,
            String reason,
            @Nullable String author,
            @Nullable List<String> wordedBy,
            @Nullable String textKk,
            @Nullable LocalizedText agencyName)
            implements RecommendationCommand {}

    /** Follows that the council took it back. */
    record FollowWithdrawal(@TargetAggregateIdentifier String recommendationId, String reason)
            implements RecommendationCommand {}

    /** Records what the agency answered; it may answer more than once. */
    record RecordAnswer(
            @TargetAggregateIdentifier String recommendationId,
            LocalDate on,
            String text,
            LocalDate today)
            implements RecommendationCommand {}

    /**
     * Records that what was asked is done.
     *
     * @param by who saw it; never an author, nor in the name of one
     */
    record VerifyFulfilment(
            @TargetAggregateIdentifier String recommendationId,
            LocalDate on,
            @Nullable String note,
            Checker by,
            LocalDate today)
            implements RecommendationCommand {

        /** By somebody who stands in for nobody. */
        public VerifyFulfilment(
                String recommendationId,
                LocalDate on,
                @Nullable String note,
                String by,
                LocalDate today) {
            this(recommendationId, on, note, new Checker(by, null), today);
        }
    }

    /**
     * Records that what was asked is not done, or not wholly.
     *
     * @param by who saw it; never an author, nor in the name of one
     */
    record RefuseFulfilment(
            @TargetAggregateIdentifier String recommendationId,
            LocalDate on,
            String reason,
            Checker by,
            LocalDate today)
            implements RecommendationCommand {

        /** By somebody who stands in for nobody. */
        public RefuseFulfilment(
                String recommendationId, LocalDate on, String reason, String by, LocalDate today) {
            this(recommendationId, on, reason, new Checker(by, null), today);
        }
    }

    /**
     * Who says whether it was fulfilled.
     *
     * @param actingFor the account for which this one stands in, or null
     */
    record Checker(String account, @Nullable String actingFor) {}
}
