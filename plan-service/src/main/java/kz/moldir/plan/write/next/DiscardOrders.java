package kz.moldir.plan.write.next;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanRefusal;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.springframework.stereotype.Component;

/** Makes commands of discarding a draft and of bringing it back, whoever asks for them. */
@Component
final class DiscardOrders {

    private final Commands commands;
    private final DraftPlans plans;
    private final Council council;

    DiscardOrders(Commands commands, DraftPlans plans, Council council) {
        this.commands = commands;
        this.plans = plans;
        this.council = council;
    }

    record DiscardRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * The draft that would be discarded.
     *
     * @throws Refused if it is none, or no longer can be
     */
    DraftPlan discardable(String planId) {
        DraftPlan plan = plans.of(planId).orElseThrow(NotFound::new);
        PlanRefusal kept = plan.kept();
        if (kept != null) {
            throw new Refused(kept);
        }
        return plan;
    }

    Done discard(String planId, DiscardRequest asked, Caller caller) {
        return commands.send(
                new PlanCommand.DiscardPlan(
                        planId, asked.reason().strip(), council.today(caller.clock())),
                caller.asking(asked));
    }

    Done restore(String planId, Caller caller) {
        return commands.send(
                new PlanCommand.RestorePlan(planId, council.today(caller.clock())),
                caller.asking(List.of(planId, "restore")));
    }
}
