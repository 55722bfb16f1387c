package kz.moldir.plan.write.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.write.approval.ApprovalRequests.AnswerRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectDecisionRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectRemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ExtendRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.MeetingRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.SubmitRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.TakeBackRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the steps of a plan to its approval; each is idempotent by its Idempotency-Key. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}")
final class ApprovalController {

    private final ApprovalOrders orders;
    private final Scans scans;
    private final OfTheCalendar calendar;

    ApprovalController(ApprovalOrders orders, Scans scans, OfTheCalendar calendar) {
        this.calendar = calendar;
        this.orders = orders;
        this.scans = scans;
    }

    /**
     * The plan, and the position to read it after.
     *
     * @param warnings of a day off or a moved day that was named; absent without any
     */
    record Answer(
            String planId,
            long position,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

        static Answer of(String planId, Done done) {
            return new Answer(planId, done.position(), List.of());
        }
    }

    private Answer dated(String planId, Done done, LocalDate day, Locale locale) {
        return new Answer(planId, done.position(), calendar.of(day, locale));
    }

    /** Submits the draft to the commissions. */
    @PostMapping("/submit")
    Answer submit(
            @PathVariable String planId,
            @Valid @RequestBody SubmitRequest body,
            Caller caller,
            Locale locale) {
        Done done = orders.submit(planId, body, caller);
        return dated(planId, done, body.remarksUntil(), locale);
    }

    /** Records what a commission has to say. */
    @Allowed({Role.SECRETARIAT, Role.LEAD})
    @PostMapping("/remarks")
    Answer remark(
            @PathVariable String planId, @Valid @RequestBody RemarkRequest body, Caller caller) {
        return Answer.of(planId, orders.remark(planId, body, caller));
    }

    /** Accepts or declines it; later, for a reason, in the place of an earlier answer. */
    @PostMapping("/remarks/{remarkId}/answer")
    Answer answer(
            @PathVariable String planId,
            @PathVariable String remarkId,
            @Valid @RequestBody AnswerRequest body,
            Caller caller) {
        return Answer.of(planId, orders.answer(planId, remarkId, body, caller));
    }

    /** Takes its answer back; it waits for one again. */
    @PostMapping("/remarks/{remarkId}/withdraw-answer")
    Answer withdrawAnswer(
            @PathVariable String planId,
            @PathVariable String remarkId,
            @Valid @RequestBody TakeBackRequest body,
            Caller caller) {
        return Answer.of(planId, orders.withdrawAnswer(planId, remarkId, body, caller));
    }

    /**
     * Says what is right of a remark that was put down wrongly; its answer stays, and once the
     * meeting has decided, what that had stays beside it.
     */
    @PutMapping("/remarks/{remarkId}")
    Answer correctRemark(
            @PathVariable String planId,
            @PathVariable String remarkId,
            @Valid @RequestBody CorrectRemarkRequest body,
            Caller caller) {
        return Answer.of(planId, orders.correctRemark(planId, remarkId, body, caller));
    }

    /** Takes a remark back. */
    @PostMapping("/remarks/{remarkId}/withdraw")
    Answer withdrawRemark(
            @PathVariable String planId,
            @PathVariable String remarkId,
            @Valid @RequestBody TakeBackRequest body,
            Caller caller) {
        return Answer.of(planId, orders.withdrawRemark(planId, remarkId, body, caller));
    }

    /** Gives the commissions more time for their remarks. */
    @PostMapping("/extend")
    Answer extend(
            @PathVariable String planId,
            @Valid @RequestBody ExtendRequest body,
            Caller caller,
            Locale locale) {
        Done done = orders.extend(planId, body, caller);
        return dated(planId, done, body.remarksUntil(), locale);
    }

    /**
     * Puts it to the general meeting; every remark has to be answered. What was withdrawn from a
     * meeting, because it changed rows, goes back without a new round of remarks.
     */
    @PostMapping("/put-to-meeting")
    Answer meeting(
            @PathVariable String planId,
            @Valid @RequestBody MeetingRequest body,
            Caller caller,
            Locale locale) {
        Done done = orders.meeting(planId, body, caller);
        return dated(planId, done, body.meetingOn(), locale);
    }

    /** Makes it a draft again, for a reason. */
    @PostMapping("/withdraw")
    Answer withdraw(
            @PathVariable String planId, @Valid @RequestBody WithdrawRequest body, Caller caller) {
        return Answer.of(planId, orders.withdraw(planId, body, caller));
    }

    /** Keeps the signed scan, for an approval that names its id: PDF, JPEG or PNG. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @PostMapping(path = "/scans", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Scan scan(@PathVariable String planId, @RequestParam MultipartFile file) throws IOException {
        return scans.keep(planId, file.getOriginalFilename(), file.getBytes());
    }

    /** Puts right what is recorded of the approval, or adds what was not known, for a reason. */
    @PostMapping("/decision")
    Answer correct(
            @PathVariable String planId,
            @Valid @RequestBody CorrectDecisionRequest body,
            Caller caller) {
        return Answer.of(planId, orders.correct(planId, 1, body, caller));
    }

    /** The same of the decision that made a version, that of an amendment for one. */
    @PostMapping("/versions/{version}/decision")
    Answer correct(
            @PathVariable String planId,
            @PathVariable int version,
            @Valid @RequestBody CorrectDecisionRequest body,
            Caller caller) {
        return Answer.of(planId, orders.correct(planId, version, body, caller));
    }

    /** Records the general meeting's approval. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @PostMapping("/approve")
    Answer approve(
            @PathVariable String planId, @Valid @RequestBody ApproveRequest body, Caller caller) {
        return Answer.of(planId, orders.approve(planId, body, caller));
    }
}
