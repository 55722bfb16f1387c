package kz.moldir.plan.office;

import java.util.List;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.office.excel.Workbook;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.worker.Reader;
import kz.moldir.plan.office.worker.Task;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a workbook within the bounds of every file that comes from outside. */
public final class Sheets {

    private final Reader reader;

    /** Workbooks that are read there. */
    public Sheets(Reader reader) {
        this.reader = reader;
    }

    /**
     * The sheets in their order; a hidden one without its rows.
     *
     * @param name as it was sent, or null where it has none
     * @throws Invalid saying on the field {@code file} why it is not read
     */
    public List<Workbook.Sheet> all(@Nullable String name, byte[] file) {
        try {
            if (file.length > PlanReader.MAX_BYTES) {
                throw new RefusedFile(
                        Problem.Code.FILE_TOO_LARGE, PlanReader.MAX_BYTES / 1024 / 1024);
            }
            if (file.length == 0) {
                throw new RefusedFile(Problem.Code.EMPTY_FILE);
            }
            Task.Sheets read = reader.read(new Task.ReadSheets(name), file);
            if (!read.workbook()) {
                throw Invalid.field("file", "roster.problem.workbook");
            }
            return read.all();
        } catch (RefusedFile refused) {
            Problem problem = refused.problem();
            throw Invalid.field("file", problem.code().key(), problem.args().toArray());
        }
    }
}
