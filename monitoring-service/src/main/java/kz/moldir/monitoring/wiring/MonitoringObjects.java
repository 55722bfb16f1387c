package kz.moldir.monitoring.wiring;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.kit.access.Objects;
import kz.moldir.kit.access.Owners;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.read.recommendations.Recommendations;
import kz.moldir.monitoring.read.visits.VisitView;
import kz.moldir.monitoring.read.visits.Visits;
import kz.moldir.monitoring.write.PlannedActivities;

/**
 * Visits and recommendations belong to the commissions of their activity, a visit also to the
 * experts who are invited to it.
 */
record MonitoringObjects(
        Visits visits, Recommendations recommendations, PlannedActivities activities)
        implements Objects {

    @Override
    public Owners of(String pattern, Map<String, String> variables) {
        String id = variables.get("id");
        if (id == null) {
            return Owners.NOBODY;
        }
        if (pattern.contains("/visits/{id}")) {
            return visits.get(id).map(this::ofVisit).orElse(Owners.NOBODY);
        }
        return pattern.contains("/recommendations/{id}")
                ? recommendations
                        .get(id)
                        .map(known -> owners(known.activityId(), Set.of()))
                        .orElse(Owners.NOBODY)
                : Owners.NOBODY;
    }

    private Owners ofVisit(VisitView visit) {
        return owners(
                visit.activityId(),
                visit.experts().stream().map(Expert::id).collect(Collectors.toSet()));
    }

    private Owners owners(String activity, Set<String> persons) {
        return new Owners(activities.commissions(activity), persons, true);
    }
}
