package kz.moldir.plan.document;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.table.PlanTable;
import kz.moldir.plan.document.table.TableReader;
import kz.moldir.plan.document.text.FileText;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;

/**
 * Reads the official document of a council's plan from the bytes of a text file; pure, without a
 * clock, the same result for the same input.
 */
public final class PlanReader {

    /** The most bytes a file may have. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private final KnownPersons persons;
    private final List<LocalizedText> districts;

    /**
     * Reads plans of one council.
     *
     * @param persons the council's roster; with an empty one the plan's names are only proposed
     * @param districts the city's districts as the settings name them
     */
    public PlanReader(KnownPersons persons, List<LocalizedText> districts) {
        this.persons = persons;
        this.districts = List.copyOf(districts);
    }

    /**
     * Reads a file.
     *
     * @param year the plan's year, which words without a year mean; the caller checks its range
     * @return a document with its questions, or every structural fault at once
     */
    public PlanReading read(byte[] file, int year, Half half) {
        if (file.length > MAX_BYTES) {
            Object megabytes = MAX_BYTES / 1024 / 1024;
            return new UnreadablePlan(
                    List.of(Problem.ofFile(Problem.Code.FILE_TOO_LARGE, megabytes)));
        }
        var problems = new ArrayList<Problem>();
        List<String> lines = FileText.lines(file, problems::add);
        if (!problems.isEmpty()) {
            return new UnreadablePlan(List.copyOf(problems));
        }
        PlanTable table = TableReader.read(lines, problems::add);
        return problems.isEmpty()
                ? document(table, new PlanPeriod(year, half))
                : new UnreadablePlan(List.copyOf(problems));
    }

    private PlanDocument document(PlanTable table, PlanPeriod period) {
        PlanHeading heading = new HeadingReader(table.before()).heading();
        var questions = new ArrayList<>(HeadingReader.questions(heading, period));
        var rows = new RowReader(period, persons, districts, questions::add);
        List<PlannedRow> read = table.rows().stream().map(rows::read).toList();
        questions.addAll(TableQuestions.of(table));
        return new PlanDocument(
                heading, read, Footer.coverageClause(table.after()), List.copyOf(questions));
    }
}
