package kz.moldir.reporting.read.rows;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.state.StateRules;
import kz.moldir.council.state.Summary;
import kz.moldir.reporting.read.plan.PlanView;

/** A plan with its rows by number, as they stand on one day. */
public record PlanRows(PlanView plan, List<Row> rows, LocalDate today, StateRules rules) {

    /** The plan in numbers. */
    public Summary summary() {
        return Summary.of(rows.stream().map(Row::facts).toList(), rules, today);
    }
}
