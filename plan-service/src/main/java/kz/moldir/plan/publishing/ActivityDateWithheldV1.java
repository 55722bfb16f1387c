package kz.moldir.plan.publishing;

/** Wire form: an activity got a day that is not announced before it is held. */
public record ActivityDateWithheldV1(String activityId) {}
