package kz.moldir.plan.write.approval;

import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.write.activity.PersonalDetails;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ReasonRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RowReasonRequest;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what is asked about an amendment, whoever asks. */
@Component
final class AmendmentOrders {

    private final Commands commands;
    private final Council council;
    private final Decisions decisions;
    private final DraftPlans plans;

    AmendmentOrders(Commands commands, Council council, Decisions decisions, DraftPlans plans) {
        this.commands = commands;
        this.council = council;
        this.decisions = decisions;
        this.plans = plans;
    }

    DraftPlan plan(String planId) {
        return plans.of(planId).orElseThrow(NotFound::new);
    }

    Done begin(String planId, String reason, Caller caller) {
        return commands.send(
                new PlanCommand.BeginAmendment(
                        planId, reason.strip(), council.today(caller.clock())),
                caller.asking(reason));
    }

    Done because(String planId, ReasonRequest asked, Caller caller) {
        return commands.send(
                new PlanCommand.ChangeAmendmentReason(
                        planId,
                        asked.reason().strip(),
                        asked.before(),
                        council.today(caller.clock())),
                caller.asking(asked));
    }

    /**
     * Says why a row changes, which everybody reads once it is decided.
     *
     * @param field what the reason is called where it was typed
     */
    Done explain(String planId, String rowId, String field, RowReasonRequest asked, Caller caller) {
        if (asked.sure() == null || !asked.sure().contains(PersonalDetails.CODE)) {
            askAboutDetails(field, asked, plan(planId).marked(rowId));
        }
        return commands.send(
                new PlanCommand.ExplainAmendedRow(
                        planId, rowId, said(asked.reason()), said(asked.before())),
                caller.asking(List.of(rowId, asked)));
    }

    /** Of a restricted row it is told to nobody; what was meant before is not asked about again. */
    private static void askAboutDetails(String field, RowReasonRequest asked, Disclosure marked) {
        List<String> before = PersonalDetails.in(asked.before());
        List<String> found =
                PersonalDetails.in(asked.reason()).stream()
                        .filter(each -> !before.contains(each))
                        .toList();
        if (!found.isEmpty() && marked != Disclosure.RESTRICTED) {
            throw Invalid.field(field, PersonalDetails.QUESTION, String.join("; ", found));
        }
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    Done drop(String planId, String reason, Caller caller) {
        return commands.send(
                new PlanCommand.DropAmendment(
                        planId, reason.strip(), council.today(caller.clock())),
                caller.asking(reason));
    }

    Done restore(String planId, Caller caller) {
        return commands.send(
                new PlanCommand.RestoreAmendment(planId, council.today(caller.clock())),
                caller.asking(List.of(planId, "restore-amendment")));
    }

    /** An amendment is traced by its decision, so that needs a number. */
    Done approve(String planId, ApproveRequest asked, Caller caller) {
        String number = asked.decision();
        if (number == null || number.isBlank()) {
            throw Invalid.field("decision", "amendment.problem.decision");
        }
        return commands.send(
                new PlanCommand.ApproveAmendment(
                        planId,
                        decisions.of(planId, asked),
                        decisions.by(caller),
                        council.today(caller.clock()),
                        asked.because(),
                        council.name(),
                        asked.reasonsTag()),
                caller.asking(asked));
    }
}
