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

    private Asked() {}

    /** Whether it can be answered with the same day once more. */
    public static boolean ofADay(ProblemDetail problem) {
        return OF_A_DAY.contains(code(problem));
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
