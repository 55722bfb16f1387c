package kz.moldir.plan.read.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.read.approval.WhoDecided.Made;
import kz.moldir.plan.read.approval.WhoDecided.Named;
import kz.moldir.plan.read.approval.WhoDecided.Right;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.ui.language.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers where a plan stands, with every remark, and hands out the signed scan. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
final class ApprovalQueries {

    private final Approvals approvals;
    private final Plans plans;
    private final ScanContent scans;
    private final WhoDecided who;
    private final ApprovalPage page;
    private final Messages messages;

    ApprovalQueries(
            Approvals approvals,
            Plans plans,
            ScanContent scans,
            WhoDecided who,
            ApprovalPage page,
            Messages messages) {
        this.page = page;
        this.messages = messages;
        this.approvals = approvals;
        this.plans = plans;
        this.scans = scans;
        this.who = who;
    }

    /**
     * Where a plan stands.
     *
     * @param wrote who wrote or submitted what is decided next
     * @param decisions that were recorded so far, with who wrote and who recorded them
     * @param corrections of remarks and answers, of after the meeting; absent without any
     * @param left what is still open before its approval, as the page says it; absent of nothing,
     *     and once it is approved
     */
    record Answer(
            @JsonUnwrapped ApprovalView approval,
            List<Named> wrote,
            List<Made> decisions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Right> corrections,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LeftOpen.OpenPoint> left) {

        /** The same for those who are told names alone. */
        Answer byName() {
            return new Answer(
                    approval,
                    wrote.stream().map(Named::byName).toList(),
                    decisions.stream().map(Made::byName).toList(),
                    corrections.stream().map(Right::byName).toList(),
                    left);
        }
    }

    @GetMapping("/api/plans/{planId}/approval")
    Answer approval(@PathVariable String planId, Caller caller, Locale locale) {
        ApprovalView found = approvals.get(planId).orElseThrow(NotFound::new);
        Answer whole =
                new Answer(
                        found,
                        who.next(found, locale),
                        who.all(found, locale),
                        who.since(found, locale),
                        plans.get(planId).map(page::left).stream()
                                .flatMap(left -> left.said(messages, locale).stream())
                                .toList());
        return caller.may(Role.SECRETARIAT, Role.CHAIR) ? whole : whole.byName();
    }

    /** Always as a file to keep, never shown as a page of this site. */
    @GetMapping({"/api/plans/{planId}/scan", "/{lang:kk|ru|en}/plans/{planId}/scan"})
    ResponseEntity<byte[]> scan(@PathVariable String planId) {
        PlanView plan = plans.get(planId).orElseThrow(NotFound::new);
        Decision decision = plan.decision();
        Scan scan = decision == null ? null : decision.scan();
        if (scan == null) {
            throw new NotFound();
        }
        return scans.file(scan);
    }
}
