package kz.moldir.plan.write.approval;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.RowReasons;
import kz.moldir.plan.write.approval.AmendedRows.Rest;
import kz.moldir.plan.write.approval.ApprovalController.Answer;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ReasonRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RowReasonRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import kz.moldir.plan.write.rows.DraftPlans.Amendment;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Amends an approved plan for programs: begun with a reason, written row by row under the plan's
 * own {@code /rows}, approved as one with a decision of its own.
 */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}/amendment")
final class AmendmentController {

    private final AmendmentOrders orders;
    private final AmendedRows amended;

    AmendmentController(AmendmentOrders orders, AmendedRows amended) {
        this.orders = orders;
        this.amended = amended;
    }

    /**
     * What an amendment would change, in the form of every list.
     *
     * @param coverage what it would say otherwise on that, by word in each language
     * @param questions what the rows that it changes leave open
     * @param reasonsTag stands for the reasons of its rows, to be sent with the decision on them
     * @param rests what rests on the rows that it changes, to be known before the decision, for
     *     those who record it
     */
    record InTheMaking(
            String reason,
            List<RowDiff> items,
            List<CoverageDiff> coverage,
            List<OpenQuestion> questions,
            String reasonsTag,
            List<Rest> rests,
            @Nullable String next) {}

    /** Also for the commissions, who read what the meeting is asked to change. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping
    InTheMaking now(@PathVariable String planId, Caller caller) {
        DraftPlan plan = orders.plan(planId);
        Amendment amendment = plan.amendment();
        if (amendment == null) {
            throw new NotFound();
        }
        List<RowDiff> diffs = plan.rowsAmended();
        return new InTheMaking(
                amendment.reason(),
                diffs,
                plan.coverageAmended(),
                questions(plan, diffs),
                RowReasons.tag(diffs.stream().map(RowDiff::change).toList()),
                caller.may(Role.SECRETARIAT, Role.CHAIR) ? amended.of(diffs) : List.of(),
                null);
    }

    private static List<OpenQuestion> questions(DraftPlan plan, List<RowDiff> diffs) {
        Set<Integer> changed =
                diffs.stream()
                        .filter(diff -> diff.change().after() != null)
                        .map(diff -> diff.row().number())
                        .collect(Collectors.toSet());
        return plan.open().stream().filter(open -> changed.contains(open.row())).toList();
    }

    /** Opens the approved plan's rows. */
    @PostMapping
    Answer begin(
            @PathVariable String planId, @Valid @RequestBody WithdrawRequest body, Caller caller) {
        return Answer.of(planId, orders.begin(planId, body.reason(), caller));
    }

    /** Puts the reason in other words, as long as the amendment is in the making. */
    @PostMapping("/reason")
    Answer because(
            @PathVariable String planId, @Valid @RequestBody ReasonRequest body, Caller caller) {
        return Answer.of(planId, orders.because(planId, body, caller));
    }

    /** Says why one of its rows changes; without a reason it has none of its own. */
    @PostMapping("/rows/{rowId}/reason")
    Answer explain(
            @PathVariable String planId,
            @PathVariable String rowId,
            @Valid @RequestBody RowReasonRequest body,
            Caller caller) {
        return Answer.of(planId, orders.explain(planId, rowId, "reason", body, caller));
    }

    /** Gives the amendment up; the version in force stays. */
    @PostMapping("/drop")
    Answer drop(
            @PathVariable String planId, @Valid @RequestBody WithdrawRequest body, Caller caller) {
        return Answer.of(planId, orders.drop(planId, body.reason(), caller));
    }

    /** Brings back what was given up last, as long as no other amendment was begun. */
    @PostMapping("/restore")
    Answer restore(@PathVariable String planId, Caller caller) {
        return Answer.of(planId, orders.restore(planId, caller));
    }

    /** Records the general meeting's decision: the plan's next version. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @PostMapping("/approve")
    Answer approve(
            @PathVariable String planId, @Valid @RequestBody ApproveRequest body, Caller caller) {
        return Answer.of(planId, orders.approve(planId, body, caller));
    }
}
