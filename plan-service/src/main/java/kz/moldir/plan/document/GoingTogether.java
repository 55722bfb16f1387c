package kz.moldir.plan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.given.Earlier;
import kz.moldir.plan.document.remark.Question;

/** Which rows of one plan go on with the same earlier row; each of them is asked about. */
public final class GoingTogether {

    private final Map<String, List<Integer>> numbers = new HashMap<>();

    /** All rows of a document. */
    static GoingTogether of(Collection<PlannedRow> rows) {
        GoingTogether together = new GoingTogether();
        rows.forEach(together::add);
        return together;
    }

    /** A row that goes on with another, or with none. */
    public void add(PlannedRow row) {
        Earlier earlier = row.continues();
        if (earlier != null && !earlier.equals(Earlier.NONE)) {
            add(earlier.activityId(), row.number());
        }
    }

    /** A row by its number, and the earlier activity that it goes on with. */
    public void add(String activityId, int number) {
        numbers.computeIfAbsent(activityId, _ -> new ArrayList<>()).add(number);
    }

    /** What is asked of a row that was added: whether others go on with the same. */
    public Optional<Question> question(PlannedRow row) {
        Earlier earlier = row.continues();
        if (earlier == null) {
            return Optional.empty();
        }
        List<Integer> others =
                new ArrayList<>(numbers.getOrDefault(earlier.activityId(), List.of()));
        others.remove(Integer.valueOf(row.number()));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Question.of(
                                row.number(),
                                words(row.title()),
                                Question.Code.EARLIER_ROW_SHARED,
                                others.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")),
                                earlier.number(),
                                earlier.year()));
    }

    private static String words(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
