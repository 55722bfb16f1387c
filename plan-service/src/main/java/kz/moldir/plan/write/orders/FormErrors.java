package kz.moldir.plan.write.orders;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/** What is wrong with a form, as pages list it. */
public final class FormErrors {

    private FormErrors() {}

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
