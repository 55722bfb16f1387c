package kz.moldir.plan.read.approval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
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
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.TakenBack;
import kz.moldir.plan.read.approval.Hands.Hand;
import kz.moldir.plan.read.approval.Remarked.Since;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way to the approval.
 *
 * @param stage draft, with the commissions, at the meeting or approved, by its code
 * @param direct whether its document says that the general meeting has decided these rows already
 * @param withdrawn why it is a draft again
 * @param leftMeeting the meeting from which it was withdrawn, which may still decide on it without
 *     a new round of remarks; else null
 * @param edits how many edits of the rows that its document says were approved were not taken back;
 *     null where it says so of none
 * @param approved how its document says that it was approved, or null
 * @param hands whose hand is in the next decision, and was in those before
 */
public record ApprovalView(
        @BsonId String id,
        String stage,
        boolean direct,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate remarksUntil,
        List<String> commissions,
        List<Remarked> remarks,
        @Nullable LocalDate meetingOn,
        @Nullable String withdrawn,
        @Nullable LocalDate leftMeeting,
        @JsonIgnore @Nullable Integer edits,
        @JsonIgnore @Nullable String approved,
        @JsonIgnore Hands hands,
        long sequence) {

    /** Whether it is a draft that the commissions were never asked about. */
    public boolean discardable() {
        return stage.equals("draft") && submittedOn == null;
    }

    static ApprovalView after(
            @Nullable ApprovalView before, PlanEvent event, Hand by, long sequence) {
        if (begins(before) && (event instanceof PlanImported || event instanceof PlanStarted)) {
            return new ApprovalView(
                    event.planId(),
                    "draft",
                    event instanceof PlanImported now && now.heading() != null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    event instanceof PlanImported now && now.heading() != null ? 0 : null,
                    event instanceof PlanImported now ? now.heading() : null,
                    Hands.NONE.after(event, by),
                    sequence);
        }
        if (before == null) {
            throw new IllegalStateException("a plan begins with its draft");
        }
        return before.moved(event, by, sequence).by(before.hands.after(event, by));
    }

    /** Also over a draft that was discarded. */
    private static boolean begins(@Nullable ApprovalView before) {
        return before == null || before.stage.equals("discarded");
    }

    private ApprovalView moved(PlanEvent event, Hand by, long sequence) {
        ApprovalView before = this;
        return switch (event) {
            case PlanImported now ->
                    new ApprovalView(
                            before.id,
                            before.stage,
                            now.heading() != null && before.submittedOn == null,
                            before.submittedOn,
                            before.remarksUntil,
                            before.commissions,
                            before.remarks,
                            before.meetingOn,
                            before.withdrawn,
                            before.leftMeeting,
                            now.heading() != null && before.submittedOn == null ? 0 : null,
                            now.heading(),
                            before.hands,
                            sequence);
            case PlanSubmitted now ->
                    new ApprovalView(
                            before.id,
                            "submitted",
                            false,
                            now.on(),
                            now.remarksUntil(),
                            now.commissions(),
                            before.remarks,
                            null,
                            null,
                            null,
                            null,
                            before.approved,
                            before.hands,
                            sequence);
            case RemarkMade now ->
                    before.with(
                            Stream.concat(
                                            before.remarks.stream(),
                                            Stream.of(Remarked.made(now.remark())))
                                    .toList(),
                            sequence);
            case RemarkAnswered now ->
                    before.with(
                            now.remarkId(),
                            each -> each.answered(now),
                            new Since(true, reason(now), now.on(), by),
                            sequence);
            case RemarkAnswerWithdrawn now ->
                    before.with(
                            now.remarkId(),
                            Remarked::unanswered,
                            new Since(true, now.reason(), now.on(), by),
                            sequence);
            case RemarkCorrected now ->
                    before.with(
                            now.remark().id(),
                            each -> each.corrected(now),
                            new Since(false, now.reason(), now.remark().on(), by),
                            sequence);
            case RemarkWithdrawn now ->
                    before.with(
                            before.remarks.stream()
                                    .filter(each -> !each.remark().id().equals(now.remarkId()))
                                    .toList(),
                            sequence);
            case RemarksExtended now -> before.until(now.remarksUntil(), sequence);
            case CoverageChanged now -> before.said(sequence);
            case PlanPutToMeeting now -> before.at("meeting", now.meetingOn(), null, sequence);
            case PlanWithdrawn now ->
                    before.at("draft", null, now.reason(), before.meetingOn, sequence);
            case PlanDiscarded now -> before.at("discarded", null, now.reason(), sequence);
            case PlanRestored now -> before.at("draft", null, null, sequence);
            case PlanApproved now ->
                    before.at("approved", before.meetingOn, before.withdrawn, sequence);
            case RowAdded now -> before.edited(now.reason(), sequence);
            case RowChanged now ->
                    now.mark() == null
                            ? before.edited(now.reason(), sequence)
                            : before.with(before.remarks, sequence);
            case RowRemoved now -> before.edited(now.reason(), sequence);
            case RowMoved now -> before.edited(now.reason(), sequence);
            default -> before.with(before.remarks, sequence);
        };
    }

    private static String reason(RemarkAnswered answered) {
        return Objects.requireNonNullElse(answered.reason(), "");
    }

    /** What is put right once the meeting has decided stands beside what that had. */
    private ApprovalView with(
            String remark, UnaryOperator<Remarked> then, Since since, long sequence) {
        boolean decided = stage.equals("approved");
        return with(
                remarks.stream()
                        .map(
                                each -> {
                                    if (!each.remark().id().equals(remark)) {
                                        return each;
                                    }
                                    Remarked now = then.apply(each);
                                    return decided ? now.after(each, since) : now;
                                })
                        .toList(),
                sequence);
    }

    private ApprovalView until(LocalDate later, long sequence) {
        return new ApprovalView(
                id,
                stage,
                direct,
                submittedOn,
                later,
                commissions,
                remarks,
                meetingOn,
                withdrawn,
                leftMeeting,
                edits,
                approved,
                hands,
                sequence);
    }

    /** A document says nothing of words that are not its own. */
    private ApprovalView said(long sequence) {
        return new ApprovalView(
                id,
                stage,
                false,
                submittedOn,
                remarksUntil,
                commissions,
                remarks,
                meetingOn,
                withdrawn,
                leftMeeting,
                null,
                approved,
                hands,
                sequence);
    }

    private ApprovalView with(List<Remarked> now, long sequence) {
        return new ApprovalView(
                id,
                stage,
                direct,
                submittedOn,
                remarksUntil,
                commissions,
                now,
                meetingOn,
                withdrawn,
                leftMeeting,
                edits,
                approved,
                hands,
                sequence);
    }

    /** The document says of the rows as they were read that they were approved, of no others. */
    private ApprovalView edited(@Nullable String undone, long sequence) {
        int then =
                edits == null || TakenBack.FILE.equals(undone)
                        ? -1
                        : edits + (undone == null ? 1 : -1);
        Integer now = then < 0 ? null : Integer.valueOf(then); // A file that was undone is gone.
        return new ApprovalView(
                id,
                stage,
                now != null && now == 0,
                submittedOn,
                remarksUntil,
                commissions,
                remarks,
                meetingOn,
                withdrawn,
                leftMeeting,
                now,
                approved,
                hands,
                sequence);
    }

    private ApprovalView by(Hands now) {
        return new ApprovalView(
                id,
                stage,
                direct,
                submittedOn,
                remarksUntil,
                commissions,
                remarks,
                meetingOn,
                withdrawn,
                leftMeeting,
                edits,
                approved,
                now,
                sequence);
    }

    private ApprovalView at(
            String now, @Nullable LocalDate meeting, @Nullable String reason, long sequence) {
        return at(now, meeting, reason, null, sequence);
    }

    private ApprovalView at(
            String now,
            @Nullable LocalDate meeting,
            @Nullable String reason,
            @Nullable LocalDate left,
            long sequence) {
        return new ApprovalView(
                id,
                now,
                direct,
                submittedOn,
                remarksUntil,
                commissions,
                remarks,
                meeting,
                reason,
                left,
                edits,
                approved,
                hands,
                sequence);
    }

    /** How many remarks wait for an answer. */
    public int open() {
        return Math.toIntExact(remarks.stream().filter(each -> each.accepted() == null).count());
    }
}
