package kz.moldir.plan.read.approval;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
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

    ApprovalQueries(Approvals approvals, Plans plans, ScanContent scans) {
        this.approvals = approvals;
        this.plans = plans;
        this.scans = scans;
    }

    @GetMapping("/api/plans/{planId}/approval")
    ApprovalView approval(@PathVariable String planId) {
        return approvals.get(planId).orElseThrow(NotFound::new);
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
