package kz.moldir.plan.write.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.PlanFiles;
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

    public PlanImports(Council council, RosterNames roster, Vocabulary words, PlanFiles files) {
        this.council = council;
        this.roster = roster;
        this.words = words;
        this.files = files;
    }

    /** The command, and the names that the roster does not have yet. */
    record Draft(PlanCommand.ImportPlan command, List<String> newPersons) {}

    Draft read(@Nullable String name, byte[] content, int year, int half) {
        List<Invalid.Fault> faults = new ArrayList<>();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(
                    new Invalid.Fault(
                            "year",
                            "plan.problem.year",
                            List.of(String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
        }
        if (half != 1 && half != 2) {
            faults.add(new Invalid.Fault("half", "plan.problem.half", List.of()));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        List<Problem> problems = new ArrayList<>();
        List<String> lines = files.lines(content, problems::add);
        if (!problems.isEmpty()) {
            throw new Invalid(faults(new UnreadablePlan(problems)));
        }
        PlanReader reader = new PlanReader(roster.known(), council.districts(), words);
        return switch (reader.read(lines, year, half == 1 ? Half.FIRST : Half.SECOND)) {
            case UnreadablePlan unreadable -> throw new Invalid(faults(unreadable));
            case PlanDocument document -> draft(name, content, year, half, document);
        };
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
                        document.rows().stream().map(row -> row(planId, hash, row)).toList(),
                        document.heading().approval(),
                        document.questions().stream().map(PlanImports::open).toList()),
                document.persons().stream().filter(person -> !roster.contains(person)).toList());
    }

    /** One council has one plan a half-year, so its id follows from these. */
    String planId(int year, int half) {
        return CommandIds.derived(council.id(), "plan", String.valueOf(year), String.valueOf(half));
    }

    private static Row row(String planId, String hash, PlannedRow row) {
        return new Row(
                CommandIds.derived(planId, hash, String.valueOf(row.number())),
                row.number(),
                row.title(),
                row.kinds(),
                row.timeframe(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note());
    }

    private static OpenQuestion open(Question question) {
        return new OpenQuestion(
                question.row() == null ? 0 : question.row(),
                question.text(),
                question.code().key(),
                question.args());
    }

    private static List<Invalid.Fault> faults(UnreadablePlan unreadable) {
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
