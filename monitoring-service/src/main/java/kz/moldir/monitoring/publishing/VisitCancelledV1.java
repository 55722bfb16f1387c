package kz.moldir.monitoring.publishing;

/** Wire form: a visit will not take place. */
public record VisitCancelledV1(String visitId, String activityId, String reason) {}
