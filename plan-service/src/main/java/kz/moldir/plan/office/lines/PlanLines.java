package kz.moldir.plan.office.lines;

import java.util.List;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.TableReader;
import kz.moldir.plan.document.text.FileText;
import kz.moldir.plan.office.csv.CsvTable;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.excel.Workbook;
import kz.moldir.plan.office.guard.NamedFile;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.pdf.PdfTable;
import kz.moldir.plan.office.table.Lines;
import kz.moldir.plan.office.word.WordDocument;
import org.jspecify.annotations.Nullable;

/** The lines of one plan's file; read where this is called, with all that it costs. */
public final class PlanLines {

    /** Lines of a text, of which a cell in quotes may have several. */
    private static final int MOST_LINES = 10 * TableReader.MAX_LINES;

    private PlanLines() {}

    /**
     * What it says.
     *
     * @param name as it was sent, or null where it has none
     * @param words of further columns, by which a header is found
     * @throws RefusedFile with the reason
     */
    public static FileLines read(@Nullable String name, byte[] file, Vocabulary words) {
        NamedFile named = new NamedFile(name, file);
        Lines lines = new Lines();
        SheetNames sheets = SheetNames.NONE;
        switch (named.kind()) {
            case DOCX -> WordDocument.read(file, words, lines);
            case XLSX -> sheets = Workbook.read(file, words, lines);
            case PDF -> PdfTable.read(file, words, lines);
            case PPTX, JPEG, PNG -> throw new RefusedFile(Problem.Code.OFFICE_FILE);
            case TEXT -> {
                return new FileLines(text(file, words, lines), sheets);
            }
        }
        return new FileLines(lines.all(), sheets);
    }

    private static List<Line> text(byte[] file, Vocabulary words, Lines lines) {
        String text =
                FileText.text(
                        file,
                        problem -> {
                            throw new RefusedFile(problem.code());
                        });
        if (text.lines().skip(MOST_LINES).findAny().isPresent()) {
            throw new RefusedFile(Problem.Code.TOO_MANY_LINES, TableReader.MAX_LINES);
        }
        var table = CsvTable.of(text, words);
        if (table.isEmpty() || tabbed(text)) {
            return Line.all(text.lines().toList());
        }
        table.get().writeTo(lines, words);
        return lines.all();
    }

    /** The text file of an official document has a tab at least in every row. */
    private static boolean tabbed(String text) {
        return text.lines().filter(line -> line.indexOf('\t') >= 0).limit(3).count() == 3;
    }
}
