package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectDecisionRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ExtendRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.MeetingRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.SubmitRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import kz.moldir.plan.write.orders.Asked;
import kz.moldir.plan.write.orders.SentForm;
import kz.moldir.plan.write.orders.TakesForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The steps of an approval from the page's forms; what was typed stays when something is wrong.
 * Remarks have forms of their own.
 */
@Allowed(Role.SECRETARIAT)
@TakesForms
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}")
final class ApprovalForms {

    private final ApprovalOrders orders;
    private final Decisions decisions;
    private final ApprovalAnswers answers;

    ApprovalForms(ApprovalOrders orders, Decisions decisions, ApprovalAnswers answers) {
        this.orders = orders;
        this.decisions = decisions;
        this.answers = answers;
    }

    @Says("approval.submit.said")
    @PostMapping("/approval/submit")
    ModelAndView submit(
            @RequestParam(defaultValue = "") List<String> asked,
            @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        SentForm chosen = sent.about("asked", String.join(",", asked));
        return answers.onTheApproval(
                "remarksUntil",
                chosen,
                form -> {
                    SubmitRequest request = new SubmitRequest(form.day("remarksUntil"), asked);
                    if (asked.isEmpty()) {
                        throw Invalid.field("asked", "plan.approval.problem.asked");
                    }
                    return orders.submit(sent.planId(), request, sent.caller());
                });
    }

    @Says("approval.extend.said")
    @PostMapping("/approval/extend")
    ModelAndView extend(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answers.onTheApproval(
                "extendedTo",
                sent,
                form ->
                        orders.extend(
                                sent.planId(),
                                new ExtendRequest(form.day("extendedTo"), form.text("longer")),
                                sent.caller()));
    }

    @Says("approval.meeting.said")
    @PostMapping("/approval/meeting")
    ModelAndView meeting(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answers.onTheApproval(
                "meetingOn",
                sent,
                form ->
                        orders.meeting(
                                sent.planId(),
                                new MeetingRequest(
                                        form.day("meetingOn"), Asked.ofTheMeeting(sent.typed())),
                                sent.caller()));
    }

    @Says("approval.withdraw.said")
    @PostMapping("/approval/withdraw")
    ModelAndView withdraw(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answers.onTheApproval(
                sent,
                form ->
                        orders.withdraw(
                                sent.planId(),
                                new WithdrawRequest(form.text("reason")),
                                sent.caller()));
    }

    @Says("approval.correct.said")
    @PostMapping("/decision")
    ModelAndView correct(
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answers.onTheApproval(
                sent,
                form ->
                        orders.correct(
                                sent.planId(),
                                1,
                                right(
                                        form,
                                        decisions.kept(sent.planId(), scan, sent.typed()),
                                        null),
                                sent.caller()));
    }

    @Says("approval.correct.said")
    @PostMapping("/versions/{version}/decision")
    ModelAndView correctVersion(
            @PathVariable int version,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answers.onTheVersion(
                version,
                sent,
                form ->
                        orders.correct(
                                sent.planId(),
                                version,
                                right(
                                        form,
                                        decisions.kept(sent.planId(), scan, sent.typed()),
                                        amendment(form)),
                                sent.caller()));
    }

    /** Left as it is by a form that does not ask for it, such as that of the approval. */
    private static @Nullable String amendment(TypedForm form) {
        return form.has("amendment") ? form.text("amendment") : null;
    }

    private static CorrectDecisionRequest right(
            TypedForm form, @Nullable String scan, @Nullable String amendment) {
        ApproveRequest right = form.decision(scan);
        return new CorrectDecisionRequest(
                right.decision(),
                right.date(),
                right.chair(),
                right.votes(),
                right.scan(),
                form.text("why"),
                right.sure(),
                amendment,
                right.byChair(),
                form.seen());
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @Says("approval.approve.said")
    @PostMapping("/approve")
    ModelAndView approve(
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answers.onTheApproval(
                sent,
                form ->
                        orders.approve(
                                sent.planId(),
                                form.decision(decisions.kept(sent.planId(), scan, sent.typed())),
                                sent.caller()));
    }
}
