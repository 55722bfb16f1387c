package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.AmendedRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent.AmendmentDropped;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.DropAmendment;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an approved plan and the amendment in the making; pure.
 *
 * @param version in force; 0 before the approval
 * @param latest the day of the last decision, null before the approval
 * @param firstAmended the day of the first amendment, null while there was none
 * @param highest the highest number that a row ever had, so that none is given twice
 * @param reason of the amendment in the making, null while there is none
 * @param rows as the amendment has them by now
 * @param questions that they leave
 */
record AmendmentState(
        int version,
        @Nullable LocalDate latest,
        @Nullable LocalDate firstAmended,
        int highest,
        @Nullable String reason,
        List<Row> rows,
        List<OpenQuestion> questions) {

    static final AmendmentState NONE =
            new AmendmentState(0, null, null, 0, null, List.of(), List.of());

    boolean open() {
        return reason != null;
    }

    AmendmentBegun begun(BeginAmendment asked) {
        refuseUnless(version > 0, new AmendmentRefusal.NotApproved());
        refuseUnless(!open(), new AmendmentRefusal.UnderWay());
        return new AmendmentBegun(asked.planId(), asked.today(), asked.reason());
    }

    AmendmentDropped dropped(DropAmendment asked) {
        refuseUnless(open(), new AmendmentRefusal.None());
        return new AmendmentDropped(asked.planId(), asked.today(), asked.reason());
    }

    PlanAmended approved(ApproveAmendment asked, int year, int half, List<Row> inForce) {
        String why = reason;
        if (why == null) {
            throw new Refused(new AmendmentRefusal.None());
        }
        List<RowChange> changes = RowChange.between(inForce, rows);
        refuseUnless(!changes.isEmpty(), new AmendmentRefusal.Empty());
        Decision decision = asked.decision();
        if (decision.date().isAfter(asked.today())) {
            throw new Refused(new PlanRefusal.DecisionInFuture(decision.date()));
        }
        if (latest != null && decision.date().isBefore(latest)) {
            throw new Refused(new AmendmentRefusal.EarlierThanLast(latest));
        }
        Votes votes = decision.votes();
        if (votes != null && votes.inFavour() <= votes.against()) {
            throw new Refused(new ApprovalRefusal.NotCarried());
        }
        return new PlanAmended(
                asked.planId(), year, half, version + 1, why, decision, rows, changes);
    }

    /** Refuses what the decision that approved the plan cannot have been. */
    void mayBe(Decision approval, LocalDate today) {
        if (approval.date().isAfter(today)) {
            throw new Refused(new PlanRefusal.DecisionInFuture(approval.date()));
        }
        if (firstAmended != null && approval.date().isAfter(firstAmended)) {
            throw new Refused(new PlanRefusal.DecisionAfterAmendment(firstAmended));
        }
        Votes votes = approval.votes();
        if (votes != null && votes.inFavour() <= votes.against()) {
            throw new Refused(new ApprovalRefusal.NotCarried());
        }
    }

    AmendmentState after(PlanEvent event, List<Row> inForce, List<OpenQuestion> asked) {
        return switch (event) {
            case PlanApproved now ->
                    new AmendmentState(
                            1,
                            now.decision().date(),
                            null,
                            highest(0, now.rows()),
                            null,
                            List.of(),
                            List.of());
            case AmendmentBegun now ->
                    new AmendmentState(
                            version, latest, firstAmended, highest, now.reason(), inForce, asked);
            case AmendmentDropped now -> closed(version, latest, firstAmended);
            case DecisionCorrected now ->
                    new AmendmentState(
                            version,
                            version == 1 ? now.decision().date() : latest,
                            firstAmended,
                            highest,
                            reason,
                            rows,
                            questions);
            case PlanAmended now -> {
                LocalDate day = now.decision().date();
                yield closed(now.version(), day, firstAmended == null ? day : firstAmended);
            }
            default -> {
                if (!open()) {
                    yield this;
                }
                AmendedRows now = new AmendedRows(rows, questions).after(event);
                yield new AmendmentState(
                        version,
                        latest,
                        firstAmended,
                        highest(highest, now.rows()),
                        reason,
                        now.rows(),
                        now.questions());
            }
        };
    }

    private AmendmentState closed(
            int inForce, @Nullable LocalDate decided, @Nullable LocalDate first) {
        return new AmendmentState(inForce, decided, first, highest, null, List.of(), List.of());
    }

    private static int highest(int before, List<Row> rows) {
        return Math.max(before, rows.stream().mapToInt(Row::number).max().orElse(0));
    }

    private static void refuseUnless(boolean holds, AmendmentRefusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
