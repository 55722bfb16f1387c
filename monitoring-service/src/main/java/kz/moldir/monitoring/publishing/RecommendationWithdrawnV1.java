package kz.moldir.monitoring.publishing;

/** Wire form: an agency is not asked any more. */
public record RecommendationWithdrawnV1(String recommendationId) {}
