package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.document.ApprovalLine;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.days.PlanDays;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeAmendmentReason;
import kz.moldir.plan.write.plan.PlanCommand.ChangeCoverage;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.DiscardPlan;
import kz.moldir.plan.write.plan.PlanCommand.DropAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ExplainAmendedRow;
import kz.moldir.plan.write.plan.PlanCommand.ExtendRemarks;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import kz.moldir.plan.write.plan.PlanCommand.RestoreAmendment;
import kz.moldir.plan.write.plan.PlanCommand.RestorePlan;
import kz.moldir.plan.write.plan.PlanCommand.StartPlan;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.UndoEdit;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import kz.moldir.plan.write.plan.PlanCommand.WriteRows;
import org.jspecify.annotations.Nullable;

/**
 * What a plan knows of itself, and what it decides from that; pure.
 *
 * @param approved what its document says was approved; null where it says so of nothing
 */
record PlanState(
        int year,
        int half,
        @Nullable SourceFile file,
        List<Row> rows,
        List<OpenQuestion> questions,
        @Nullable Imported approved,
        ApprovalState approval,
        @Nullable Decision decision,
        AmendmentState amendment,
        @Nullable Coverage coverage) {

    static final PlanState NEW =
            new PlanState(
                    0,
                    0,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    ApprovalState.NEW,
                    null,
                    AmendmentState.NONE,
                    null);

    /** What a document says of its own approval, and of which rows. */
    record Imported(String heading, List<Row> rows) {

        @Nullable LocalDate day() {
            return ApprovalLine.of(heading).day();
        }
    }

    /** Several edits of rows are decided one after the other, all or none. */
    List<PlanEvent> decideAll(PlanCommand command) {
        if (command instanceof WriteRows asked) {
            List<PlanEvent> events = new ArrayList<>();
            PlanState now = this;
            for (PlanCommand step : asked.steps()) {
                PlanEvent event = now.decide(step);
                events.add(event);
                now = now.after(event);
            }
            return List.copyOf(events);
        }
        if (command instanceof CorrectDecision asked
                && right(asked).equals(amendment.of(asked.version()))
                && amendment.madeBecause(asked.version(), asked.amendment())) {
            return List.of();
        }
        if (command instanceof ChangeAmendmentReason asked) {
            return amendment.because(asked);
        }
        if (command instanceof ExplainAmendedRow asked) {
            return amendment.explained(asked, rows);
        }
        PlanEvent event = decide(command);
        return saysTheSame(command, event) ? List.of() : List.of(event);
    }

    /** Also of words on coverage that an amendment leaves as they were seen. */
    private boolean saysTheSame(PlanCommand command, PlanEvent event) {
        return approval.saysSo(event)
                || (event instanceof AmendmentCoverageChanged said
                        && command instanceof ChangeCoverage asked
                        && said.coverage().equals(asked.before()));
    }

    private PlanEvent decide(PlanCommand command) {
        return switch (command) {
            case StartPlan asked -> started(asked);
            case ImportPlan asked -> (approval.discarded() ? NEW : this).imported(asked);
            case ChangeCoverage asked -> covered(asked);
            case AddRow asked -> writable().added(asked);
            case ChangeRow asked -> writable().changed(asked);
            case RemoveRow asked -> writable().removed(asked);
            case MoveRow asked -> writable().moved(asked);
            case SubmitPlan asked -> {
                open();
                yield approval.submitted(asked, year, half, rows.size());
            }
            case MakeRemark asked -> approval.remarked(asked, rows);
            case AnswerRemark asked -> approval.answered(asked);
            case WithdrawAnswer asked -> approval.unanswered(asked);
            case CorrectRemark asked -> approval.corrected(asked, rows);
            case WithdrawRemark asked -> approval.withdrawn(asked);
            case ExtendRemarks asked -> approval.extended(asked, year, half, rows.size());
            case PutToMeeting asked -> approval.putToMeeting(asked);
            case WithdrawPlan asked -> {
                open();
                yield approval.withdrawn(asked);
            }
            case DiscardPlan asked -> {
                open();
                yield approval.discarded(asked);
            }
            case RestorePlan asked -> approval.restored(asked);
            case ApprovePlan asked -> approved(asked);
            case CorrectDecision asked -> corrected(asked);
            case BeginAmendment asked -> amendment.begun(asked);
            case DropAmendment asked -> amendment.dropped(asked);
            case RestoreAmendment asked -> amendment.restored(asked);
            case WriteRows asked -> throw new IllegalArgumentException("steps do not nest");
            case ExplainAmendedRow asked ->
                    throw new IllegalArgumentException("decided before the others");
            case ChangeAmendmentReason asked ->
                    throw new IllegalArgumentException("decided before the others");
            case UndoFile asked -> throw new IllegalArgumentException("decided by the edits");
            case UndoEdit asked -> throw new IllegalArgumentException("decided by the edits");
            case ApproveAmendment asked -> amendment.approved(asked, year, half, rows, coverage);
        };
    }

    /** What is taken back has to be writable still. */
    void editable() {
        var unused = writable();
    }

    private void open() {
        if (decision != null) {
            throw new Refused(new PlanRefusal.AlreadyApproved(decision.date()));
        }
    }

    private RowDecisions writable() {
        if (!amendment.open()) {
            open();
            approval.editable();
        }
        return new RowDecisions(written());
    }

    Written written() {
        return amendment.open()
                ? new Written(amendment.rows(), amendment.questions(), amendment.highest() + 1)
                : new Written(rows, questions, null);
    }

    /** Whether it takes the place of a draft that was discarded. */
    boolean begunAnew(PlanEvent event) {
        return approval.discarded()
                && (event instanceof PlanStarted || event instanceof PlanImported);
    }

    private PlanStarted started(StartPlan asked) {
        if (year != 0 && !approval.discarded()) {
            throw new Refused(new PlanRefusal.ThereIsOne());
        }
        return new PlanStarted(
                asked.planId(), asked.year(), asked.half(), asked.rows(), asked.coverage());
    }

    /** A plan of before the words were kept said those of the council. */
    private PlanEvent covered(ChangeCoverage asked) {
        if (!amendment.open()) {
            open();
            approval.editable();
        }
        Coverage said = amendment.covered(coverage);
        if (said != null && !said.equals(asked.before())) {
            throw new Refused(new PlanRefusal.CoverageChanged());
        }
        return amendment.open()
                ? new AmendmentCoverageChanged(asked.planId(), asked.coverage())
                : new CoverageChanged(asked.planId(), asked.coverage());
    }

    private PlanImported imported(ImportPlan asked) {
        open();
        approval.editable();
        return new ImportDecisions(year, file, rows, coverage).imported(asked);
    }

    private PlanApproved approved(ApprovePlan asked) {
        open();
        if (asked.decision().date().isAfter(asked.today())) {
            throw new Refused(new PlanRefusal.DecisionInFuture(asked.decision().date()));
        }
        Decision by = approval.approvedBy(asked, documentSaysSo());
        refuseSlips(asked.decision().date(), approval.meetingOn(), asked.sure());
        return new PlanApproved(asked.planId(), year, half, by, rows, asked.council());
    }

    /** Whether its rows are as they were read from a document that says it was approved. */
    boolean documentSaysSo() {
        return approved != null && saySame(rows, approved.rows());
    }

    /** Last year's number is what is typed at the beginning of a year. */
    private void refuseSlips(LocalDate day, @Nullable LocalDate meeting, boolean sure) {
        PlanDays days = PlanDays.of(year);
        if (!days.mayBeApproved(day)) {
            throw new Refused(new PlanRefusal.DecisionOfAnotherYear(day, String.valueOf(year)));
        }
        LocalDate said = meeting != null ? meeting : approved == null ? null : approved.day();
        if (sure || day.equals(said)) {
            return;
        }
        if (said != null) {
            throw new Refused(
                    meeting != null
                            ? new PlanRefusal.NotTheMeetingsDay(day, said)
                            : new PlanRefusal.NotTheDocumentsDay(day, said));
        }
        if (days.longBefore(day, half)) {
            throw new Refused(new PlanRefusal.DecisionLongBefore(day));
        }
    }

    /** No document says what of a row is told. */
    private static boolean saySame(List<Row> one, List<Row> other) {
        return unmarked(one).equals(unmarked(other));
    }

    private static List<Row> unmarked(List<Row> rows) {
        return rows.stream().map(row -> row.disclosed(null)).toList();
    }

    private PlanEvent corrected(CorrectDecision asked) {
        Decision right = right(asked);
        if (!amendment.seen(asked.version(), asked.seen())) {
            throw new Refused(new PlanRefusal.DecisionChanged());
        }
        amendment.mayBe(asked.version(), right, asked.by(), asked.today());
        boolean sameDay = right.date().equals(amendment.of(asked.version()).date());
        if (asked.version() == 1 && !sameDay) {
            refuseSlips(right.date(), approval.meetingOn(), asked.sure());
        }
        return asked.version() == 1
                ? new DecisionCorrected(
                        asked.planId(),
                        year,
                        half,
                        amendment.version(),
                        rows.size(),
                        right,
                        asked.reason(),
                        sameDay || amendment.takenOver().isEmpty() ? null : amendment.takenOver())
                : new AmendmentDecisionCorrected(
                        asked.planId(),
                        year,
                        half,
                        asked.version(),
                        amendment.of(asked.version()).date(),
                        right,
                        asked.reason(),
                        amendment.madeBecause(asked.version(), asked.amendment())
                                ? null
                                : asked.amendment());
    }

    /** Whether it only adds what was not known, and changes nothing that was. */
    boolean completes(CorrectDecision asked) {
        Decision known = amendment.of(asked.version());
        Decision right = right(asked);
        return amendment.madeBecause(asked.version(), asked.amendment())
                && known.date().equals(right.date())
                && known.chair().equals(right.chair())
                && keeps(known.number(), right.number())
                && keeps(known.votes(), right.votes())
                && keeps(known.byChair(), right.byChair())
                && keeps(known.scan(), right.scan());
    }

    private static boolean keeps(@Nullable Object known, @Nullable Object right) {
        return known == null || known.equals(right);
    }

    /** The decision as it is then; a scan stays unless another is given. */
    Decision right(CorrectDecision asked) {
        Decision known = amendment.of(asked.version());
        return Carried.settled(known, Carried.scanned(known, asked.right()), asked.by());
    }

    PlanState after(PlanEvent event) {
        return switch (event) {
            case PlanStarted now ->
                    new PlanState(
                            now.year(),
                            now.half(),
                            null,
                            now.rows(),
                            List.of(),
                            null,
                            approval.after(now),
                            decision,
                            amendment,
                            now.coverage());
            case CoverageChanged now ->
                    new PlanState(
                            year,
                            half,
                            file,
                            rows,
                            questions,
                            null,
                            approval,
                            decision,
                            amendment,
                            now.coverage());
            case PlanImported now ->
                    new PlanState(
                            now.year(),
                            now.half(),
                            now.file(),
                            now.rows(),
                            now.questions(),
                            now.heading() == null ? null : new Imported(now.heading(), now.rows()),
                            approval.after(now),
                            decision,
                            amendment,
                            now.coverage());
            case PlanApproved now -> by(now.decision(), approval.decided(), now);
            case DecisionCorrected now -> by(now.decision(), approval, now);
            case PlanAmended now -> with(new DraftRows(now.rows(), amendment.questions()), now);
            default -> {
                DraftRows present = new DraftRows(rows, questions);
                yield with(decision == null ? present.after(event) : present, event);
            }
        };
    }

    private PlanState by(Decision now, ApprovalState then, PlanEvent event) {
        return new PlanState(
                year,
                half,
                file,
                rows,
                questions,
                approved,
                then,
                now,
                amendment.after(event, rows, questions),
                coverage);
    }

    /** What the document says of its approval holds as long as the rows are as they were read. */
    private PlanState with(DraftRows now, PlanEvent event) {
        return new PlanState(
                year,
                half,
                file,
                now.rows(),
                now.questions(),
                approved,
                approval.after(event),
                decision,
                amendment.after(event, rows, questions),
                AmendmentState.covering(event, coverage));
    }
}
