package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.approval.ApprovalRequests.AnswerRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectRemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RemarkRequest;
import kz.moldir.plan.write.orders.UndoOffered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Remarks of commissions on a draft, from the forms of the page of the approval. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/approval/remarks")
final class RemarkForms {

    private final ApprovalOrders orders;
    private final ApprovalAnswers answers;

    RemarkForms(ApprovalOrders orders, ApprovalAnswers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Allowed({Role.SECRETARIAT, Role.LEAD})
    @Says("approval.remark.said")
    @PostMapping
    ModelAndView remark(
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
    @PostMapping("/{remarkId}")
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
        return answers.offering(
                "&answered=" + remarkId + UndoOffered.until(caller.clock().instant()),
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
                                        typed.containsKey("why") ? form.text("why") : null,
                                        typed.get("shown")),
                                caller));
    }

    @Says("approval.remark.answer.withdraw.said")
    @PostMapping("/{remarkId}/withdraw-answer")
    ModelAndView withdrawAnswer(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String remarkId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        Map<String, String> mine = new HashMap<>(typed);
        mine.put("unanswering", remarkId);
        return answers.onTheApproval(
                lang,
                planId,
                mine,
                caller,
                locale,
                form ->
                        orders.withdrawAnswer(
                                planId, remarkId, form.text("gone"), typed.get("shown"), caller));
    }

    @Says("approval.remark.correct.said")
    @PostMapping("/{remarkId}/correct")
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
        return answers.onTheApproval(
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
                                        form.text("why"),
                                        typed.get("shown")),
                                caller));
    }

    @Says("approval.remark.withdraw.said")
    @PostMapping("/{remarkId}/withdraw")
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
        return answers.onTheApproval(
                lang,
                planId,
                mine,
                caller,
                locale,
                form -> orders.withdrawRemark(planId, remarkId, form.text("back"), caller));
    }
}
