package kz.moldir.plan.office.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.table.Columns;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.table.Cell;
import kz.moldir.plan.office.table.Grid;
import kz.moldir.plan.office.table.Lines;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads the ruled table of a PDF over all its pages, and what stands above and below it. */
public final class PdfTable {

    private final Vocabulary words;
    private final Lines lines;
    private Grid grid = Grid.onPages();
    private int number;
    private @Nullable List<Cell> begun;

    private PdfTable(Vocabulary words, Lines lines) {
        this.words = words;
        this.lines = lines;
    }

    /** Writes what the document says as lines. */
    public static void read(byte[] file, Vocabulary words, Lines lines) {
        Fonts.instead();
        PdfStreams.inspect(file);
        var memory = MemoryUsageSetting.setupMixed(32L * 1024 * 1024, Limits.EXPANDED);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            if (document.getNumberOfPages() > Limits.PAGES) {
                throw new RefusedFile(Code.TOO_MANY_PAGES, Limits.PAGES);
            }
            PdfTable table = new PdfTable(words, lines);
            Page.withoutRunningLines(pages(document)).forEach(table::page);
            table.flush();
        } catch (InvalidPasswordException encrypted) {
            throw new RefusedFile(Code.ENCRYPTED);
        } catch (IOException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }

    private static List<Page> pages(PDDocument document) throws IOException {
        List<Page> pages = new ArrayList<>();
        int letters = 0;
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            List<Glyph> glyphs = Glyphs.of(document, i + 1);
            letters += (int) glyphs.stream().filter(glyph -> !glyph.blank()).count();
            if (letters > Limits.TEXT) {
                throw new RefusedFile(Code.TOO_MUCH_TEXT, Limits.TEXT);
            }
            pages.add(Page.of(glyphs, Frame.of(Rulings.of(document.getPage(i)))));
        }
        if (letters == 0) {
            throw new RefusedFile(Code.NO_TEXT_LAYER);
        }
        return pages;
    }

    private void page(Page page) {
        page.above().forEach(this::paragraph);
        append(page.rows());
        page.below().forEach(this::paragraph);
    }

    private void paragraph(String text) {
        flush();
        lines.paragraph(text);
    }

    private void flush() {
        List<Cell> broken = begun;
        if (broken != null) {
            grid.add(broken);
            begun = null;
        }
        if (!grid.isEmpty()) {
            number = grid.writeTo(lines, words, number);
            grid = Grid.onPages();
        }
    }

    /** A row that a page break parted is one again, on whichever page its number stands. */
    private void append(List<List<Cell>> page) {
        boolean first = true;
        for (int i = 0; i < page.size(); i++) {
            List<Cell> row = page.get(i);
            boolean header = Columns.of(row.stream().map(Cell::text).toList(), words).isPresent();
            List<Cell> broken = begun;
            if (header) {
                grid.add(row);
            } else if (first && broken != null) {
                grid.add(joined(broken, row));
                begun = null;
            } else if (!first && i == page.size() - 1 && unnumbered(row)) {
                begun = row;
            } else {
                grid.add(row);
            }
            first &= header;
        }
    }

    private boolean unnumbered(List<Cell> row) {
        int column = grid.header(words).map(Columns::number).orElse(number);
        return column < row.size() && row.get(column).equals(Cell.EMPTY);
    }

    private static List<Cell> joined(List<Cell> above, List<Cell> below) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String first = i < above.size() ? above.get(i).text() : "";
            String second = i < below.size() ? below.get(i).text() : "";
            cells.add(Cell.of((first + " " + second).strip()));
        }
        return cells;
    }
}
