package kz.moldir.monitoring.wiring;

import java.util.Map;
import java.util.Set;
import kz.moldir.kit.access.Objects;
import kz.moldir.kit.access.Owners;
import kz.moldir.monitoring.read.visits.Visits;
import kz.moldir.monitoring.write.PlannedActivities;

/** A visit belongs to the commissions of its activity. */
record VisitObjects(Visits visits, PlannedActivities activities) implements Objects {

    @Override
    public Owners of(String pattern, Map<String, String> variables) {
        String id = variables.get("id");
        return id == null || !pattern.contains("/visits/{id}")
                ? Owners.NOBODY
                : visits.get(id)
                        .map(
                                visit ->
                                        new Owners(
                                                activities.commissions(visit.activityId()),
                                                Set.of(),
                                                true))
                        .orElse(Owners.NOBODY);
    }
}
