package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.write.orders.Asked;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What follows a form of the approval: its page at the position of what was done, or again. */
@Component
final class ApprovalAnswers {

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
    ModelAndView onTheApproval(
            String lang,
            String planId,
            Map<String, String> typed,
            Caller caller,
            Locale locale,
            Order order)
            throws IOException {
        return offering("", lang, planId, typed, caller, locale, order);
    }

    /**
     * The same, which offers a way back.
     *
     * @param way what the address of the page says of it
     */
    ModelAndView offering(
            String way,
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
                                "/%s/plans/%s/approval?after=%d%s"
                                        .formatted(lang, planId, position(order, typed), way),
                        problem -> {
                            Again again = Again.of(typed, problem, "next");
                            return pages.again(
                                    planId,
                                    caller,
                                    again.values(),
                                    again.errors(),
                                    again.status(),
                                    locale);
                        });
    }

    /** The same of a form that names a day, against which the calendar may speak. */
    ModelAndView onTheApproval(
            String lang,
            String planId,
            String day,
            Map<String, String> typed,
            Caller caller,
            Locale locale,
            Order order)
            throws IOException {
        Map<String, String> asking = calendar.asking(day, typed, locale);
        return asking == null
                ? onTheApproval(lang, planId, typed, caller, locale, order)
                : pages.again(planId, caller, asking, List.of(), 200, locale);
    }

    /** On the page of a version. */
    ModelAndView onTheVersion(
            String lang,
            String planId,
            int version,
            Map<String, String> typed,
            Locale locale,
            Order order)
            throws IOException {
        return new FormAnswer(problems, locale)
                .to(
                        () ->
                                "/%s/plans/%s/versions/%d?after=%d"
                                        .formatted(lang, planId, version, position(order, typed)),
                        problem -> {
                            Again again = Again.of(typed, problem, "correct");
                            return pages.versionAgain(
                                    planId,
                                    version,
                                    again.values(),
                                    again.errors(),
                                    again.status(),
                                    locale);
                        });
    }

    private static long position(Order order, Map<String, String> typed) throws IOException {
        return order.sent(new TypedForm(typed)).position();
    }

    /** A form that comes back: with faults, or with a question that sending it again answers. */
    private record Again(Map<String, String> values, List<Map<String, String>> errors, int status) {

        static Again of(Map<String, String> typed, ProblemDetail problem, String whole) {
            Map<String, String> values = new HashMap<>(typed);
            values.keySet().removeAll(List.of("asking", "question", "sure"));
            values.putAll(Asked.answered(typed, null));
            if (problem.getStatus() == HttpStatus.CONFLICT.value()) {
                // The page shows anew what stands now.
                values.remove("shown");
            }
            String asking = Asked.ofTheApproval(problem);
            if (asking == null) {
                return new Again(
                        values, FormErrors.ofDecision(problem, whole), problem.getStatus());
            }
            values.putAll(Asked.answered(typed, problem));
            values.put("asking", asking);
            values.put("question", String.valueOf(problem.getDetail()));
            return new Again(values, List.of(), 200);
        }
    }
}
