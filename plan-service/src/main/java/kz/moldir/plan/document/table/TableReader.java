package kz.moldir.plan.document.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.table.Numbers.Anew;
import org.jspecify.annotations.Nullable;

/** Finds the numbered rows in the lines of a file and reports every structural fault at once. */
public final class TableReader {

    /** The most rows a plan may have. */
    public static final int MAX_ROWS = 5_000;

    /** The most lines that are not blank a file may have. */
    public static final int MAX_LINES = 20_000;

    /** The most characters a cell may have. */
    public static final int MAX_CELL = 2_000;

    private static final Pattern PAGE = Pattern.compile("[-–— ]*\\d{1,4}[-–— ]*");

    private final Vocabulary words;
    private final Consumer<Problem> report;
    private final Headings strange;
    private final List<Line> before = new ArrayList<>();
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Line> between = new ArrayList<>();
    private final List<Line> stray = new ArrayList<>();
    private final List<Problem> unnumbered = new ArrayList<>();
    private final Map<Integer, Line> lineOfNumber = new HashMap<>();
    private @Nullable Columns header;
    private List<String> headings = List.of();
    private final List<Anew> anew = new ArrayList<>();
    private @Nullable OpenRow open;
    private @Nullable String section;
    private @Nullable String sheet;
    private boolean sheeted;
    private boolean parted;
    private boolean astray;
    private boolean doubtful;
    private int added;
    private boolean tabs;

    private TableReader(Vocabulary words, Consumer<Problem> report) {
        this.words = words;
        this.strange = new Headings(report);
        this.report = strange::report;
    }

    /** The table in the lines; a column whose heading the vocabulary knows is read apart. */
    public static PlanTable read(List<Line> lines, Vocabulary words, Consumer<Problem> report) {
        return new TableReader(words, report).table(lines);
    }

    private PlanTable table(List<Line> lines) {
        boolean several = lines.stream().filter(line -> line.kind() == Line.Kind.SHEET).count() > 1;
        int read = 0;
        for (Line line : lines) {
            if (!line.text().isBlank() || line.kind() == Line.Kind.SHEET) {
                if (++read > MAX_LINES) {
                    report.accept(Problem.ofFile(Code.TOO_MANY_LINES, MAX_LINES));
                    break;
                }
                accept(several ? line : line.ofOnlySheet());
            }
        }
        close();
        endPart();
        strange.end();
        reportWhole();
        boolean ordered = lineOfNumber.isEmpty();
        Set<Integer> guessed = numberTheRest();
        Numbers numbers = new Numbers(ordered ? Set.of() : guessed, List.copyOf(anew), ordered);
        return new PlanTable(before, rows, numbers, between, stray, strange.leftOut());
    }

    /** A row without a number gets the next one where nothing else has that, else the last. */
    private Set<Integer> numberTheRest() {
        Set<Integer> guessed = new HashSet<>();
        Set<Integer> taken = new HashSet<>(lineOfNumber.keySet());
        int last = highest();
        int before = 0;
        for (int i = 0; i < rows.size(); i++) {
            RawRow row = rows.get(i);
            if (row.number() < 0) {
                int next = before + 1;
                int number = taken.contains(next) ? last + 1 : next;
                taken.add(number);
                guessed.add(number);
                last = Math.max(last, number);
                rows.set(i, row.numbered(number));
            }
            before = rows.get(i).number();
        }
        return guessed;
    }

    private void reportWhole() {
        if (!tabs) {
            report.accept(Problem.ofFile(Code.NO_TABLE));
        } else if (lineOfNumber.isEmpty() && rows.isEmpty()) {
            if (strange.leftOut().isEmpty()) {
                report.accept(Problem.ofFile(Code.NO_NUMBERS));
            } else {
                strange.refuse();
            }
        } else {
            unnumbered.forEach(report);
        }
        if (rows.size() > MAX_ROWS) {
            report.accept(Problem.ofFile(Code.TOO_MANY_ROWS, MAX_ROWS));
        }
        strange.tellAll();
    }

