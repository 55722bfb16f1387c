package kz.moldir.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.given.EarlierRows;
import kz.moldir.plan.document.given.GoingOn;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.responsible.ResponsibleReader;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.PlanTable;
import kz.moldir.plan.document.table.TableReader;
import kz.moldir.plan.document.text.FileText;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.plan.document.title.TitleReader;

/**
 * Reads the official document of a council's plan from a text file or the lines of any other; pure,
 * without a clock, the same result for the same input.
 */
public final class PlanReader {

    /** The most bytes a file may have. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private final KnownPersons persons;
    private final List<LocalizedText> districts;
    private final Vocabulary words;
    private final Predicate<LocalDate> worked;
    private final Set<String> commissions;
    private final EarlierRows earlier;

    /** Reads plans of one council whose further columns are notes. */
    public PlanReader(KnownPersons persons, List<LocalizedText> districts) {
        this(persons, districts, Vocabulary.none());
    }

    /**
     * Reads plans of one council.
     *
     * @param persons the council's roster; with an empty one the plan's names are only proposed
     * @param districts the city's districts as the settings name them
     * @param words of further columns, as exports of this service name them
     */
    public PlanReader(KnownPersons persons, List<LocalizedText> districts, Vocabulary words) {
        this(persons, districts, words, day -> true, Set.of(), EarlierRows.none());
    }

    private PlanReader(
            KnownPersons persons,
            List<LocalizedText> districts,
            Vocabulary words,
            Predicate<LocalDate> worked,
            Set<String> commissions,
            EarlierRows earlier) {
        this.earlier = earlier;
        this.commissions = commissions;
        this.persons = persons;
        this.districts = List.copyOf(districts);
        this.words = words;
        this.worked = worked;
    }

    /** The same, which says where a day of a plan is not worked. */
    public PlanReader knowing(Predicate<LocalDate> workedDays) {
        return new PlanReader(persons, districts, words, workedDays, commissions, earlier);
    }

    /** The same, which asks where a commission is named that the council does not have. */
    public PlanReader having(Set<String> numbers) {
        return new PlanReader(persons, districts, words, worked, Set.copyOf(numbers), earlier);
    }

    /** The same, which knows the rows of plans that one can go on with. */
    public PlanReader after(EarlierRows plans) {
        return new PlanReader(persons, districts, words, worked, commissions, plans);
    }

    /**
     * Reads a text file.
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
        return problems.isEmpty()
                ? read(Line.all(lines), year, half)
                : new UnreadablePlan(List.copyOf(problems));
    }

    /**
     * Reads lines, the cells of a table row separated by tabs; every kind of file becomes these.
     */
    public PlanReading read(List<Line> lines, int year, Half half) {
        var problems = new ArrayList<Problem>();
        PlanTable table = TableReader.read(lines, words, problems::add);
        return problems.isEmpty()
                ? document(table, new PlanPeriod(year, half))
                : new UnreadablePlan(List.copyOf(problems));
    }

    /** Reads single rows of a half-year, such as one that a person corrected. */
    public RowReader rows(int year, Half half) {
        return rows(new PlanPeriod(year, half));
    }

    private RowReader rows(PlanPeriod period) {
        return new RowReader(
                new TimeframeReader(period, worked),
                new ResponsibleReader(persons, commissions),
                new TitleReader(districts),
                words,
                new GoingOn(period, words, earlier));
    }

    private static List<Question> goingTogether(List<PlannedRow> rows) {
        GoingTogether together = GoingTogether.of(rows);
        return rows.stream().flatMap(row -> together.question(row).stream()).toList();
    }

    private PlanDocument document(PlanTable table, PlanPeriod period) {
        PlanHeading heading = new HeadingReader(table.before()).heading();
        var questions = new ArrayList<>(HeadingReader.questions(heading, period));
        RowReader rows = rows(period);
        List<PlannedRow> read =
                table.rows().stream().map(row -> rows.read(row, questions::add)).toList();
        questions.addAll(0, new PeriodOfRows(period).questions(heading, table.rows(), read));
        questions.addAll(TableQuestions.of(table));
        questions.addAll(goingTogether(read));
        return new PlanDocument(
                heading,
                read,
                table.rows(),
                Footer.coverageClause(table.after()),
                List.copyOf(questions));
    }
}
