package kz.moldir.plan.document.table;

import java.util.List;

/**
 * The table of a plan and what stands around it.
 *
 * @param before lines above the table
 * @param rows in the order of the file
 * @param numbers those that are not the file's
 * @param between lines between two rows that belong to none
 * @param after lines below the last row
 * @param leftOut headings of tables that were not read, since they are not those of a plan
 */
public record PlanTable(
        List<Line> before,
        List<RawRow> rows,
        Numbers numbers,
        List<Line> between,
        List<Line> after,
        List<Line> leftOut) {}