    private void accept(Line line) {
        switch (line.kind()) {
            case SHEET -> turnTo(Section.commission(line.text()));
            case ALONE -> askAbout(line);
            case HEADINGS -> acceptHeadings(line);
            case WORDS -> acceptLine(line.numberedBy(columns().number()));
        }
    }

    /** Rows below them are read in the usual order, where they can be. */
    private void acceptHeadings(Line line) {
        tabs = true;
        close();
        open = null;
        if (rows.isEmpty() && lineOfNumber.isEmpty()) {
            before.add(line);
        }
        strange.above(line);
    }

    /** Sheets for commissions are parts of one plan; others are told apart by their numbers. */
    private void turnTo(@Nullable String commission) {
        close();
        open = null;
        header = null;
        sheet = commission;
        section = sheet;
        sheeted |= sheet != null;
        parted = sheeted;
        astray = false;
        doubtful = false;
        strange.end();
    }

    private void acceptLine(Line line) {
        tabs |= line.tabbed();
        if (!line.tabbed()) {
            strange.endLeftOut();
            acceptWords(line);
        } else if (strange.leavesOut() && Columns.of(line.numberedBy(0), words).isEmpty()) {
            return;
        } else if (header != null && !header.numbered()) {
            acceptOrdered(header, line);
        } else if (line.rowNumber() >= 0) {
            acceptNumbered(line);
        } else {
            acceptCells(line);
        }
    }

    private void acceptNumbered(Line line) {
        if (header == null || !line.numbersColumns()) {
            begin(line);
        }
    }

    private void begin(Line line) {
        begin(line, line.rowNumber());
    }

    private void begin(Line line, int number) {
        close();
        between.addAll(stray);
        stray.clear();
        if (number == 1 && (parted || astray) && lineOfNumber.containsKey(1)) {
            endPart();
            added = highest();
            anew.add(new Anew(added + 1, added + 1, 1));
        }
        parted = false;
        astray = false;
        doubtful = false;
        strange.begins();
        open = new OpenRow(line, number < 0 ? number : number + added, section);
    }

    /** What the numbers of the part that began anew last are, once all of its rows are read. */
    private void endPart() {
        if (!anew.isEmpty()) {
            int last = highest();
            anew.set(anew.size() - 1, new Anew(anew.getLast().first(), last, last - added));
        }
    }

    private int highest() {
        return lineOfNumber.keySet().stream().mapToInt(number -> number).max().orElse(0);
    }

    /** A line of a table that has no column for numbers: its rows are told by what they say. */
    private void acceptOrdered(Columns columns, Line line) {
        Optional<Columns> named = Columns.of(line, words);
        if (named.isPresent()) {
            head(line, named.get());
        } else if (line.numbersColumns()) {
            return;
        } else if (columns.begins(line)) {
            begin(line, -1);
        } else if (!beginsPart(line)) {
            if (open == null || alone(line, 0)) {
                aside(line);
            } else {
                open.continueByColumn(line);
            }
        }
    }

    private void head(Line line, Columns named) {
        turn(named);
        doubtful = false;
        strange.end();
        headings = line.numberedBy(named.number()).plainCells();
        astray = false;
    }

    /** Whether no cell but that one, counted from 0, has words. */
    private static boolean alone(Line line, int column) {
        List<String> cells = line.plainCells();
        return IntStream.range(0, cells.size())
                .allMatch(i -> i == column || cells.get(i).isEmpty());
    }

    /**
     * A line of one cell that names a commission is the heading of its part of the table, unless
     * the row above goes on there with whoever else is responsible.
     */
    private boolean beginsPart(Line line) {
        List<String> said = line.plainCells().stream().filter(cell -> !cell.isEmpty()).toList();
        String named = said.size() == 1 ? Section.commission(said.getFirst()) : null;
        if (named == null || (line.tabbed() && columns().goesOn(line))) {
            return false;
        }
        section = named;
        parted = true;
        return true;
    }

