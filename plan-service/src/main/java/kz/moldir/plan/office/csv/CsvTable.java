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

    /** The table, or nothing where the text has no line that is or looks like its headings. */
    public static Optional<Grid> of(String text, Vocabulary words) {
        Grid other = null;
        for (char separator : SEPARATORS) {
            List<List<String>> records = Csv.read(text, separator);
            Grid grid = Grid.sheet();
            boolean header = false;
            for (List<String> record : records) {
                header |= record.size() > 2 && Columns.of(record, words).isPresent();
                grid.add(record.stream().map(Cell::ofLines).toList());
            }
            if (header) {
                return Optional.of(grid);
            }
            if (other == null && grid.hasHeadings() && even(records)) {
                other = grid;
            }
        }
        return Optional.ofNullable(other);
    }

    /** Whether each line has as many cells as the first: sentences with commas do not. */
    private static boolean even(List<List<String>> records) {
        return records.stream()
                        .filter(record -> record.stream().anyMatch(cell -> !cell.isBlank()))
                        .map(List::size)
                        .distinct()
                        .count()
                == 1;
    }
}
