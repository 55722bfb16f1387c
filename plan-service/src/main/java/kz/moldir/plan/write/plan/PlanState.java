package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import org.jspecify.annotations.Nullable;

/** What a plan knows of itself, and what it decides from that; pure. */
record PlanState(
        int year,
        int half,
        @Nullable SourceFile file,
        List<Row> rows,
        @Nullable Decision decision) {

    static final PlanState NEW = new PlanState(0, 0, null, List.of(), null);

    PlanEvent decide(PlanCommand command) {
        return switch (command) {
            case ImportPlan asked -> imported(asked);
            case ApprovePlan asked -> approved(asked);
        };
    }

    private PlanImported imported(ImportPlan asked) {
        if (decision != null) {
            throw new Refused(new PlanRefusal.AlreadyApproved(decision.date()));
        }
        if (file != null
                && file.sha256().equals(asked.file().sha256())
                && rows.equals(asked.rows())) {
            throw new Refused(new PlanRefusal.SameFile(file.name()));
        }
        return new PlanImported(
                asked.planId(),
                asked.year(),
                asked.half(),
                asked.file(),
                asked.rows(),
                asked.heading(),
                asked.questions());
    }

    private PlanApproved approved(ApprovePlan asked) {
        if (decision != null) {
            throw new Refused(new PlanRefusal.AlreadyApproved(decision.date()));
        }
        if (asked.decision().date().isAfter(asked.today())) {
            throw new Refused(new PlanRefusal.DecisionInFuture(asked.decision().date()));
        }
        return new PlanApproved(asked.planId(), year, half, asked.decision(), rows);
    }

    PlanState after(PlanEvent event) {
        return switch (event) {
            case PlanImported now ->
                    new PlanState(now.year(), now.half(), now.file(), now.rows(), decision);
            case PlanApproved now -> new PlanState(year, half, file, rows, now.decision());
        };
    }
}
