package kz.moldir.reporting.read.rows;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.state.StateRules;
import kz.moldir.council.state.Summary;
import kz.moldir.reporting.read.plan.PlanView;

/**
 * A plan with its rows by number, as they stand on one day.
 *
 * @param outside what the council does beside the plan; never among its rows
 */
public record PlanRows(
        PlanView plan, List<Row> rows, List<Row> outside, LocalDate today, StateRules rules) {

    /** A plan with nothing beside it. */
    public PlanRows(PlanView plan, List<Row> rows, LocalDate today, StateRules rules) {
        this(plan, rows, List.of(), today, rules);
    }

    /** The plan in numbers. */
    public Summary summary() {
        return Summary.of(rows.stream().map(Row::facts).toList(), rules, today);
    }

    /** What is done beside it, in numbers. */
    public Summary outsideSummary() {
        return Summary.of(outside.stream().map(Row::facts).toList(), rules, today);
    }
}
