package kz.moldir.plan.write.rows;

import java.util.Map;
import java.util.Set;

/** What was decided at rows and everybody can read; the views stand behind it. */
@FunctionalInterface
public interface ToldDecisions {

    /** How many decisions of each of these rows that has any. */
    Map<String, Integer> each(Set<String> rows);

    /** How many decisions of these rows. */
    default int of(Set<String> rows) {
        return each(rows).values().stream().mapToInt(Integer::intValue).sum();
    }
}
