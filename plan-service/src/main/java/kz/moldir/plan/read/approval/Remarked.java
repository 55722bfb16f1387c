package kz.moldir.plan.read.approval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.read.approval.Hands.Hand;
import org.jspecify.annotations.Nullable;

/**
 * A remark with its answer, which is null while it is open.
 *
 * @param version by which whoever answers it or puts it right says what they saw: 1 as it was made,
 *     one more with each answer and each correction
 * @param atMeeting it as the meeting had it, where it was put right since; else null
 * @param since what was put right since, the first correction first
 */
public record Remarked(
        Remark remark,
        @Nullable Boolean accepted,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AtMeeting atMeeting,
        @JsonIgnore List<Since> since) {

    /** A remark and its answer as the meeting had them. */
    public record AtMeeting(
            Remark remark,
            @Nullable Boolean accepted,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    /**
     * A correction of after the meeting.
     *
     * @param answer whether of the answer, else of the remark
     */
    public record Since(boolean answer, String reason, LocalDate on, Hand by) {}

    static Remarked made(Remark remark) {
        return new Remarked(remark, null, null, null, 1, null, List.of());
    }

    Remarked answered(RemarkAnswered now) {
        return new Remarked(
                remark, now.accepted(), now.words(), now.on(), version + 1, atMeeting, since);
    }

    Remarked unanswered() {
        return new Remarked(remark, null, null, null, version + 1, atMeeting, since);
    }

    /** Its day stays the one on which it was made. */
    Remarked corrected(RemarkCorrected now) {
        return new Remarked(
                now.remark().dated(remark.on()),
                accepted,
                answer,
                answeredOn,
                version + 1,
                atMeeting,
                since);
    }

    /** This, put right after the meeting had decided on another. */
    Remarked after(Remarked before, Since now) {
        return new Remarked(
                remark,
                accepted,
                answer,
                answeredOn,
                version,
                Objects.requireNonNullElseGet(
                        before.atMeeting,
                        () ->
                                new AtMeeting(
                                        before.remark,
                                        before.accepted,
                                        before.answer,
                                        before.answeredOn)),
                Stream.concat(before.since.stream(), Stream.of(now)).toList());
    }
}
