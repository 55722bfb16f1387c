package kz.moldir.plan.write.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.events.Row;

/** The rows that taking a file back leaves as they are, each with the number that it had. */
final class KeptRows {

    private final Map<String, Integer> had = new LinkedHashMap<>();

    void add(Row row) {
        had.put(row.id(), row.number());
    }

    /** The numbers by now of those that the plan has. */
    List<Integer> left(Written now) {
        return now.rows().stream()
                .filter(row -> had.containsKey(row.id()))
                .map(Row::number)
                .sorted()
                .toList();
    }

    /** The numbers that those had which the plan does not have. */
    List<Integer> gone(Written now) {
        Map<String, Integer> gone = new LinkedHashMap<>(had);
        now.rows().forEach(row -> gone.remove(row.id()));
        return gone.values().stream().sorted().toList();
    }
}
