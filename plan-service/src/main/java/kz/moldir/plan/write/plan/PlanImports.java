package kz.moldir.plan.write.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.CoverageClause;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.PlanReading;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.RowReader;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.given.Earlier;
import kz.moldir.plan.document.given.EarlierRows;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.lines.FileLines;
import kz.moldir.plan.write.roster.RosterNames;
import org.jspecify.annotations.Nullable;

/** Makes the command that a file asks for, or says everything that is wrong with the file. */
public final class PlanImports {

    private static final int FIRST_YEAR = 2015; // The law on public councils is of November 2015.
    private static final int LAST_YEAR = 2099;

    private final Council council;
    private final RosterNames roster;
    private final Vocabulary words;
    private final PlanFiles files;
    private final Function<String, List<EarlierRows.Known>> earlier;

    /** Reads files where no plan was approved yet. */
    public PlanImports(Council council, RosterNames roster, Vocabulary words, PlanFiles files) {
        this(council, roster, words, files, planId -> List.of());
    }

    /**
     * Reads files.
     *
     * @param earlier the rows of an approved plan, by its id
     */
    public PlanImports(
            Council council,
            RosterNames roster,
            Vocabulary words,
            PlanFiles files,
            Function<String, List<EarlierRows.Known>> earlier) {
        this.earlier = earlier;
        this.council = council;
        this.roster = roster;
        this.words = words;
        this.files = files;
    }

    /** The command, and the names that the roster does not have yet. */
    record Draft(PlanCommand.ImportPlan command, List<String> newPersons) {}

    Draft read(@Nullable String name, byte[] content, int year, int half) {
        check(year, half);
        FileLines read = lines(name, content);
        return switch (read(read.lines(), year, half)) {
            case UnreadablePlan unreadable -> throw new Invalid(faults(unreadable, read.sheets()));
            case PlanDocument document -> draft(name, content, year, half, document);
        };
    }

