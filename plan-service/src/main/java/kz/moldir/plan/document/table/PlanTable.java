package kz.moldir.plan.document.table;

import java.util.List;
import java.util.Set;

/**
 * The table of a plan and what stands around it.
 *
 * @param before lines above the table
 * @param rows in the order of the file
 * @param unnumbered rows that have no number in the file; the one they got is a guess
 * @param between lines between two rows that belong to none
 * @param after lines below the last row
 */
public record PlanTable(
        List<Line> before,
        List<RawRow> rows,
        Set<Integer> unnumbered,
        List<Line> between,
        List<Line> after) {}
