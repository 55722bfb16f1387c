package kz.moldir.plan.read.today;

import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.read.activities.PlannedActivity;

/** A visit that was put right where it was made, and the row that does not follow it. */
public record UnfollowedVisit(PlannedActivity row, VisitNotFollowed visit) {}
