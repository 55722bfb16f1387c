package kz.moldir.plan.read.activities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kz.moldir.council.state.Deadline;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.overlaps.Overlaps;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a plan promises and what became of it. */
@RestController
final class ActivitiesController {

    private final Plans plans;
    private final PlanRows rows;
    private final Activities activities;
    private final StateRules rules;
    private final RosterList roster;
    private final Overlaps overlaps;

    ActivitiesController(
            Plans plans,
            PlanRows rows,
            Activities activities,
            StateRules rules,
            RosterList roster,
            Overlaps overlaps) {
        this.overlaps = overlaps;
        this.plans = plans;
        this.rows = rows;
        this.activities = activities;
        this.rules = rules;
        this.roster = roster;
    }

    /** All rows at once: a plan is read as a whole, so this list is a plain array. */
    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/api/plans/{planId}/activities")
    List<PlannedActivity> ofPlan(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String coverage,
            Locale locale) {
        ActivityQuery query =
                ActivityQuery.of(q, state, commission, kind, person, sort).covered(coverage);
        List<PlannedActivity> all = rows.of(plans.get(planId).orElseThrow(NotFound::new));
        return query.meaning(all, roster::meaning).shownIn(Language.of(locale)).of(all);
    }

    /** What is done beside the plan: the same life, counted apart. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/api/plans/{planId}/outside")
    List<PlannedActivity> outside(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String coverage,
            Locale locale) {
        PlanRows.Whole whole = rows.whole(plans.get(planId).orElseThrow(NotFound::new));
        ActivityQuery query =
                ActivityQuery.of(q, state, commission, kind, person, sort).covered(coverage);
        return query.meaning(whole.all(), roster::meaning)
                .shownIn(Language.of(locale))
                .of(whole.outside());
    }

    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/api/activities/{id}")
    Detail one(@PathVariable String id, HttpServletResponse response) {
        PlannedActivity activity = rows.get(id).orElseThrow(NotFound::new);
        // For If-Match alone: its state follows the day, so the same tag is no proof of the same.
        response.setHeader(HttpHeaders.ETAG, "\"" + activity.sequence() + "\"");
        return new Detail(activity, overlaps.told(activity));
    }

    /**
     * One activity.
     *
     * @param overlaps what else one of its persons or commissions is expected at, from today on
     */
    record Detail(@JsonUnwrapped PlannedActivity activity, List<Overlaps.Told> overlaps) {}

    /** How the day was computed until which a record is expected; 404 where none is. */
    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/api/activities/{id}/deadline")
    Deadline deadline(@PathVariable String id) {
        return activities
                .get(id)
                .flatMap(view -> rules.explain(view.facts()))
                .orElseThrow(NotFound::new);
    }
}
