package kz.moldir.plan.wiring;

import java.util.Optional;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.view.CatchingUp;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.read.approval.ApprovalView;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.write.plan.PlanRefusal;
import kz.moldir.plan.write.rows.DraftPlans;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of a plan is what the plan's view shows. A plan that it does not know may
 * have been begun just now, and its first row comes at once.
 */
record DraftPlansOfView(Plans plans, Approvals approvals, Council council, CatchingUp catchingUp)
        implements DraftPlans {

    @Override
    public Optional<DraftPlan> of(String planId) {
        return plans.get(planId).or(() -> stored(planId)).map(this::draft);
    }

    @Override
    public Optional<DraftPlan> latest(String planId) {
        return stored(planId).map(this::draft);
    }

    @Override
    public Set<String> standing(String planId) {
        return plans.get(planId)
                .filter(plan -> !plan.discarded())
                .map(plan -> draft(plan).standing())
                .orElse(Set.of());
    }

    private Optional<PlanView> stored(String planId) {
        catchingUp.toWhatIsStored(plans, approvals);
        return plans.get(planId);
    }

    private DraftPlan draft(PlanView plan) {
        if (plan.discarded()) {
            throw new Refused(new PlanRefusal.Discarded());
        }
        Optional<ApprovalView> approval = approvals.get(plan.id());
        PlanView.Amending amending = plan.amending();
        return new DraftPlan(
                plan.id(),
                plan.year(),
                plan.half(),
                plan.version(),
                amending == null ? plan.rows() : amending.rows(),
                amending == null
                        ? null
                        : new Amendment(
                                amending.reason(),
                                plan.rows(),
                                plan.covered(council.coverage()),
                                amending.why()),
                approval.filter(each -> each.stage().equals("meeting")).isPresent(),
                plan.toBeCovered(council.coverage()),
                kept(plan, approval),
                plan.sequence(),
                amending == null ? plan.questions() : amending.questions());
    }

    private static @Nullable PlanRefusal kept(PlanView plan, Optional<ApprovalView> approval) {
        Decision decision = plan.decision();
        return decision != null
                ? new PlanRefusal.AlreadyApproved(decision.date())
                : approval.filter(each -> !each.discardable()).isPresent()
                        ? new PlanRefusal.OnceSubmitted()
                        : null;
    }
}
