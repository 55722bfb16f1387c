package kz.moldir.plan.wiring;

import java.util.Optional;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.view.CatchingUp;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.plan.PlanRefusal;
import kz.moldir.plan.write.rows.DraftPlans;

/**
 * What can be written of a plan is what the plan's view shows. A plan that it does not know may
 * have been begun just now, and its first row comes at once.
 */
record DraftPlansOfView(Plans plans, Approvals approvals, Council council, CatchingUp catchingUp)
        implements DraftPlans {

    @Override
    public Optional<DraftPlan> of(String planId) {
        return plans.get(planId)
                .or(() -> catchingUp.toWhatIsStored() ? plans.get(planId) : Optional.empty())
                .map(this::draft);
    }

    private DraftPlan draft(PlanView plan) {
        if (plans.discarded(plan)) {
            throw new Refused(new PlanRefusal.Discarded());
        }
        boolean atMeeting =
                approvals
                        .get(plan.id())
                        .filter(approval -> approval.stage().equals("meeting"))
                        .isPresent();
        PlanView.Amending amending = plan.amending();
        return amending == null
                ? new DraftPlan(
                        plan.id(),
                        plan.year(),
                        plan.half(),
                        plan.version(),
                        plan.rows(),
                        null,
                        atMeeting,
                        plan.covered(council.coverage()))
                : new DraftPlan(
                        plan.id(),
                        plan.year(),
                        plan.half(),
                        plan.version(),
                        amending.rows(),
                        new Amendment(amending.reason(), plan.rows()),
                        atMeeting,
                        plan.covered(council.coverage()));
    }
}
