package kz.moldir.plan.write.orders;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                    "carrying-no-quorum",
                    "carrying-still-to-come",
                    "carrying-more-present",
                    "carrying-due-far-off",
                    "activity-rests-on-it",
                    "activity-cancel-rests-on-it",
                    "activity-mark-rests-on-it",
                    "activity-opens-again",
                    "activity-personal-details",
                    "activity-result-before-held");

    /** Asked of a day, which {@code sure} says once more, so that no other day passes with it. */
    private static final Set<String> OF_A_DAY =
            Set.of(
                    "plan-decision-not-of-meeting",
                    "plan-decision-not-of-document",
                    "plan-decision-long-before");

    /** Asked of the day of the general meeting; the code goes with that day. */
    private static final Set<String> OF_THE_MEETING =
            Set.of("plan-commissions-still-asked", "plan-meeting-past");

    /** Asked of an approval and of nothing in it. */
    private static final String BESIDE = "plan-period-shared";

    private Asked() {}

    /** What a form of the approval is asked about, as its page tells it apart; null of a fault. */
    public static @Nullable String ofTheApproval(ProblemDetail problem) {
        String code = code(problem);
        return OF_THE_MEETING.contains(code)
                ? "meeting"
                : OF_A_DAY.contains(code) ? "day" : BESIDE.equals(code) ? "beside" : null;
    }

    /**
     * What such a form carries: the answers that hold for the days that stand in it, and the one to
     * this question.
     */
    public static Map<String, String> answered(
            Map<String, String> typed, @Nullable ProblemDetail problem) {
        String asking = problem == null ? null : ofTheApproval(problem);
        String day = typed.getOrDefault("date", "");
        if ("beside".equals(asking)) {
            return Map.of("beside", "true");
        }
        if (problem != null && "day".equals(asking)) {
            return Map.of("sure", day);
        }
        Set<String> sure = new TreeSet<>(ofTheMeeting(typed));
        if (problem != null && "meeting".equals(asking)) {
            sure.add(code(problem) + ":" + typed.getOrDefault("meetingOn", ""));
        }
        if (!day.isBlank() && day.equals(typed.get("sure"))) {
            sure.add(day);
        }
        return sure.isEmpty() ? Map.of() : Map.of("sure", String.join(",", sure));
    }

    /** What was asked of the day of the meeting that stands in the form. */
    public static Set<String> ofTheMeeting(Map<String, String> typed) {
        String day = ":" + typed.getOrDefault("meetingOn", "");
        return Stream.of(typed.getOrDefault("sure", "").split(","))
                .filter(sure -> OF_THE_MEETING.stream().anyMatch(code -> sure.equals(code + day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it can be answered with yes. */
    public static boolean question(ProblemDetail problem) {
        return QUESTIONS.contains(code(problem));
    }

    /** What the form has been asked before. */
    public static Set<String> answered(Map<String, String> values) {
        return carried(values).filter(QUESTIONS::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** What the form carried with this one, as it carries it on. */
    public static String with(Map<String, String> values, ProblemDetail problem) {
        Set<String> all = carried(values).collect(Collectors.toCollection(TreeSet::new));
        all.add(code(problem));
        return String.join(",", all);
    }

    /** What it carries once that was read which speaks against the days that are chosen. */
    public static String read(Map<String, String> values, String days) {
        Set<String> all = new TreeSet<>(answered(values));
        all.add(days);
        return String.join(",", all);
    }

    /** Whether that was read, of just these days. */
    public static boolean hasRead(Map<String, String> values, String days) {
        return carried(values).anyMatch(days::equals);
    }

    private static Stream<String> carried(Map<String, String> values) {
        return Stream.of(values.getOrDefault("sure", "").split(","))
                .filter(each -> !each.isBlank());
    }

    private static String code(ProblemDetail problem) {
        return String.valueOf(problem.getType()).replaceFirst(".*/", "");
    }
}
