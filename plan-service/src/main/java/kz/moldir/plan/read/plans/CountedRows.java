package kz.moldir.plan.read.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a plan has, without the rows.
 *
 * @param last the id of the last one of the version in force; null in a draft or without rows
 * @param asked how many things of a row were not understood, by the row's id, of those that leave
 *     something
 */
public record CountedRows(int number, @Nullable String last, Map<String, Integer> asked) {

    /** What was not understood outside the rows. */
    private static final String OUTSIDE = "outside";

    static CountedRows of(List<Row> rows, List<OpenQuestion> questions) {
        Map<Integer, String> ids =
                rows.stream().collect(Collectors.toMap(Row::number, Row::id, (one, other) -> one));
        return new CountedRows(
                rows.size(),
                null,
                questions.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> ids.getOrDefault(each.row(), OUTSIDE),
                                        each -> 1,
                                        Integer::sum)));
    }

    /** Those of a version that was decided. */
    CountedRows decided(List<Row> rows, Map<String, Integer> left) {
        return new CountedRows(rows.size(), rows.isEmpty() ? null : rows.getLast().id(), left);
    }

    /** Those of a draft after an event; other events leave them as they are. */
    CountedRows after(PlanEvent event) {
        int more =
                switch (event) {
                    case RowAdded now -> 1;
                    case RowRemoved now -> -1;
                    default -> 0;
                };
        return new CountedRows(number + more, last, asked(asked, event));
    }

    static Map<String, Integer> asked(Map<String, Integer> before, PlanEvent event) {
        return switch (event) {
            case RowAdded now -> asked(before, now.row().id(), now.questions().size());
            case RowChanged now -> asked(before, now.row().id(), now.questions().size());
            case RowRemoved now -> asked(before, now.rowId(), 0);
            default -> before;
        };
    }

    private static Map<String, Integer> asked(Map<String, Integer> before, String row, int now) {
        Map<String, Integer> all = new HashMap<>(before);
        if (now == 0) {
            all.remove(row);
        } else {
            all.put(row, now);
        }
        return Map.copyOf(all);
    }

    /** How many things were not understood. */
    public int questions() {
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }
}
