package kz.moldir.plan.office;

import java.util.List;
import java.util.function.Consumer;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.table.Line;
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
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Turns a file of any kind that a council uses (txt, csv, docx, xlsx, pdf) into the lines that
 * {@link PlanReader} takes. The kind follows from the content; a name that promises another is
 * refused. Bounded in size, parts, expansion, text, time and number of files at once.
 */
public final class PlanFiles {

    private final Vocabulary words;
    private final Bounded bounded = new Bounded();

    /**
     * Reads files of one council.
     *
     * @param words of further columns, by which a header is found
     */
    public PlanFiles(Vocabulary words) {
        this.words = words;
    }

    /**
     * Refuses a plan's file before it is read into memory; other files may be larger.
     *
     * @throws MaxUploadSizeExceededException where it is too large
     */
    public static void checkSize(long bytes) {
        if (bytes > PlanReader.MAX_BYTES) {
            throw new MaxUploadSizeExceededException(PlanReader.MAX_BYTES);
        }
    }

    /**
     * The lines of a file; none when a problem was reported.
     *
     * @param name as it was sent, or null where it has none
     */
    public List<Line> lines(@Nullable String name, byte[] file, Consumer<Problem> report) {
        return read(name, file, report).lines();
    }

    /** The same, with the sheets that they stand on. */
    public FileLines read(@Nullable String name, byte[] file, Consumer<Problem> report) {
        try {
            if (file.length > PlanReader.MAX_BYTES) {
                throw new RefusedFile(
                        Problem.Code.FILE_TOO_LARGE, PlanReader.MAX_BYTES / 1024 / 1024);
            }
            return bounded.call(() -> read(new NamedFile(name, file)));
        } catch (RefusedFile refused) {
            report.accept(refused.problem());
            return FileLines.NOTHING;
        }
    }

    private FileLines read(NamedFile named) {
        Lines lines = new Lines();
        SheetNames sheets = SheetNames.NONE;
        byte[] file = named.content();
        switch (named.kind()) {
            case DOCX -> WordDocument.read(file, words, lines);
            case XLSX -> sheets = Workbook.read(file, words, lines);
            case PDF -> PdfTable.read(file, words, lines);
            case PPTX, JPEG, PNG -> throw new RefusedFile(Problem.Code.OFFICE_FILE);
            case TEXT -> {
                return new FileLines(text(file, lines), sheets);
            }
        }
        return new FileLines(lines.all(), sheets);
    }

    private List<Line> text(byte[] file, Lines lines) {
        String text =
                FileText.text(
                        file,
                        problem -> {
                            throw new RefusedFile(problem.code());
                        });
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
