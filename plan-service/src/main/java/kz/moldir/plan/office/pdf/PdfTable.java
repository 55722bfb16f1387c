package kz.moldir.plan.office.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.document.table.Columns;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.pdf.Page.Part;
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
    private final Hyphens hyphens;
    private int number;

    /** The last row of a page, which the next one may go on with. */
    private @Nullable List<Part> last;

    /** Headings behind that row, which a page repeats before it goes on. */
    private final List<List<Cell>> headings = new ArrayList<>();

    private PdfTable(Vocabulary words, Lines lines, Hyphens hyphens) {
        this.words = words;
        this.lines = lines;
        this.hyphens = hyphens;
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
            List<Page> pages = pages(document);
            Hyphens hyphens = Hyphens.of(pages.stream().flatMap(Page::passages).toList());
            PdfTable table = new PdfTable(words, lines, hyphens);
            Page.withoutRunningLines(pages, hyphens).forEach(table::page);
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

    private void paragraph(Passage text) {
        flush();
        lines.paragraph(text.words(hyphens));
    }

    private void flush() {
        settle();
        if (!grid.isEmpty()) {
            number = grid.writeTo(lines, words, number);
            grid = Grid.onPages();
        }
    }

    private void settle() {
        if (last != null) {
            grid.add(cells(last));
            last = null;
        }
        headings.forEach(grid::add);
        headings.clear();
    }

    /** A row that a page break parted is one again, on whichever page its number stands. */
    private void append(List<List<Part>> page) {
        boolean first = true;
        for (List<Part> row : page) {
            List<Cell> cells = cells(row);
            List<Part> before = last;
            if (heading(cells).isPresent()) {
                headings.add(cells);
            } else {
                if (first && before != null && goesOn(before, row)) {
                    last = joined(before, row);
                } else {
                    settle();
                    last = row;
                }
                first = false;
            }
        }
    }

    private Optional<Columns> heading(List<Cell> cells) {
        return Columns.of(cells.stream().map(Cell::text).toList(), words);
    }

    private boolean goesOn(List<Part> above, List<Part> below) {
        return above.size() > 1 && below.size() > 1 && (unnumbered(above) || unnumbered(below));
    }

    private boolean unnumbered(List<Part> row) {
        int column =
                grid.header(words)
                        .or(
                                () ->
                                        headings.stream()
                                                .flatMap(each -> heading(each).stream())
                                                .findFirst())
                        .map(Columns::number)
                        .orElse(number);
        return column < row.size() && row.get(column).empty();
    }

    private List<Cell> cells(List<Part> row) {
        return row.stream()
                .map(part -> part.continued() ? new Cell("", true) : part.words().cell(hyphens))
                .toList();
    }

    private static List<Part> joined(List<Part> above, List<Part> below) {
        List<Part> row = new ArrayList<>();
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            row.add(
                    i >= above.size()
                            ? below.get(i)
                            : i >= below.size() ? above.get(i) : above.get(i).then(below.get(i)));
        }
        return row;
    }
}
