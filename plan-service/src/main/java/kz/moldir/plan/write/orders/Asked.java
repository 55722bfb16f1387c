package kz.moldir.plan.write.orders;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ProblemDetail;

/**
 * What is refused only until somebody says that it is no mistake: a program names the code of the
 * refusal in {@code sure}, a form that came back with the question carries it.
 */
public final class Asked {

    private static final Set<String> QUESTIONS =
            Set.of(
                    "carrying-tie",
                    "carrying-voted-down",
                    "carrying-more-present",
                    "carrying-due-far-off",
                    "activity-result-before-held");

    /** Asked of a day, which {@code sure} says once more, so that no other day passes with it. */
    private static final Set<String> OF_A_DAY =
            Set.of(
                    "plan-decision-not-of-meeting",
                    "plan-decision-not-of-document",
                    "plan-decision-long-before");

    /** Asked of a step of the plan, and the field that answers it with "true". */
    private static final Map<String, String> OF_A_STEP =
            Map.of(
                    "plan-commissions-still-asked", "anyway",
                    "plan-meeting-past", "anyway",
                    "plan-period-shared", "beside");

    private Asked() {}

    /** What a form of the approval carries once its question was read; empty for a fault. */
    public static Map<String, String> ofTheApproval(
            ProblemDetail problem, Map<String, String> typed) {
        String field = OF_A_STEP.get(code(problem));
        return field != null
                ? Map.of(field, "true")
                : OF_A_DAY.contains(code(problem))
                        ? Map.of("sure", typed.getOrDefault("date", ""))
                        : Map.of();
    }

    /** Whether it can be answered with yes. */
    public static boolean question(ProblemDetail problem) {
        return QUESTIONS.contains(code(problem));
    }

    /** What the form has been asked before. */
    public static Set<String> answered(Map<String, String> values) {
        return Stream.of(values.getOrDefault("sure", "").split(","))
                .filter(QUESTIONS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with this one, as the form carries it. */
    public static String with(Map<String, String> values, ProblemDetail problem) {
        Set<String> all = new TreeSet<>(answered(values));
        all.add(code(problem));
        return String.join(",", all);
    }

    private static String code(ProblemDetail problem) {
        return String.valueOf(problem.getType()).replaceFirst(".*/", "");
    }
}
