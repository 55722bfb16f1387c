package kz.moldir.plan.office.csv;

import java.util.List;
import java.util.Optional;
import kz.moldir.council.csv.Csv;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.table.Columns;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;

/** Reads comma-separated values (RFC 4180) with whichever separator names the plan's columns. */
public final class CsvTable {

    private static final char[] SEPARATORS = {';', ','};

    private CsvTable() {}

    /** The table, or nothing where the text has no line that names a plan's columns. */
    public static Optional<Grid> of(String text, Vocabulary words) {
        for (char separator : SEPARATORS) {
            Grid grid = Grid.sheet();
            boolean header = false;
            for (List<String> record : Csv.read(text, separator)) {
                header |= record.size() > 2 && Columns.of(record, words).isPresent();
                grid.add(record.stream().map(Cell::ofLines).toList());
            }
            if (header) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }
}
