package kz.moldir.plan.write.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.write.approval.ApprovedPeriods.Approved;
import org.springframework.stereotype.Component;

/**
 * A year may have a year's plan and plans of its halves, but not without a word; of two that are
 * approved in one moment the second is asked as if the first were known.
 */
@Component
final class SharedMonths {

    private final ApprovedPeriods approved;
    private final ApprovalClaims claims;

    SharedMonths(ApprovedPeriods approved, ApprovalClaims claims) {
        this.approved = approved;
        this.claims = claims;
    }

    /**
     * Approves a plan.
     *
     * @param beside whether that is meant beside another plan of the same months
     * @param on the day of the decision
     * @throws Refused where another has a part of its months, and this is not meant beside it
     */
    Done approving(
            String planId, boolean beside, LocalDate on, Instant now, Supplier<Done> approval) {
        if (!beside) {
            approved.sharing(planId).ifPresent(SharedMonths::refuse);
        }
        ApprovedPeriods.Period period = approved.of(planId).orElse(null);
        if (period == null) {
            return approval.get();
        }
        ApprovalClaims.Claim claim = claims.claim(planId, period, on, now);
        try {
            if (!beside && claim.earlier() != null) {
                refuse(claim.earlier());
            }
            return approval.get();
        } catch (RuntimeException notApproved) {
            claims.giveBack(claim);
            throw notApproved;
        }
    }

    private static void refuse(Approved other) {
        throw new Refused(
                new PeriodRefusal.Shared(
                        String.valueOf(other.year()), String.valueOf(other.half()), other.on()));
    }
}
