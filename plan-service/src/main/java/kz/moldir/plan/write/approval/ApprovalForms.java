package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.approval.ApprovalRequests.AnswerRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectDecisionRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectRemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.ExtendRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.MeetingRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.SubmitRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.WithdrawRequest;
import kz.moldir.plan.write.orders.Asked;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The same steps from the page's forms; what was typed stays when something is wrong. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}")
final class ApprovalForms {

    private final ApprovalOrders orders;
    private final Decisions decisions;
    private final ApprovalPages pages;
    private final Problems problems;

    ApprovalForms(
            ApprovalOrders orders, Decisions decisions, ApprovalPages pages, Problems problems) {
        this.orders = orders;
        this.decisions = decisions;
        this.pages = pages;
        this.problems = problems;
    }

    private interface Order {
        Done sent(TypedForm form) throws IOException;
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
        return answer(
                lang,
                planId,
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

    @Allowed({Role.SECRETARIAT, Role.LEAD})
    @Says("approval.remark.said")
    @PostMapping("/approval/remarks")
    ModelAndView remark(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        return answer(
                lang,
                planId,
                typed,
                caller,
                locale,
                form ->
                        orders.remark(
                                planId,
                                new RemarkRequest(
                                        typed.getOrDefault("commission", ""),
                                        form.number("row"),
                                        form.text("text")),
                                caller));
    }

    @Says("approval.remark.answer.said")
    @PostMapping("/approval/remarks/{remarkId}")
    ModelAndView answerRemark(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String remarkId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> mine = new HashMap<>(typed);
        mine.put("remark", remarkId);
        return answer(
                lang,
                planId,
                mine,
                caller,
                locale,
                form ->
                        orders.answer(
                                planId,
                                remarkId,
                                new AnswerRequest(
                                        "true".equals(typed.get("accepted")),
                                        form.text("words"),
                                        typed.containsKey("why") ? form.text("why") : null),
                                caller));
    }

    @Says("approval.remark.correct.said")
    @PostMapping("/approval/remarks/{remarkId}/correct")
    ModelAndView correctRemark(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String remarkId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> mine = new HashMap<>(typed);
        mine.put("correcting", remarkId);
        return answer(
                lang,
                planId,
                mine,
                caller,
                locale,
                form ->
                        orders.correctRemark(
                                planId,
                                remarkId,
                                new CorrectRemarkRequest(
                                        typed.getOrDefault("commission", ""),
                                        form.number("row"),
                                        form.text("right"),
                                        form.text("why")),
                                caller));
    }

    @Says("approval.remark.withdraw.said")
    @PostMapping("/approval/remarks/{remarkId}/withdraw")
    ModelAndView withdrawRemark(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String remarkId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> mine = new HashMap<>(typed);
        mine.put("withdrawing", remarkId);
        return answer(
                lang,
                planId,
                mine,
                caller,
                locale,
                form -> orders.withdrawRemark(planId, remarkId, form.text("back"), caller));
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
        return answer(
                lang,
                planId,
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
        return answer(
                lang,
                planId,
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
        return answer(
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
        return answer(
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
        TypedForm form = new TypedForm(values);
        return new FormAnswer(problems, locale)
                .to(
                        () ->
                                "/%s/plans/%s/versions/%d?after=%d"
                                        .formatted(
                                                lang,
                                                planId,
                                                version,
                                                orders.correct(
                                                                planId,
                                                                version,
                                                                right(
                                                                        form,
                                                                        decisions.kept(
                                                                                planId, scan,
                                                                                values),
                                                                        amendment(form, values)),
                                                                caller)
                                                        .position()),
                        problem -> {
                            Again again = Again.of(values, problem, "correct");
                            return pages.versionAgain(
                                    planId,
                                    version,
                                    again.values(),
                                    again.errors(),
                                    again.status());
                        });
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
                amendment);
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
        return answer(
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

    private ModelAndView answer(
            String lang,
            String planId,
            Map<String, String> typed,
            Caller caller,
            Locale locale,
            Order order)
            throws IOException {
        return new FormAnswer(problems, locale)
                .to(
                        () ->
                                "/%s/plans/%s/approval?after=%d"
                                        .formatted(
                                                lang,
                                                planId,
                                                order.sent(new TypedForm(typed)).position()),
                        problem -> {
                            Again again = Again.of(typed, problem, "next");
                            return pages.again(
                                    planId, caller, again.values(), again.errors(), again.status());
                        });
    }

    /** A form that comes back: with faults, or with a question that sending it again answers. */
    private record Again(Map<String, String> values, List<Map<String, String>> errors, int status) {

        static Again of(Map<String, String> typed, ProblemDetail problem, String whole) {
            Map<String, String> values = new HashMap<>(typed);
            values.keySet().removeAll(List.of("asking", "question", "sure"));
            values.putAll(Asked.answered(typed, null));
            String asking = Asked.ofTheApproval(problem);
            if (asking == null) {
                return new Again(values, FormErrors.of(problem, whole), problem.getStatus());
            }
            values.putAll(Asked.answered(typed, problem));
            values.put("asking", asking);
            values.put("question", String.valueOf(problem.getDetail()));
            return new Again(values, List.of(), 200);
        }
    }
}
