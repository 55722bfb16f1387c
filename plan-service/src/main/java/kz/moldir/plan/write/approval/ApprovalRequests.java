package kz.moldir.plan.write.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each step to the approval asks for. */
final class ApprovalRequests {

    private ApprovalRequests() {}

    /** No commissions: all of the council. */
    record SubmitRequest(@NotNull LocalDate remarksUntil, @Nullable List<String> commissions) {}

    /** No row: the plan as a whole. */
    record RemarkRequest(
            @NotBlank String commission,
            @Nullable @Min(1) Integer row,
            @NotBlank @Size(max = 2000) String text) {}

    /**
     * The remark as it is right, whole, and why.
     *
     * @param seen the remark's version as it was seen, so that nobody's correction or answer is
     *     overwritten unseen; may be left out
     */
    record CorrectRemarkRequest(
            @NotBlank String commission,
            @Nullable @Min(1) Integer row,
            @NotBlank @Size(max = 2000) String text,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Min(1) Integer seen) {}

    /**
     * Why a remark, or its answer, is taken back.
     *
     * @param seen the remark's version as it was seen; may be left out
     */
    record TakeBackRequest(
            @NotBlank @Size(max = 2000) String reason, @Nullable @Min(1) Integer seen) {}

    /** A later last day for remarks, and why. */
    record ExtendRequest(
            @NotNull LocalDate remarksUntil, @NotBlank @Size(max = 2000) String reason) {}

    /**
     * Accepted or declined, always in words; a reason where it takes an earlier answer's place.
     *
     * @param seen the remark's version as it was seen, so that nobody's answer or correction is
     *     overwritten unseen; may be left out
     */
    record AnswerRequest(
            @NotNull Boolean accepted,
            @NotBlank @Size(max = 2000) String words,
            @Nullable @Size(max = 2000) String reason,
            @Nullable @Min(1) Integer seen) {}

    /**
     * The day of the meeting.
     *
     * @param sure what was asked and is no mistake, as {@code plan-meeting-past:2026-04-13}: the
     *     code of the refusal and the day that it was asked of
     */
    record MeetingRequest(
            @NotNull LocalDate meetingOn,
            @Nullable @Size(max = 10) Set<@NotNull @Size(max = 100) String> sure) {}

    record WithdrawRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * The reason of an amendment in other words.
     *
     * @param before the reason as it was seen
     */
    record ReasonRequest(
            @NotBlank @Size(max = 2000) String reason, @NotBlank @Size(max = 2000) String before) {}

    /**
     * Why a row of the amendment changes.
     *
     * @param reason absent for none of its own
     * @param before as it was seen, absent for none
     * @param sure the codes of the questions that were read and are no mistake
     */
    record RowReasonRequest(
            @Nullable @Size(max = 2000) String reason,
            @Nullable @Size(max = 2000) String before,
            @Nullable @Size(max = 10) Set<@NotNull @Size(max = 100) String> sure) {}

    /**
     * The decision; its number may be unknown; the scan is the id of one that was uploaded.
     *
     * @param beside whether it is approved though another plan has a part of its months
     * @param sure the date once more, where it was asked about and is no mistake
     * @param because the reason of the amendment as it was seen; null where it is not compared
     * @param byChair at a tie, whether the chair voted for it, where the council lets that decide
     * @param reasonsTag stands for the reasons of an amendment's rows as they were seen; null where
     *     they are not compared
     */
    record ApproveRequest(
            @Size(max = 50) @Nullable String decision,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 200) String chair,
            @Nullable @Valid VotesRequest votes,
            @Nullable String scan,
            @Nullable Boolean beside,
            @Nullable LocalDate sure,
            @Nullable @Size(max = 2000) String because,
            @Nullable Boolean byChair,
            @Nullable @Size(max = 64) String reasonsTag) {

        /** One of which nobody says that it stands beside another. */
        ApproveRequest(
                @Nullable String decision,
                LocalDate date,
                String chair,
                @Nullable VotesRequest votes,
                @Nullable String scan) {
            this(decision, date, chair, votes, scan, null, null, null, null, null);
        }
    }

    /**
     * The decision as it is right, whole; without a scan the one that is kept stays.
     *
     * @param amendment why the plan was amended, as it is right; absent where that stays
     * @param byChair at a tie, whether the chair voted for it; absent where that stays
     * @param seen the version of what is recorded as it was seen, so that nobody's correction is
     *     overwritten unseen; may be left out
     */
    record CorrectDecisionRequest(
            @Size(max = 50) @Nullable String decision,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 200) String chair,
            @Nullable @Valid VotesRequest votes,
            @Nullable String scan,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate sure,
            @Size(max = 2000) @Nullable String amendment,
            @Nullable Boolean byChair,
            @Nullable @Min(1) Integer seen) {

        ApproveRequest decided() {
            return new ApproveRequest(
                    decision, date, chair, votes, scan, null, null, null, byChair, null);
        }
    }

    record VotesRequest(
            @Min(0) @Max(9999) int inFavour,
            @Min(0) @Max(9999) int against,
            @Min(0) @Max(9999) int abstained) {}
}
