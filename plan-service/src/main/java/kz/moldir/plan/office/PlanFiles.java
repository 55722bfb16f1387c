package kz.moldir.plan.office;

import java.util.List;
import java.util.function.Consumer;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.lines.FileLines;
import kz.moldir.plan.office.worker.Reader;
import kz.moldir.plan.office.worker.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Turns a file of any kind that a council uses (txt, csv, docx, xlsx, pdf) into the lines that
 * {@link PlanReader} takes. The kind follows from the content; a name that promises another is
 * refused. Bounded in size, parts, expansion, text, time and number of files at once.
 */
public final class PlanFiles {

    private final Vocabulary words;
    private final Reader reader;

    /**
     * Reads files of one council.
     *
     * @param words of further columns, by which a header is found
     * @param reader where they are read
     */
    public PlanFiles(Vocabulary words, Reader reader) {
        this.words = words;
        this.reader = reader;
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
            return reader.read(new Task.ReadPlan(name, words.columns()), file);
        } catch (RefusedFile refused) {
            report.accept(refused.problem());
            return FileLines.NOTHING;
        }
    }
}
