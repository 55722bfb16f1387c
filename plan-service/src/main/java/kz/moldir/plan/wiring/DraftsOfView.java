package kz.moldir.plan.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.office.official.OfficialPlan;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.export.OfficialWords;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.review.Drafts;
import kz.moldir.plan.write.review.diff.Renderings;
import kz.moldir.plan.write.review.diff.Words;

/** What a review knows of a plan is what the views of the plan and of its activities show. */
record DraftsOfView(Plans plans, Activities activities, IntFunction<OfficialWords> documents)
        implements Drafts {

    @Override
    public Optional<Draft> of(String planId) {
        return plans.get(planId).filter(plan -> !plan.discarded()).map(DraftsOfView::draft);
    }

    private static Draft draft(PlanView plan) {
        PlanView.Amending amending = plan.amending();
        if (!plan.approved()) {
            return new Draft(plan.rows(), plan.questions(), plan.sequence(), null, plan.coverage());
        }
        return amending == null
                ? new Draft(
                        plan.rows(),
                        plan.questions(),
                        plan.sequence(),
                        new Amended(plan.version(), null, plan.rows()),
                        plan.coverage())
                : new Draft(
                        amending.rows(),
                        amending.questions(),
                        plan.sequence(),
                        new Amended(plan.version(), amending.reason(), plan.rows()),
                        plan.coverage());
    }

    @Override
    public Map<String, ActivityFacts> facts(Collection<String> rows) {
        return activities.some(rows).stream()
                .collect(Collectors.toMap(ActivityView::id, ActivityView::facts));
    }

    @Override
    public Renderings renderings(int year) {
        OfficialWords words = documents.apply(year);
        return row -> words.apply(row).stream().map(DraftsOfView::words).toList();
    }

    private static Words words(OfficialPlan.Line line) {
        return new Words(
                line.title(),
                line.timeframe(),
                line.responsible(),
                Objects.requireNonNullElse(line.note(), ""));
    }

    @Override
    public List<Excluded> excluded(String planId) {
        return activities.ofPlan(planId).stream()
                .filter(DraftsOfView::byAmendment)
                .map(each -> new Excluded(each.row(), each.facts().cancelledOn()))
                .toList();
    }

    private static boolean byAmendment(ActivityView activity) {
        var gone = activity.outcome().cancellation();
        return gone != null && gone.amendment() != null;
    }
}
