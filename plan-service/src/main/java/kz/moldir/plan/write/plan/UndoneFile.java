package kz.moldir.plan.write.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was after a file was taken back, since it was written meanwhile or cannot come
 * back.
 *
 * @param left the numbers of the rows that stay as they are
 * @param gone the numbers that rows had which the plan does not have any more and that stay out
 * @param stayed what else the file changed
 */
public record UndoneFile(List<Integer> left, List<Integer> gone, List<Stayed> stayed) {

    private static final String PARTS = ";";
    private static final String BETWEEN = ",";

    /** What else than its rows a file changes of a draft. */
    public enum Stayed {
        /** In which its rows follow each other. */
        ORDER,
        /** Of its rows, in the same order. */
        NUMBERS,
        /** On no row of it. */
        QUESTIONS,
        /** What it says on that. */
        COVERAGE,
        /** What the document that it was made from says of its approval. */
        APPROVAL
    }

    /** What a plan answered. */
    public static UndoneFile of(@Nullable String told) {
        String[] parts = (told == null ? "" : told).split(PARTS, -1);
        return new UndoneFile(
                each(parts, 0).stream().map(Integer::valueOf).toList(),
                each(parts, 1).stream().map(Integer::valueOf).toList(),
                each(parts, 2).stream().map(Stayed::valueOf).toList());
    }

    /** The same as a plan answers it. */
    String told() {
        return List.of(left, gone, stayed).stream()
                .map(
                        part ->
                                part.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(BETWEEN)))
                .collect(Collectors.joining(PARTS));
    }

    private static List<String> each(String[] parts, int at) {
        return at >= parts.length || parts[at].isEmpty()
                ? List.of()
                : Arrays.asList(parts[at].split(BETWEEN));
    }
}
