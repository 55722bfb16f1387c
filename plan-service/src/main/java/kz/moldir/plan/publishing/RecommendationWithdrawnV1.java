package kz.moldir.plan.publishing;

/** Wire form: an agency is not asked for it any more. */
public record RecommendationWithdrawnV1(
        String activityId, String recommendationId, String reason) {}
