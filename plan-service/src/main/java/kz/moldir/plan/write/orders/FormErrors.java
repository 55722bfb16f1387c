package kz.moldir.plan.write.orders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/** What is wrong with a form, as pages list it. */
public final class FormErrors {

    /** The fields of an activity's forms that a refusal is about, by its code. */
    private static final Map<String, String> ABOUT =
            Map.of(
                    "carrying-chairs-vote", "chairInFavour",
                    "activity-not-later", "date",
                    "activity-postpone-it", "date",
                    "activity-in-future", "date",
                    "activity-another-year", "date",
                    "activity-answer-before", "date",
                    "activity-publication-known", "url",
                    "activity-request-unknown", "request",
                    "activity-answered-already", "request",
                    "carrying-no-reason", "reason");

    /** The same of the forms of a remark; without the remark they lead to what comes next. */
    private static final Map<String, String> ABOUT_REMARK =
            Map.of(
                    "plan-row-no-such-place", "row",
                    "plan-commission-not-asked", "commission",
                    "plan-remark-unknown", "next");

    private static final Set<String> OVERTAKEN =
            Set.of("plan-remark-changed", "plan-decision-changed");

    private FormErrors() {}

    /** What is wrong with a form of an activity; a refusal stands at the field that it is about. */
    public static List<Map<String, String>> ofActivity(ProblemDetail problem) {
        return of(problem, ABOUT.getOrDefault(code(problem), ""));
    }

    /**
     * What is wrong with the form of a decision of the general meeting.
     *
     * @param field the one that a refusal of the whole leads to
     */
    public static List<Map<String, String>> ofDecision(ProblemDetail problem, String field) {
        return of(problem, code(problem).equals("plan-chairs-vote") ? "byChair" : field);
    }

    /**
     * The field to which the refusal of a remark's form leads.
     *
     * @param otherwise where that is about none of its fields
     */
    public static String aboutRemark(ProblemDetail problem, String otherwise) {
        return ABOUT_REMARK.getOrDefault(code(problem), otherwise);
    }

    /** Whether somebody else put right what the form showed, since it showed it. */
    public static boolean overtaken(ProblemDetail problem) {
        return OVERTAKEN.contains(code(problem));
    }

    private static String code(ProblemDetail problem) {
        return String.valueOf(problem.getType()).replaceFirst(".*/", "");
    }

    /**
     * Each as {field, message}.
     *
     * @param field the one that a refusal of the whole leads to
     */
    @SuppressWarnings("unchecked") // Problems writes them so.
    public static List<Map<String, String>> of(ProblemDetail problem, String field) {
        Map<String, Object> properties = problem.getProperties();
        Object errors = properties == null ? null : properties.get("errors");
        return errors instanceof List<?> list
                ? (List<Map<String, String>>) list
                : List.of(Map.of("field", field, "message", String.valueOf(problem.getDetail())));
    }

    /** The same by the field, for forms that may have thousands. */
    public static Map<String, List<Map<String, String>>> byField(List<Map<String, String>> errors) {
        return errors.stream()
                .collect(Collectors.groupingBy(error -> error.getOrDefault("field", "")));
    }
}
