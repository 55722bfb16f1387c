package kz.moldir.plan.listening;

import kz.moldir.plan.listening.VisitCorrectedV1.WasV1;

/**
 * What plan-service reads of a visit that was told to be made by mistake.
 *
 * @param was what was told of it
 */
record VisitWithdrawnV1(String visitId, String activityId, WasV1 was, String reason) {}
