package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.write.orders.Asked;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.orders.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What follows a form of the approval: its page at the position of what was done, or again. */
@Component
final class ApprovalAnswers {

    /** What says of which remark a form is, and the field to which it leads once overtaken. */
    private static final Map<String, String> OF_A_REMARK =
            Map.of(
                    "remark", "words",
                    "correcting", "right",
                    "withdrawing", "back",
                    "unanswering", "remark");

    private final ApprovalPages pages;
    private final Problems problems;
    private final OfTheCalendar calendar;

    ApprovalAnswers(ApprovalPages pages, Problems problems, OfTheCalendar calendar) {
        this.calendar = calendar;
        this.pages = pages;
        this.problems = problems;
    }

    /** What a form asks for, which may be a file. */
    interface Order {
        Done sent(TypedForm form) throws IOException;
    }

    /** On the page of the approval. */
    ModelAndView onTheApproval(SentForm sent, Order order) throws IOException {
        return offering("", sent, order);
    }

    /**
     * The same, which offers a way back.
     *
     * @param way what the address of the page says of it
     */
    ModelAndView offering(String way, SentForm sent, Order order) throws IOException {
        return new FormAnswer(problems, sent.locale())
                .to(
                        () -> sent.planPage("approval", position(order, sent)) + way,
                        problem -> {
                            Again again = Again.of(sent.typed(), problem, "next");
                            return again(sent, again.values(), again.errors(), again.status());
                        });
    }

    /** The same of a form that names a day, against which the calendar may speak. */
    ModelAndView onTheApproval(String day, SentForm sent, Order order) throws IOException {
        Map<String, String> asking = calendar.asking(day, sent.typed(), sent.locale());
        return asking == null
                ? onTheApproval(sent, order)
                : again(sent, asking, List.of(), HttpStatus.OK.value());
    }

    private ModelAndView again(
            SentForm sent,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status) {
        return pages.again(sent.planId(), sent.caller(), values, errors, status, sent.locale());
    }

    /** On the page of a version. */
    ModelAndView onTheVersion(int version, SentForm sent, Order order) throws IOException {
        return new FormAnswer(problems, sent.locale())
                .to(
                        () -> sent.planPage("versions/" + version, position(order, sent)),
                        problem -> {
                            Again again = Again.of(sent.typed(), problem, "correct");
                            return pages.versionAgain(
                                    sent.planId(),
                                    version,
                                    again.values(),
                                    again.errors(),
                                    again.status(),
                                    sent.locale());
                        });
    }

    private static long position(Order order, SentForm sent) throws IOException {
        return order.sent(new TypedForm(sent.typed())).position();
    }

    /** A form that comes back: with faults, or with a question that sending it again answers. */
    private record Again(Map<String, String> values, List<Map<String, String>> errors, int status) {

        static Again of(Map<String, String> typed, ProblemDetail problem, String whole) {
            Map<String, String> values = new HashMap<>(typed);
            values.keySet().removeAll(List.of("asking", "question", "sure", "overtaken"));
            values.putAll(Asked.answered(typed, null));
            boolean overtaken = FormErrors.overtaken(problem);
            if (overtaken) {
                // The page shows what stands now beside what was typed, and then that was seen.
                values.remove("seen");
                values.put("overtaken", "true");
            }
            String asking = Asked.ofTheApproval(problem);
            if (asking == null) {
                String about = overtaken ? written(values, whole) : refused(values, problem, whole);
                return new Again(
                        values, FormErrors.ofDecision(problem, about), problem.getStatus());
            }
            values.putAll(Asked.answered(typed, problem));
            values.put("asking", asking);
            values.put("question", String.valueOf(problem.getDetail()));
            return new Again(values, List.of(), 200);
        }

        /** The field of the form of a remark that was overtaken, or of a decision. */
        private static String written(Map<String, String> values, String whole) {
            return OF_A_REMARK.entrySet().stream()
                    .filter(each -> values.containsKey(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(values.containsKey("chair") ? "correct" : whole);
        }

        /** Where the refusal of a form leads: to the remark, also where it takes no form now. */
        private static String refused(
                Map<String, String> values, ProblemDetail problem, String whole) {
            boolean made = OF_A_REMARK.keySet().stream().anyMatch(values::containsKey);
            return made || values.containsKey("text")
                    ? FormErrors.aboutRemark(problem, made ? "remark" : whole)
                    : whole;
        }
    }
}
