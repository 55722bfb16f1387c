package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanRestored;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RemarkWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarksExtended;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.DiscardPlan;
import kz.moldir.plan.write.plan.PlanCommand.ExtendRemarks;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.RestorePlan;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands on its way to the approval; pure.
 *
 * @param submitted whether it ever was; stays after a withdrawal
 * @param remarks of the commissions that were asked for them
 * @param submittedOn null where it never was
 * @param remarksUntil the last day for them, null where it was not submitted
 * @param leftMeeting the meeting from which it was withdrawn, which may still decide on it; else
 *     null
 */
record ApprovalState(
        Stage stage,
        boolean submitted,
        Remarks remarks,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate remarksUntil,
        @Nullable LocalDate meetingOn,
        @Nullable LocalDate leftMeeting) {

    /** Who has to act: the secretariat, the commissions, the general meeting; nobody any more. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        AT_MEETING,
        DECIDED,
        DISCARDED
    }

    static final ApprovalState NEW =
            new ApprovalState(Stage.DRAFT, false, Remarks.NONE, null, null, null, null);

    PlanSubmitted submitted(SubmitPlan asked, int year, int half, int activities) {
        kept();
        refuseUnless(stage == Stage.DRAFT, new ApprovalRefusal.UnderWay());
        refuseUnless(activities > 0, new ApprovalRefusal.NoRows());
        refuseUnless(
                !asked.remarksUntil().isBefore(asked.today()),
                new ApprovalRefusal.DeadlinePast(asked.remarksUntil()));
        return new PlanSubmitted(
                asked.planId(),
                year,
                half,
                asked.today(),
                asked.remarksUntil(),
                asked.commissions(),
                asked.by(),
                activities);
    }

    RemarkMade remarked(MakeRemark asked, List<Row> rows) {
        return remarks.made(asked, stage, rows);
    }

    RemarkCorrected corrected(CorrectRemark asked, List<Row> rows) {
        kept();
        return remarks.corrected(asked, stage, rows);
    }

    /** Whether an event writes a remark, or its answer, as it is kept already. */
    boolean saysSo(PlanEvent event) {
        return remarks.saySo(event);
    }

    RemarkWithdrawn withdrawn(WithdrawRemark asked) {
        kept();
        return remarks.withdrawn(asked, stage);
    }

    RemarkAnswered answered(AnswerRemark asked) {
        return remarks.answered(asked, stage);
    }

    RemarkAnswerWithdrawn unanswered(WithdrawAnswer asked) {
        return remarks.unanswered(asked, stage);
    }

    RemarksExtended extended(ExtendRemarks asked, int year, int half, int activities) {
        LocalDate since = submittedOn;
        LocalDate until = remarksUntil;
        if (stage != Stage.SUBMITTED || since == null || until == null) {
            throw new Refused(new ApprovalRefusal.NotSubmitted());
        }
        refuseUnless(
                asked.remarksUntil().isAfter(until)
                        && !asked.remarksUntil().isBefore(asked.today()),
                new ApprovalRefusal.NotLater(until));
        return new RemarksExtended(
                asked.planId(),
                year,
                half,
                since,
                asked.remarksUntil(),
                remarks.commissions(),
                activities,
                asked.reason());
    }

    /**
     * A meeting may turn out to be on another day than it was announced for; and what was withdrawn
     * from one, because it changed rows, goes back without a new round of remarks.
     */
    PlanPutToMeeting putToMeeting(PutToMeeting asked) {
        kept();
        boolean another = stage == Stage.AT_MEETING && !asked.meetingOn().equals(meetingOn);
        boolean again = stage == Stage.DRAFT && leftMeeting != null;
        refuseUnless(
                stage == Stage.SUBMITTED || another || again, new ApprovalRefusal.NotSubmitted());
        refuseUnless(remarks.allAnswered(), new ApprovalRefusal.RemarksOpen());
        ask(
                asked,
                !asked.meetingOn().isBefore(asked.today()) || asked.meetingOn().equals(leftMeeting),
                new ApprovalRefusal.MeetingPast(asked.meetingOn()));
        ask(
                asked,
                stage != Stage.SUBMITTED
                        || remarksUntil == null
                        || asked.today().isAfter(remarksUntil),
                new ApprovalRefusal.StillAsked(
                        remarksUntil == null ? asked.today() : remarksUntil));
        return new PlanPutToMeeting(
                asked.planId(), asked.today(), asked.meetingOn(), again ? leftMeeting : null);
    }

    /** Each question is answered for itself and for this day, so that no other one passes. */
    private static void ask(PutToMeeting asked, boolean plain, ApprovalRefusal question) {
        refuseUnless(
                plain || asked.sure().contains(question.code() + ":" + asked.meetingOn()),
                question);
    }

    PlanWithdrawn withdrawn(WithdrawPlan asked) {
        kept();
        refuseUnless(stage != Stage.DRAFT, new ApprovalRefusal.NotSubmitted());
        return new PlanWithdrawn(asked.planId(), asked.today(), asked.reason());
    }

    PlanDiscarded discarded(DiscardPlan asked) {
        kept();
        refuseUnless(!submitted, new PlanRefusal.OnceSubmitted());
        return new PlanDiscarded(asked.planId(), asked.today(), asked.reason());
    }

    PlanRestored restored(RestorePlan asked) {
        refuseUnless(discarded(), new PlanRefusal.NotDiscarded());
        return new PlanRestored(asked.planId(), asked.today());
    }

    boolean discarded() {
        return stage == Stage.DISCARDED;
    }

    private void kept() {
        refuseUnless(!discarded(), new PlanRefusal.Discarded());
    }

    /** What lies before the general meeting stands still, and what was discarded. */
    void editable() {
        kept();
        refuseUnless(stage != Stage.AT_MEETING, new ApprovalRefusal.BeforeTheMeeting());
    }

    /**
     * Refuses an approval that does not follow from what is known.
     *
     * @param documentSaysSo whether the imported document itself names its approval
     * @return the decision, with the vote of the chair where that counts
     */
    Decision approvedBy(ApprovePlan asked, boolean documentSaysSo) {
        kept();
        boolean signed = asked.decision().scan() != null;
        Decision decision = Carried.settled(null, asked.decision(), asked.by());
        Carried.refuseUnless(decision, asked.by());
        if (!submitted) {
            refuseUnless(documentSaysSo || signed, new ApprovalRefusal.NotDecided());
            return decision;
        }
        refuseUnless(stage == Stage.AT_MEETING, new ApprovalRefusal.NotPutToMeeting());
        refuseUnless(
                meetingOn == null || !asked.decision().date().isBefore(meetingOn),
                new ApprovalRefusal.EarlierThanMeeting(
                        meetingOn == null ? asked.today() : meetingOn));
        return decision;
    }

    /** Nothing is under way once it is decided; which meeting decided on which remarks is known. */
    ApprovalState decided() {
        return new ApprovalState(Stage.DECIDED, false, remarks, null, null, meetingOn, null);
    }

    ApprovalState after(PlanEvent event) {
        return switch (event) {
            case PlanSubmitted now ->
                    new ApprovalState(
                            Stage.SUBMITTED,
                            true,
                            remarks.after(now),
                            now.on(),
                            now.remarksUntil(),
                            null,
                            null);
            case RemarksExtended now ->
                    new ApprovalState(
                            stage,
                            submitted,
                            remarks,
                            submittedOn,
                            now.remarksUntil(),
                            meetingOn,
                            leftMeeting);
            case PlanDiscarded now -> meeting(Stage.DISCARDED, meetingOn, leftMeeting);
            case PlanRestored now -> meeting(Stage.DRAFT, meetingOn, leftMeeting);
            case PlanStarted now -> discarded() ? NEW : this;
            case PlanImported now -> discarded() ? NEW : this;
            case PlanPutToMeeting now -> meeting(Stage.AT_MEETING, now.meetingOn(), null);
            case PlanWithdrawn now -> meeting(Stage.DRAFT, null, meetingOn);
            default -> with(remarks.after(event));
        };
    }

    private ApprovalState meeting(Stage now, @Nullable LocalDate next, @Nullable LocalDate left) {
        return new ApprovalState(now, submitted, remarks, submittedOn, remarksUntil, next, left);
    }

    private ApprovalState with(Remarks now) {
        return new ApprovalState(
                stage, submitted, now, submittedOn, remarksUntil, meetingOn, leftMeeting);
    }

    private static void refuseUnless(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
