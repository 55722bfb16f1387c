package kz.moldir.plan.office.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.Line.Place;
import kz.moldir.plan.document.table.TableReader;
import kz.moldir.plan.document.text.FileText;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import org.jspecify.annotations.Nullable;

/** Collects what the reader of documents takes: lines, the cells of a row separated by tabs. */
public final class Lines {

    private final List<Line> lines = new ArrayList<>();
    private int characters;
    private @Nullable String sheet;
    private int row;
    private boolean headed;

    /** A paragraph outside a table. */
    public void paragraph(String text) {
        String line = clean(text);
        if (!line.isEmpty()) {
            add(Line.Kind.WORDS, line);
        }
    }

    /** A commission that stands alone in a sheet, below the term or whoever is responsible. */
    public void alone(String text) {
        String line = clean(text);
        if (!line.isEmpty()) {
            add(Line.Kind.ALONE, line);
        }
    }

    /** The beginning of a sheet, which may be named for a commission. */
    public void sheet(String name) {
        String clean = clean(name);
        sheet = clean;
        add(Line.Kind.SHEET, clean);
    }

    /**
     * What follows stands in that row.
     *
     * @param number from 1, as a person counts; 0 where lines are counted as they come
     */
    public void at(int number) {
        row = number;
    }

    /** A row; one without words is passed over. */
    public void row(List<String> cells) {
        List<String> clean = cells.stream().map(Lines::clean).toList();
        if (clean.stream().allMatch(String::isEmpty)) {
            return;
        }
        add(Line.Kind.WORDS, clean.size() == 1 ? clean.getFirst() : String.join("\t", clean));
    }

    /** Headings of a table that are none of a plan. */
    public void headings(List<String> cells) {
        add(Line.Kind.HEADINGS, String.join("\t", cells.stream().map(Lines::clean).toList()));
    }

    /** A table whose headings are those of a plan. */
    void headed() {
        headed = true;
    }

    /** Whether there was one: then a table with other headings is not taken for a plan. */
    boolean isHeaded() {
        return headed;
    }

    /** All lines so far. */
    public List<Line> all() {
        return List.copyOf(lines);
    }

    private void add(Line.Kind kind, String line) {
        if (Thread.currentThread().isInterrupted()) {
            throw new RefusedFile(Code.TOO_SLOW, Limits.SECONDS);
        }
        characters += line.length();
        if (characters > Limits.TEXT) {
            throw new RefusedFile(Code.TOO_MUCH_TEXT, Limits.TEXT);
        }
        if (lines.size() > TableReader.MAX_LINES) {
            throw new RefusedFile(Code.TOO_MANY_LINES, TableReader.MAX_LINES);
        }
        int number = lines.size() + 1;
        lines.add(new Line(number, line, kind, new Place(sheet, row == 0 ? number : row), 0));
    }

    private static String clean(String text) {
        String line =
                text.codePoints()
                        .filter(c -> c != FileText.SOFT_HYPHEN)
                        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                        .strip();
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