    private void acceptCells(Line line) {
        var named = Columns.of(line.numberedBy(0), words);
        if (named.isPresent()) {
            head(line, named.get());
            return;
        }
        if ((open == null || !unfinished(open)) && beginsPart(line)) {
            return;
        }
        if ((header != null || open != null) && line.withoutNumber() && columns().complete(line)) {
            begin(line);
            return;
        }
        boolean firstEmpty = line.plainCells().getFirst().isEmpty();
        boolean alone = alone(line, 0);
        if (open != null && firstEmpty) {
            open.continueByColumn(line);
        } else if (open != null && unfinished(open)) {
            open.continueLastCell(line);
        } else if (alone) {
            aside(line);
        } else if (open == null && header == null) {
            if (!strange.waits() && Columns.headings(line.cells())) {
                strange.above(line);
            }
            aside(line);
        } else if (Columns.headings(line.cells()) && Columns.known(line.plainCells())) {
            close();
            open = null;
            strange.leaveOut(line);
        } else {
            withoutNumber(line);
        }
    }

    /**
     * Words that may be the headings of a further table are told with what plans call their
     * columns; the lines below them are part of the same fault.
     */
    private void withoutNumber(Line line) {
        if (!doubtful && Columns.headings(line.cells())) {
            doubtful = true;
            unnumbered.add(Faults.numberOrHeadings(line));
        } else if (!doubtful) {
            unnumbered.add(Faults.withoutNumber(line, line.plainCells().getFirst()));
        }
    }

    /** A table further below, such as on another sheet, may have other columns. */
    private void turn(Columns named) {
        if ((header != null && !header.equals(named)) || strange.reads()) {
            close();
            open = null;
        }
        header = named;
    }

    private void acceptWords(Line line) {
        doubtful = false;
        if (open != null && unfinished(open)) {
            open.continueLastCell(line);
        } else if (!beginsPart(line)) {
            aside(line);
        }
    }

    private void aside(Line line) {
        if (!line.plain().isEmpty()) {
            if (!PAGE.matcher(line.plain()).matches()) {
                section = sheet;
                astray = true;
            }
            askAbout(line);
        }
    }

    private void askAbout(Line line) {
        (rows.isEmpty() && lineOfNumber.isEmpty() && open == null ? before : stray).add(line);
    }

    /** What the file calls a column, else which one it is. */
    private String heading(int column) {
        return headings.isEmpty() ? String.valueOf(column + 1) : headings.get(column);
    }

    private boolean unfinished(OpenRow row) {
        return row.cellCount() < columns().needed();
    }

    private Columns columns() {
        return header == null ? Columns.USUAL : header;
    }

    private void close() {
        if (open == null) {
            return;
        }
        int number = open.number();
        Line line = open.firstLine();
        Line earlier = number < 0 ? null : lineOfNumber.putIfAbsent(number, line);
        if (earlier != null) {
            report.accept(Faults.numberTwice(open, earlier));
        }
        if (unfinished(open)) {
            fault(open, Code.TOO_FEW_CELLS, number, open.cellCount(), columns().needed());
        } else if (open.hasWordsBehind(columns())) {
            fault(open, Code.TOO_MANY_CELLS, number, open.cellCount(), columns().count());
        } else {
            RawRow row = open.close(columns());
            rows.add(row);
            if (row.title().isEmpty()) {
                fault(
                        open,
                        Code.TITLE_MISSING,
                        number < 0 ? Line.NO_NUMBER : number,
                        heading(columns().title()));
            }
            if (row.longestCell() > MAX_CELL) {
                fault(open, Code.CELL_TOO_LONG, number < 0 ? Line.NO_NUMBER : number, MAX_CELL);
            }
        }
    }

    private void fault(OpenRow row, Code code, Object... args) {
        report.accept(Faults.of(row, code, args));
    }
}
