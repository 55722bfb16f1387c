package kz.moldir.plan.publishing;

/** Wire form: an occurrence has minutes now, or has none any more; what they say stays inside. */
public record MinutesV1(String activityId, String occurrenceId) {}
