package kz.moldir.plan.office.lines;

import java.util.List;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.office.excel.SheetNames;

/**
 * What a file says.
 *
 * @param lines the cells of each row separated by tabs
 * @param sheets where it is a workbook
 */
public record FileLines(List<Line> lines, SheetNames sheets) {

    /** Of a file that was not read. */
    public static final FileLines NOTHING = new FileLines(List.of(), SheetNames.NONE);
}
