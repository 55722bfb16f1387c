package kz.moldir.plan.write.approval;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.write.approval.ApprovalRequests.AnswerRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectDecisionRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectRemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ExtendRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.MeetingRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.SubmitRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.TakeBackRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of the steps to the approval, whoever asks for them. */
@Component
final class ApprovalOrders {

    private final Commands commands;
    private final Council council;
    private final Decisions decisions;
    private final SharedMonths months;

    ApprovalOrders(Commands commands, Council council, Decisions decisions, SharedMonths months) {
        this.months = months;
        this.commands = commands;
        this.council = council;
        this.decisions = decisions;
    }

    Done submit(String planId, SubmitRequest asked, Caller caller) {
        Days.check("remarksUntil", asked.remarksUntil());
        List<String> all = List.copyOf(council.commissions().keySet());
        List<String> named = asked.commissions();
        List<String> commissions =
                named == null || named.isEmpty() ? all : named.stream().distinct().toList();
        commissions.forEach(this::check);
        return commands.send(
                new PlanCommand.SubmitPlan(
                        planId,
                        asked.remarksUntil(),
                        commissions,
                        caller.actor(),
                        council.today(caller.clock())),
                caller.asking(asked));
    }

    Done remark(String planId, RemarkRequest asked, Caller caller) {
        check(asked.commission());
        Caller acting = caller.asOneOf(Set.of(asked.commission()));
        Remark remark =
                new Remark(
                        CommandIds.derived(planId, "remark", caller.actor(), caller.key()),
                        asked.commission(),
                        asked.row(),
                        asked.text().strip(),
                        council.today(caller.clock()));
        return commands.send(new PlanCommand.MakeRemark(planId, remark), acting.asking(asked));
    }

    /** The plan knows whom it asked, also where the council has that commission no more. */
    Done correctRemark(String planId, String remarkId, CorrectRemarkRequest asked, Caller caller) {
        Remark remark =
                new Remark(
                        remarkId,
                        asked.commission(),
                        asked.row(),
                        asked.text().strip(),
                        council.today(caller.clock()));
        return commands.send(
                new PlanCommand.CorrectRemark(planId, remark, asked.reason().strip(), asked.seen()),
                caller.asking(List.of(remarkId, asked)));
    }

    Done withdrawRemark(String planId, String remarkId, TakeBackRequest asked, Caller caller) {
        return commands.send(
                new PlanCommand.WithdrawRemark(
                        planId,
                        remarkId,
                        asked.reason().strip(),
                        asked.seen(),
                        council.today(caller.clock())),
                caller.asking(List.of(remarkId, asked)));
    }

    Done extend(String planId, ExtendRequest asked, Caller caller) {
        Days.check("remarksUntil", asked.remarksUntil());
        return commands.send(
                new PlanCommand.ExtendRemarks(
                        planId,
                        asked.remarksUntil(),
                        asked.reason().strip(),
                        council.today(caller.clock())),
                caller.asking(asked));
    }

    Done answer(String planId, String remarkId, AnswerRequest asked, Caller caller) {
        return commands.send(
                new PlanCommand.AnswerRemark(
                        planId,
                        remarkId,
                        asked.accepted(),
                        asked.words().strip(),
                        asked.reason() == null || asked.reason().isBlank()
                                ? null
                                : asked.reason().strip(),
                        asked.seen(),
                        council.today(caller.clock())),
                caller.asking(List.of(remarkId, asked)));
    }

    /** Takes an answer back, also of long ago. */
    Done withdrawAnswer(String planId, String remarkId, TakeBackRequest asked, Caller caller) {
        return unanswered(planId, remarkId, asked, null, caller);
    }

    /** The same at once, as a page offers it to whoever answered. */
    Done undoAnswer(String planId, String remarkId, TakeBackRequest asked, Caller caller) {
        AtOnce.Asked once = new AtOnce.Asked(caller.actor(), caller.clock().instant());
        return unanswered(planId, remarkId, asked, once, caller);
    }

    private Done unanswered(
            String planId,
            String remarkId,
            TakeBackRequest asked,
            AtOnce.@Nullable Asked once,
            Caller caller) {
        return commands.send(
                new PlanCommand.WithdrawAnswer(
                        planId,
                        remarkId,
                        asked.reason().strip(),
                        asked.seen(),
                        once,
                        council.today(caller.clock())),
                caller.asking(List.of("answer", remarkId, asked)));
    }

    Done meeting(String planId, MeetingRequest asked, Caller caller) {
        Days.check("meetingOn", asked.meetingOn());
        return commands.send(
                new PlanCommand.PutToMeeting(
                        planId,
                        asked.meetingOn(),
                        Objects.requireNonNullElse(asked.sure(), Set.of()),
                        council.today(caller.clock())),
                caller.asking(asked));
    }

    Done withdraw(String planId, WithdrawRequest asked, Caller caller) {
        return commands.send(
                new PlanCommand.WithdrawPlan(
                        planId, asked.reason().strip(), council.today(caller.clock())),
                caller.asking(asked));
    }

    Done approve(String planId, ApproveRequest asked, Caller caller) {
        Origin origin = caller.asking(asked);
        return commands.earlier(origin).orElseGet(() -> approved(planId, asked, caller, origin));
    }

    private Done approved(String planId, ApproveRequest asked, Caller caller, Origin origin) {
        PlanCommand.ApprovePlan command = approval(planId, asked, caller);
        return months.approving(
                planId,
                Boolean.TRUE.equals(asked.beside()),
                asked.date(),
                origin.time(),
                () -> commands.send(command, origin));
    }

    /** The approval takes the council's name of now with it. */
    PlanCommand.ApprovePlan approval(String planId, ApproveRequest asked, Caller caller) {
        return new PlanCommand.ApprovePlan(
                planId,
                decisions.of(planId, asked),
                decisions.by(caller),
                council.today(caller.clock()),
                asked.date().equals(asked.sure()),
                council.name());
    }

    /**
     * Puts right what is recorded of the decision that made a version, or adds to it. An amendment
     * is traced by its decision, so that keeps a number.
     */
    Done correct(String planId, int version, CorrectDecisionRequest asked, Caller caller) {
        String number = asked.decision();
        if (version > 1 && (number == null || number.isBlank())) {
            throw Invalid.field("decision", "amendment.problem.decision");
        }
        String amendment = version > 1 ? asked.amendment() : null;
        if (amendment != null && amendment.isBlank()) {
            throw Invalid.field("amendment", "plan.approval.problem.words", 2000);
        }
        return commands.send(
                new PlanCommand.CorrectDecision(
                        planId,
                        version,
                        decisions.of(planId, asked.decided()),
                        decisions.by(caller),
                        asked.reason().strip(),
                        council.today(caller.clock()),
                        asked.date().equals(asked.sure()),
                        amendment == null ? null : amendment.strip(),
                        asked.seen()),
                caller.asking(List.of(version, asked)));
    }

    private void check(String commission) {
        if (!council.commissions().containsKey(commission)) {
            throw Invalid.field("commission", "plan.approval.problem.commission");
        }
    }
}
