package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectDecisionRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ExtendRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.MeetingRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.SubmitRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import kz.moldir.plan.write.orders.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> asked,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        values.put("asked", String.join(",", asked));
        return answers.onTheApproval(
                lang,
                planId,
                "remarksUntil",
                values,
                caller,
                locale,
                form -> {
                    SubmitRequest request = new SubmitRequest(form.day("remarksUntil"), asked);
                    if (asked.isEmpty()) {
                        throw Invalid.field("asked", "plan.approval.problem.asked");
                    }
                    return orders.submit(planId, request, caller);
                });
    }

    @Says("approval.extend.said")
    @PostMapping("/approval/extend")
    ModelAndView extend(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answers.onTheApproval(
                lang,
                planId,
                "extendedTo",
                typed,
                caller,
                locale,
                form ->
                        orders.extend(
                                planId,
                                new ExtendRequest(form.day("extendedTo"), form.text("longer")),
                                caller));
    }

    @Says("approval.meeting.said")
    @PostMapping("/approval/meeting")
    ModelAndView meeting(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answers.onTheApproval(
                lang,
                planId,
                "meetingOn",
                typed,
                caller,
                locale,
                form ->
                        orders.meeting(
                                planId,
                                new MeetingRequest(
                                        form.day("meetingOn"), Asked.ofTheMeeting(typed)),
                                caller));
    }

    @Says("approval.withdraw.said")
    @PostMapping("/approval/withdraw")
    ModelAndView withdraw(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answers.onTheApproval(
                lang,
                planId,
                typed,
                caller,
                locale,
                form -> orders.withdraw(planId, new WithdrawRequest(form.text("reason")), caller));
    }

    @Says("approval.correct.said")
    @PostMapping("/decision")
    ModelAndView correct(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        return answers.onTheApproval(
                lang,
                planId,
                values,
                caller,
                locale,
                form ->
                        orders.correct(
                                planId,
                                1,
                                right(form, decisions.kept(planId, scan, values), null),
                                caller));
    }

    @Says("approval.correct.said")
    @PostMapping("/versions/{version}/decision")
    ModelAndView correctVersion(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        return answers.onTheVersion(
                lang,
                planId,
                version,
                values,
                locale,
                form ->
                        orders.correct(
                                planId,
                                version,
                                right(
                                        form,
                                        decisions.kept(planId, scan, values),
                                        amendment(form, values)),
                                caller));
    }

    /** Left as it is by a form that does not ask for it, such as that of the approval. */
    private static @Nullable String amendment(TypedForm form, Map<String, String> values) {
        return values.containsKey("amendment") ? form.text("amendment") : null;
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
                right.byChair());
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @Says("approval.approve.said")
    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> values = new HashMap<>(typed);
        return answers.onTheApproval(
                lang,
                planId,
                values,
                caller,
                locale,
                form ->
                        orders.approve(
                                planId,
                                form.decision(decisions.kept(planId, scan, values)),
                                caller));
    }
}
