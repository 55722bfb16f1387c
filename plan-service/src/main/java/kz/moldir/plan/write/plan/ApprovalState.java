package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.Remark.About;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.Shown;
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
 * @param remarks each with whether it is answered, by id
 * @param commissions that were asked for remarks
 * @param submittedOn null where it never was
 * @param remarksUntil the last day for them, null where it was not submitted
 * @param leftMeeting the meeting from which it was withdrawn, which may still decide on it; else
 *     null
 */
record ApprovalState(
        Stage stage,
        boolean submitted,
        Map<String, Kept> remarks,
        List<String> commissions,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate remarksUntil,
        @Nullable LocalDate meetingOn,
        @Nullable LocalDate leftMeeting) {

    /** A remark as it stands. */
    record Kept(Remark remark, @Nullable String answer) {

        boolean answered() {
            return answer != null;
        }
    }

    /** Who has to act: the secretariat, the commissions, the general meeting; nobody. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        AT_MEETING,
        DISCARDED
    }

    /** More remarks than this are a letter of their own. */
    private static final int MOST_REMARKS = 500;

    static final ApprovalState NEW =
            new ApprovalState(Stage.DRAFT, false, Map.of(), List.of(), null, null, null, null);

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
        refuseUnless(stage == Stage.SUBMITTED, new ApprovalRefusal.NotSubmitted());
        refuseUnless(remarks.size() < MOST_REMARKS, new ApprovalRefusal.TooManyRemarks());
        return new RemarkMade(asked.planId(), about(asked.remark(), rows));
    }

    /**
     * Also once it lies before the general meeting: the answer stays. So does the row, whatever
     * stands under its number by now, unless another is named.
     */
    RemarkCorrected corrected(CorrectRemark asked, List<Row> rows) {
        Remark was = known(asked.remark().id()).remark();
        refuseUnless(
                asked.shown() == null || Shown.stands(asked.shown(), Shown.of(was)),
                new ApprovalRefusal.RemarkChanged());
        Remark right = asked.remark();
        Integer number = right.row();
        Remark now =
                number != null && (number.equals(was.row()) || isStill(was, number, rows))
                        ? right.on(was)
                        : right;
        return new RemarkCorrected(
                asked.planId(),
                now.about() == null ? about(now, rows) : asked(now),
                asked.reason());
    }

    /** Whether the row of a remark has this number by now. */
    private static boolean isStill(Remark remark, int number, List<Row> rows) {
        About about = remark.about();
        if (about == null) {
            return false;
        }
        String id = about.rowId();
        return rows.stream().anyMatch(row -> row.number() == number && row.id().equals(id));
    }

    /** Whether it is kept so already, whenever that was written. */
    boolean says(Remark right) {
        Kept kept = remarks.get(right.id());
        return kept != null && kept.remark().dated(right.on()).equals(right);
    }

    RemarkWithdrawn withdrawn(WithdrawRemark asked) {
        var unused = known(asked.remarkId());
        return new RemarkWithdrawn(asked.planId(), asked.remarkId(), asked.today(), asked.reason());
    }

    /** Also of a plan that was withdrawn since: its remarks wait for the next meeting. */
    private Kept known(String remark) {
        kept();
        refuseUnless(
                stage != Stage.DRAFT || !remarks.isEmpty(), new ApprovalRefusal.NotSubmitted());
        Kept kept = remarks.get(remark);
        if (kept == null) {
            throw new Refused(new ApprovalRefusal.RemarkUnknown());
        }
        return kept;
    }

    private Remark asked(Remark remark) {
        refuseUnless(commissions.contains(remark.commission()), new ApprovalRefusal.NotAsked());
        return remark;
    }

    private Remark about(Remark remark, List<Row> rows) {
        Integer number = asked(remark).row();
        if (number == null) {
            return remark;
        }
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(remark::on)
                .orElseThrow(() -> new Refused(new RowRefusal.NoSuchPlace()));
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
                commissions,
                activities,
                asked.reason());
    }

    RemarkAnswered answered(AnswerRemark asked) {
        Kept kept = remarks.get(asked.remarkId());
        boolean again = kept != null && kept.answered();
        refuseUnless(
                stage == Stage.SUBMITTED || (again && stage == Stage.AT_MEETING),
                new ApprovalRefusal.NotSubmitted());
        refuseUnless(kept != null, new ApprovalRefusal.RemarkUnknown());
        refuseUnless(!again || asked.reason() != null, new ApprovalRefusal.RemarkAnswered());
        refuseUnless(
                asked.shown() == null
                        || (kept != null && Shown.stands(asked.shown(), kept.answer())),
                new ApprovalRefusal.AnsweredAnew());
        return new RemarkAnswered(
                asked.planId(),
                asked.remarkId(),
                asked.accepted(),
                asked.words(),
                asked.today(),
                again ? asked.reason() : null);
    }

    /** Only while the commissions have it: before a meeting each remark has its answer. */
    RemarkAnswerWithdrawn unanswered(WithdrawAnswer asked) {
        Kept kept = remarks.get(asked.remarkId());
        refuseUnless(stage == Stage.SUBMITTED, new ApprovalRefusal.NotSubmitted());
        if (kept == null) {
            throw new Refused(new ApprovalRefusal.RemarkUnknown());
        }
        refuseUnless(kept.answered(), new ApprovalRefusal.NoAnswer());
        refuseUnless(
                asked.shown() == null || Shown.stands(asked.shown(), kept.answer()),
                new ApprovalRefusal.AnsweredAnew());
        return new RemarkAnswerWithdrawn(
                asked.planId(), asked.remarkId(), asked.today(), asked.reason());
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
        refuseUnless(
                remarks.values().stream().allMatch(Kept::answered),
                new ApprovalRefusal.RemarksOpen());
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

    /** Nothing is under way once it is decided; which meeting decided is still known. */
    ApprovalState decided() {
        return NEW.meeting(Stage.DRAFT, meetingOn, null);
    }

    ApprovalState after(PlanEvent event) {
        return switch (event) {
            case PlanSubmitted now ->
                    new ApprovalState(
                            Stage.SUBMITTED,
                            true,
                            remarks,
                            now.commissions(),
                            now.on(),
                            now.remarksUntil(),
                            null,
                            null);
            case RemarkMade now -> with(now.remark().id(), new Kept(now.remark(), null));
            case RemarkCorrected now ->
                    with(now.remark().id(), kept -> new Kept(now.remark(), kept.answer()));
            case RemarkAnswered now ->
                    with(
                            now.remarkId(),
                            kept -> new Kept(kept.remark(), Shown.of(now.accepted(), now.words())));
            case RemarkAnswerWithdrawn now ->
                    with(now.remarkId(), kept -> new Kept(kept.remark(), null));
            case RemarkWithdrawn now -> without(now.remarkId());
            case RemarksExtended now ->
                    new ApprovalState(
                            stage,
                            submitted,
                            remarks,
                            commissions,
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
            default -> this;
        };
    }

    private ApprovalState meeting(Stage now, @Nullable LocalDate next, @Nullable LocalDate left) {
        return new ApprovalState(
                now, submitted, remarks, commissions, submittedOn, remarksUntil, next, left);
    }

    private ApprovalState with(String remark, UnaryOperator<Kept> then) {
        Kept kept = remarks.get(remark);
        return kept == null ? this : with(remark, then.apply(kept));
    }

    private ApprovalState with(String remark, Kept kept) {
        Map<String, Kept> now = new HashMap<>(remarks);
        now.put(remark, kept);
        return of(now);
    }

    private ApprovalState without(String remark) {
        Map<String, Kept> now = new HashMap<>(remarks);
        now.remove(remark);
        return of(now);
    }

    private ApprovalState of(Map<String, Kept> now) {
        return new ApprovalState(
                stage,
                submitted,
                Map.copyOf(now),
                commissions,
                submittedOn,
                remarksUntil,
                meetingOn,
                leftMeeting);
    }

    private static void refuseUnless(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