    /** Refuses a year or a part of it that no plan can be of: 1, 2, or 0 for all of it. */
    public void check(int year, int half) {
        List<Invalid.Fault> faults = new ArrayList<>();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(
                    new Invalid.Fault(
                            "year",
                            "plan.problem.year",
                            List.of(String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
        }
        if (half < 0 || half > 2) {
            faults.add(new Invalid.Fault("half", "plan.problem.half", List.of()));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** The lines of a file of any kind; a file that is refused is {@link Invalid}. */
    public FileLines lines(@Nullable String name, byte[] content) {
        List<Problem> problems = new ArrayList<>();
        FileLines lines = files.read(name, content, problems::add);
        if (!problems.isEmpty()) {
            throw new Invalid(faults(new UnreadablePlan(problems)));
        }
        return lines;
    }

    /** What lines say, with the council's roster and districts of now. */
    public PlanReading read(List<Line> lines, int year, int half) {
        return reader().read(lines, year, Half.of(half));
    }

    /** Reads single rows again, such as one that a person corrected. */
    public RowReader rows(int year, int half) {
        return reader().rows(year, Half.of(half));
    }

    private PlanReader reader() {
        return new PlanReader(roster.known(), council.districts(), words)
                .knowing(council.workingCalendar()::isWorking)
                .having(council.commissions().keySet())
                .after((year, half) -> earlier.apply(planId(year, half)));
    }

    private Draft draft(
            @Nullable String name, byte[] content, int year, int half, PlanDocument document) {
        String hash = CommandIds.hash(content);
        String planId = planId(year, half);
        SourceFile file =
                new SourceFile(Objects.requireNonNullElse(name, "plan"), content.length, hash);
        return new Draft(
                new PlanCommand.ImportPlan(
                        planId,
                        year,
                        half,
                        file,
                        document.rows().stream()
                                .map(
                                        row ->
                                                row(
                                                        CommandIds.derived(
                                                                planId,
                                                                hash,
                                                                String.valueOf(row.number())),
                                                        row))
                                .toList(),
                        document.heading().approval(),
                        document.questions().stream().map(PlanImports::open).toList(),
                        false,
                        clause(document)),
                document.persons().stream().filter(person -> !roster.contains(person)).toList());
    }

    /**
     * What a document has to say on coverage. One that says that it was approved, and nothing of
     * this, decided nothing of it; any other leaves it to the draft, or to the council's words.
     */
    public PlanCommand.Clause clause(PlanDocument document) {
        String clause = document.coverageClause();
        if (clause != null) {
            LocalizedText own = CoverageClause.words(clause);
            return new PlanCommand.Clause(new Coverage(translated(own)), true, own);
        }
        return document.heading().approval() == null
                ? new PlanCommand.Clause(usual(), false)
                : new PlanCommand.Clause(Coverage.NONE, true);
    }

    /** What the council's plans say on coverage where nobody said anything else. */
    public Coverage usual() {
        return new Coverage(council.coverage());
    }

    /** The council's own words are known in its other languages; those of the file stay its. */
    private @Nullable LocalizedText translated(@Nullable LocalizedText words) {
        LocalizedText usual = council.coverage();
        if (words == null || usual == null) {
            return words;
        }
        if (CoverageOver.same(words.ru(), usual.ru())) {
            return new LocalizedText(
                    words.ru(), or(words.kk(), usual.kk()), or(words.en(), usual.en()));
        }
        return CoverageOver.same(words.kk(), usual.kk())
                ? new LocalizedText(
                        or(words.ru(), usual.ru()), words.kk(), or(words.en(), usual.en()))
                : words;
    }

    private static @Nullable String or(@Nullable String own, @Nullable String usual) {
        return own == null ? usual : own;
    }

    /** One council has one plan a half-year, or a year, so its id follows from these. */
    public String planId(int year, int half) {
        return planId(council, year, half);
    }

    /** The same of any council. */
    public static String planId(Council council, int year, int half) {
        return CommandIds.derived(council.id(), "plan", String.valueOf(year), String.valueOf(half));
    }

    /** A row of the draft, as it was read. */
    public static Row row(String id, PlannedRow row) {
        return new Row(
                id,
                row.number(),
                row.title(),
                row.kinds(),
                row.timeframe(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note(),
                continues(row.continues()),
                row.disclosure() == null ? null : Disclosure.valueOf(row.disclosure().name()),
                row.noteKk());
    }

    private static @Nullable Continues continues(@Nullable Earlier said) {
        return said == null || said.equals(Earlier.NONE)
                ? null
                : new Continues(
                        said.activityId(),
                        said.year(),
                        said.half(),
                        said.number(),
                        Continues.Reason.valueOf(said.why().name()));
    }

    /** A question that the draft keeps until somebody answers it. */
    public static OpenQuestion open(Question question) {
        return new OpenQuestion(
                question.row() == null ? 0 : question.row(),
                question.text(),
                question.code().key(),
                question.args());
    }

    /** The same of a workbook, with which of its sheets were read where it has several. */
    public static List<Invalid.Fault> faults(UnreadablePlan unreadable, SheetNames sheets) {
        List<Invalid.Fault> faults = new ArrayList<>(faults(unreadable));
        if (sheets.told()) {
            Problem told =
                    Problem.ofFile(
                            Problem.Code.SHEETS,
                            SheetNames.list(sheets.read()),
                            SheetNames.list(sheets.hidden()),
                            SheetNames.list(sheets.without()));
            faults.addFirst(new Invalid.Fault("file", told.code().key(), List.copyOf(told.args())));
        }
        return List.copyOf(faults);
    }

    /** Everything that is wrong with a file, in the order of its lines. */
    public static List<Invalid.Fault> faults(UnreadablePlan unreadable) {
        return unreadable.problems().stream()
                .sorted(
                        Comparator.comparing(
                                problem -> problem.line() == null ? 0 : problem.line()))
                .map(
                        problem ->
                                new Invalid.Fault(
                                        "file", problem.code().key(), List.copyOf(problem.args())))
                .toList();
    }
}
