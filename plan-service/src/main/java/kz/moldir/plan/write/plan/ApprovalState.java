package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.Remark;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands on its way to the approval; pure.
 *
 * @param submitted whether it ever was; stays after a withdrawal
 * @param remarks whether each is answered, by id
 * @param commissions that were asked for remarks
 * @param remarksUntil the last day for them, null where it was not submitted
 */
record ApprovalState(
        Stage stage,
        boolean submitted,
        Map<String, Boolean> remarks,
        List<String> commissions,
        @Nullable LocalDate remarksUntil,
        @Nullable LocalDate meetingOn) {

    /** Who has to act: the secretariat, the commissions, the general meeting. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        AT_MEETING
    }

    /** More remarks than this are a letter of their own. */
    private static final int MOST_REMARKS = 500;

    static final ApprovalState NEW =
            new ApprovalState(Stage.DRAFT, false, Map.of(), List.of(), null, null);

    PlanSubmitted submitted(SubmitPlan asked, int year, int half, int activities) {
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
        refuseUnless(stage == Stage.SUBMITTED, new ApprovalRefusal.NotSubmitted());
        refuseUnless(remarks.size() < MOST_REMARKS, new ApprovalRefusal.TooManyRemarks());
        Remark remark = asked.remark();
        refuseUnless(commissions.contains(remark.commission()), new ApprovalRefusal.NotAsked());
        Integer number = remark.row();
        if (number == null) {
            return new RemarkMade(asked.planId(), remark);
        }
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> new RemarkMade(asked.planId(), remark.on(row)))
                .orElseThrow(() -> new Refused(new RowRefusal.NoSuchPlace()));
    }

    RemarkAnswered answered(AnswerRemark asked) {
        Boolean answered = remarks.get(asked.remarkId());
        boolean again = Boolean.TRUE.equals(answered);
        refuseUnless(
                stage == Stage.SUBMITTED || (again && stage == Stage.AT_MEETING),
                new ApprovalRefusal.NotSubmitted());
        refuseUnless(answered != null, new ApprovalRefusal.RemarkUnknown());
        refuseUnless(!again || asked.reason() != null, new ApprovalRefusal.RemarkAnswered());
        return new RemarkAnswered(
                asked.planId(),
                asked.remarkId(),
                asked.accepted(),
                asked.words(),
                asked.today(),
                again ? asked.reason() : null);
    }

    /** A meeting may turn out to be on another day than it was announced for. */
    PlanPutToMeeting putToMeeting(PutToMeeting asked) {
        boolean another = stage == Stage.AT_MEETING && !asked.meetingOn().equals(meetingOn);
        refuseUnless(stage == Stage.SUBMITTED || another, new ApprovalRefusal.NotSubmitted());
        refuseUnless(!remarks.containsValue(false), new ApprovalRefusal.RemarksOpen());
        if (!asked.anyway()) {
            refuseUnless(
                    !asked.meetingOn().isBefore(asked.today()),
                    new ApprovalRefusal.MeetingPast(asked.meetingOn()));
            refuseUnless(
                    another || remarksUntil == null || asked.today().isAfter(remarksUntil),
                    new ApprovalRefusal.StillAsked(
                            remarksUntil == null ? asked.today() : remarksUntil));
        }
        return new PlanPutToMeeting(asked.planId(), asked.today(), asked.meetingOn());
    }

    PlanWithdrawn withdrawn(WithdrawPlan asked) {
        refuseUnless(stage != Stage.DRAFT, new ApprovalRefusal.NotSubmitted());
        return new PlanWithdrawn(asked.planId(), asked.today(), asked.reason());
    }

    /** What lies before the general meeting stands still. */
    void editable() {
        refuseUnless(stage != Stage.AT_MEETING, new ApprovalRefusal.BeforeTheMeeting());
    }

    /**
     * Refuses an approval that does not follow from what is known.
     *
     * @param documentSaysSo whether the imported document itself names its approval
     */
    void mayBeApproved(ApprovePlan asked, boolean documentSaysSo) {
        boolean signed = asked.decision().scan() != null;
        Votes votes = asked.decision().votes();
        refuseUnless(
                votes == null || votes.inFavour() > votes.against(),
                new ApprovalRefusal.NotCarried());
        if (!submitted) {
            refuseUnless(documentSaysSo || signed, new ApprovalRefusal.NotDecided());
            return;
        }
        refuseUnless(stage == Stage.AT_MEETING, new ApprovalRefusal.NotPutToMeeting());
        refuseUnless(
                meetingOn == null || !asked.decision().date().isBefore(meetingOn),
                new ApprovalRefusal.EarlierThanMeeting(
                        meetingOn == null ? asked.today() : meetingOn));
    }

    ApprovalState after(PlanEvent event) {
        return switch (event) {
            case PlanSubmitted now ->
                    new ApprovalState(
                            Stage.SUBMITTED,
                            true,
                            remarks,
                            now.commissions(),
                            now.remarksUntil(),
                            null);
            case RemarkMade now -> with(now.remark().id(), false);
            case RemarkAnswered now -> with(now.remarkId(), true);
            case PlanPutToMeeting now ->
                    new ApprovalState(
                            Stage.AT_MEETING,
                            submitted,
                            remarks,
                            commissions,
                            remarksUntil,
                            now.meetingOn());
            default ->
                    event instanceof PlanWithdrawn
                            ? new ApprovalState(
                                    Stage.DRAFT,
                                    submitted,
                                    remarks,
                                    commissions,
                                    remarksUntil,
                                    null)
                            : this;
        };
    }

    private ApprovalState with(String remark, boolean answered) {
        Map<String, Boolean> now = new HashMap<>(remarks);
        now.put(remark, answered);
        return new ApprovalState(
                stage, submitted, Map.copyOf(now), commissions, remarksUntil, meetingOn);
    }

    private static void refuseUnless(boolean holds, ApprovalRefusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
