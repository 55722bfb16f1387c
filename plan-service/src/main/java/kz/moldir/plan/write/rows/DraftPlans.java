package kz.moldir.plan.write.rows;

import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.Row;

/** The plans as their rows are written; the plans' view stands behind it. */
public interface DraftPlans {

    /** The plan of an id, where there is one. */
    Optional<DraftPlan> of(String planId);

    /** A plan as it stands. */
    record DraftPlan(String id, int year, int half, boolean approved, List<Row> rows) {

        /** The number that a row at the end gets. */
        public int next() {
            return rows.stream().mapToInt(Row::number).max().orElse(0) + 1;
        }
    }
}
