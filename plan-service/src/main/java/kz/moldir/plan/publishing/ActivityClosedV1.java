package kz.moldir.plan.publishing;

import java.time.LocalDate;

/** Wire form: the row was closed with a result, which makes it held. */
public record ActivityClosedV1(String activityId, LocalDate on, String result) {}
