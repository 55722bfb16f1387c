package kz.moldir.plan.write.approval;

import java.io.IOException;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.approval.ApprovalRequests.AnswerRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectRemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.RemarkRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.TakeBackRequest;
import kz.moldir.plan.write.orders.SentForm;
import kz.moldir.plan.write.orders.TakesForms;
import kz.moldir.plan.write.orders.UndoOffered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Remarks of commissions on a plan, from the forms of the page of the approval. */
@Allowed(Role.SECRETARIAT)
@TakesForms
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
    ModelAndView remark(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        return answers.onTheApproval(
                sent,
                form ->
                        orders.remark(
                                sent.planId(),
                                new RemarkRequest(
                                        form.said("commission"),
                                        form.number("row"),
                                        form.text("text")),
                                sent.caller()));
    }

    /** Undo is offered of a first answer; what takes its place is put right once more. */
    @Says("approval.remark.answer.said")
    @PostMapping("/{remarkId}")
    ModelAndView answerRemark(
            @PathVariable String remarkId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        boolean correction = !sent.said("why").isBlank();
        return answers.offering(
                correction
                        ? ""
                        : "&answered="
                                + remarkId
                                + UndoOffered.until(sent.caller().clock().instant()),
                sent.about("remark", remarkId),
                form ->
                        orders.answer(
                                sent.planId(),
                                remarkId,
                                new AnswerRequest(
                                        form.said("accepted").equals("true"),
                                        form.text("words"),
                                        form.has("why") ? form.text("why") : null,
                                        form.seen()),
                                sent.caller()));
    }

    /** Offered right after a first answer, and taken as long. */
    @Says("approval.remark.answer.withdraw.said")
    @PostMapping("/{remarkId}/withdraw-answer")
    ModelAndView withdrawAnswer(
            @PathVariable String remarkId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answers.onTheApproval(
                sent.about("unanswering", remarkId),
                form ->
                        orders.undoAnswer(
                                sent.planId(), remarkId, back(form, "gone"), sent.caller()));
    }

    @Says("approval.remark.correct.said")
    @PostMapping("/{remarkId}/correct")
    ModelAndView correctRemark(
            @PathVariable String remarkId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answers.onTheApproval(
                sent.about("correcting", remarkId),
                form ->
                        orders.correctRemark(
                                sent.planId(),
                                remarkId,
                                new CorrectRemarkRequest(
                                        form.said("commission"),
                                        form.number("row"),
                                        form.text("right"),
                                        form.text("why"),
                                        form.seen()),
                                sent.caller()));
    }

    @Says("approval.remark.withdraw.said")
    @PostMapping("/{remarkId}/withdraw")
    ModelAndView withdrawRemark(
            @PathVariable String remarkId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answers.onTheApproval(
                sent.about("withdrawing", remarkId),
                form ->
                        orders.withdrawRemark(
                                sent.planId(), remarkId, back(form, "back"), sent.caller()));
    }

    private static TakeBackRequest back(TypedForm form, String reason) {
        return new TakeBackRequest(form.text(reason), form.seen());
    }
}
