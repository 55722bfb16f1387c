package kz.moldir.plan.office.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.table.Columns;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.Section;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;

/** A table as it stands in a document; cells that were merged downwards are told apart. */
public final class Grid {

    private final List<List<Cell>> rows = new ArrayList<>();
    private final boolean pages;

    private Grid(boolean pages) {
        this.pages = pages;
    }

    /**
     * A table on pages: a row may go on in one without a number, and one of a single cell stands
     * between the others.
     */
    public static Grid onPages() {
        return new Grid(true);
    }

    /** A sheet without pages: words without a number that stand alone belong to no row. */
    public static Grid sheet() {
        return new Grid(false);
    }

    /** Appends a row. */
    public void add(List<Cell> row) {
        rows.add(new ArrayList<>(row));
    }

    /** The rows, to be changed in place. */
    public List<List<Cell>> rows() {
        return rows;
    }

    /** Whether there is no row yet. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Writes the rows as lines; the number is in the first column unless the header differs. */
    public void writeTo(Lines lines, Vocabulary words) {
        writeTo(lines, words, 0);
    }

    /**
     * Writes the rows as lines. Words merged over several numbered rows are said in each of them; a
     * number merged over several rows makes these one, as a page break does.
     *
     * @param earlier the number's column where these rows have no header of their own
     * @return the number's column
     */
    public int writeTo(Lines lines, Vocabulary words, int earlier) {
        Optional<Columns> header = header(words);
        int number = header.map(Columns::number).orElse(earlier);
        int headings = header.isPresent() ? -1 : headings();
        if (headings >= 0 && lines.isHeaded()) {
            writeHeadings(lines);
            return earlier;
        }
        header.ifPresent(any -> lines.headed());
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if ((long) width * rows.size() > Limits.TEXT) {
            throw new RefusedFile(Code.TOO_MUCH_TEXT, Limits.TEXT);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            lines.at(pages ? 0 : i + 1);
            if (i == headings) {
                lines.headings(texts(row));
                continue;
            }
            boolean numbered = number < row.size() && !row.get(number).blank();
            if (aside(row, number)) {
                boolean goesOn = header.filter(it -> it.goesOn(texts(row))).isPresent();
                row.forEach(
                        goesOn && row.stream().anyMatch(Grid::commission)
                                ? cell -> lines.alone(cell.text())
                                : cell -> lines.paragraph(cell.text()));
                continue;
            }
            if (pages && row.size() == 1 && width > 1) {
                row.forEach(cell -> lines.paragraph(cell.text()));
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                Cell cell = column < row.size() ? row.get(column) : Cell.EMPTY;
                cells.add(cell.continued() && numbered ? above(i, column) : cell.text());
            }
            if (!numbered && number < row.size() && row.get(number).equals(Cell.EMPTY)) {
                // A number merged downwards, or a row that lacks one of the three, goes on above.
                Columns columns = header.orElse(number == 0 ? Columns.USUAL : null);
                if (columns != null && columns.complete(cells)) {
                    cells.set(number, Line.NO_NUMBER);
                }
            }
            lines.row(cells);
        }
        lines.at(0);
        return number;
    }

    /** Writes the headings alone, of a table that has none of a plan and so is not read. */
    public void writeHeadings(Lines lines) {
        int at = headings();
        if (at >= 0) {
            lines.at(pages ? 0 : at + 1);
            lines.headings(texts(rows.get(at)));
            lines.at(0);
        }
    }

    /** Whether it begins with headings, though none of them may be a plan's, and has rows below. */
    public boolean hasHeadings() {
        return headings() >= 0;
    }

    /** Where they stand: in the first row of several cells; -1 where there are none. */
    private int headings() {
        int first = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().filter(cell -> !cell.blank()).count() > 2) {
                if (first >= 0) {
                    return first;
                }
                if (!Columns.headings(texts(rows.get(i)))) {
                    return -1;
                }
                first = i;
            }
        }
        return -1;
    }

    /** What the header says, where there is one. */
    public Optional<Columns> header(Vocabulary words) {
        return rows.stream()
                .map(Grid::texts)
                .map(cells -> Columns.of(cells, words))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean commission(Cell cell) {
        return Section.commission(Markup.plain(cell.text())) != null;
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    private boolean aside(List<Cell> row, int number) {
        boolean broken = pages || (number < row.size() && !row.get(number).equals(Cell.EMPTY));
        return !broken && row.stream().filter(cell -> !cell.blank()).count() == 1;
    }

    private String above(int row, int column) {
        for (int i = row - 1; i >= 0; i--) {
            if (column < rows.get(i).size() && !rows.get(i).get(column).continued()) {
                return rows.get(i).get(column).text();
            }
        }
        return "";
    }
}
