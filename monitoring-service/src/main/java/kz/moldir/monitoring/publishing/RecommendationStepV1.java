package kz.moldir.monitoring.publishing;

import java.time.LocalDate;

/** Wire form: an agency answered, or somebody saw whether it did what it was asked for. */
public record RecommendationStepV1(String recommendationId, LocalDate on) {}
