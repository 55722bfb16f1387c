package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import kz.moldir.kit.command.Refusal;

/** Why a plan does not take its next step to the approval. */
sealed interface ApprovalRefusal extends Refusal {

    /** It is on its way to the approval already. */
    @Code("plan-under-way")
    record UnderWay() implements ApprovalRefusal {}

    /** There is nothing to approve. */
    @Code("plan-without-rows")
    record NoRows() implements ApprovalRefusal {}

    /** Remarks cannot be awaited until a day that has passed. */
    @Code("plan-deadline-past")
    record DeadlinePast(LocalDate on) implements ApprovalRefusal {}

    /** The commissions do not have it. */
    @Code("plan-not-submitted")
    record NotSubmitted() implements ApprovalRefusal {}

    /** There are more remarks than one plan can have. */
    @Code("plan-too-many-remarks")
    record TooManyRemarks() implements ApprovalRefusal {}

    /** The commission was not asked for its remarks. */
    @Code("plan-commission-not-asked")
    record NotAsked() implements ApprovalRefusal {}

    /** More time is until a day after the last one, which has not passed. */
    @Code("plan-deadline-not-later")
    record NotLater(LocalDate until) implements ApprovalRefusal {}

    /** The commissions still have their time; it can be put to the meeting all the same. */
    @Code("plan-commissions-still-asked")
    record StillAsked(LocalDate until) implements ApprovalRefusal {}

    /** The day of the meeting has passed; it can be recorded all the same. */
    @Code("plan-meeting-past")
    record MeetingPast(LocalDate on) implements ApprovalRefusal {}

    /** There is no such remark. */
    @Code("plan-remark-unknown")
    record RemarkUnknown() implements ApprovalRefusal {}

    /** The remark has its answer. */
    @Code("plan-remark-answered")
    record RemarkAnswered() implements ApprovalRefusal {}

    /** The remark has no answer that could be taken back. */
    @Code("plan-remark-unanswered")
    record NoAnswer() implements ApprovalRefusal {}

    /** Whoever answered takes that back at once. */
    @Code("plan-answer-not-yours")
    record AnswerNotYours() implements ApprovalRefusal {}

    /** Undoing takes a first answer back; this one took the place of another. */
    @Code("plan-answer-corrected")
    record AnswerCorrected() implements ApprovalRefusal {}

    /** It is longer ago than an answer can be taken back at once. */
    @Code("plan-answer-too-late-to-undo")
    record TooLateToUndo() implements ApprovalRefusal {}

    /** Somebody else put the remark right, or answered it, since it was seen. */
    @Code("plan-remark-changed")
    record RemarkChanged() implements ApprovalRefusal {}

    /** The general meeting had it; it is put right, and never gone. */
    @Code("plan-remark-stays")
    record RemarkStays() implements ApprovalRefusal {}

    /** Each remark needs an answer before the general meeting. */
    @Code("plan-remarks-open")
    record RemarksOpen() implements ApprovalRefusal {}

    /** What lies before the general meeting stands still. */
    @Code("plan-before-the-meeting")
    record BeforeTheMeeting() implements ApprovalRefusal {}

    /** More votes for than against are needed. */
    @Code("plan-not-carried")
    record NotCarried() implements ApprovalRefusal {}

    /** At a tie the vote of the chair decides, and it is not said how the chair voted. */
    @Code("plan-chairs-vote")
    record ChairsVote(int votes) implements ApprovalRefusal {}

    /** Nothing shows that the general meeting has decided already. */
    @Code("plan-not-decided")
    record NotDecided() implements ApprovalRefusal {}

    /** It was submitted, so it has to go through the general meeting. */
    @Code("plan-not-put-to-meeting")
    record NotPutToMeeting() implements ApprovalRefusal {}

    /** The decision is dated before the general meeting. */
    @Code("plan-earlier-than-meeting")
    record EarlierThanMeeting(LocalDate on) implements ApprovalRefusal {}

    /** Who is the only one in the secretariat needs the chair's signed scan. */
    @Code("plan-alone-without-scan")
    record AloneWithoutScan() implements ApprovalRefusal {}

    /** Who submitted or wrote it does not record the decision. */
    @Code("plan-same-person")
    record SamePerson() implements ApprovalRefusal {}

    /** Nor does whoever stands in for them, in their name. */
    @Code("plan-deputy-of-the-same")
    record DeputyOfTheSame() implements ApprovalRefusal {}

    /** A program does not record what the general meeting decided. */
    @Code("plan-program-records")
    record ProgramRecords() implements ApprovalRefusal {}

    /** Programs alone submitted or wrote it, so whoever records it would be the only person. */
    @Code("plan-program-wrote")
    record ProgramWrote() implements ApprovalRefusal {}
}
