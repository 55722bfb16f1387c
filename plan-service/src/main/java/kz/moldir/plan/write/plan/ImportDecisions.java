package kz.moldir.plan.write.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a file makes of a draft; pure.
 *
 * @param year of the draft; 0 where there is none yet
 * @param file that it was made from before
 */
record ImportDecisions(
        int year, @Nullable SourceFile file, List<Row> rows, @Nullable Coverage coverage) {

    /** The draft as the file says it; refused where that is what it says already. */
    PlanImported imported(ImportPlan asked) {
        List<Row> read = asked.rows().stream().map(this::marked).toList();
        Coverage said =
                year == 0 ? asked.clause().coverage() : CoverageOver.of(asked.clause(), coverage);
        if (file != null
                && file.sha256().equals(asked.file().sha256())
                && rows.equals(read)
                && Objects.equals(coverage, said)) {
            throw new Refused(new PlanRefusal.SameFile(file.name()));
        }
        if (!asked.reviewed() && !rows.isEmpty()) {
            throw new Refused(new PlanRefusal.DraftThere());
        }
        return new PlanImported(
                asked.planId(),
                asked.year(),
                asked.half(),
                asked.file(),
                read,
                asked.heading(),
                asked.questions(),
                said);
    }

    /**
     * A file that does not say what is told of a row leaves that as it was: of the same row, else
     * of one with the same title.
     */
    private Row marked(Row read) {
        Disclosure told = read.disclosure();
        if (told != null) {
            return told == Disclosure.OPEN ? read.disclosed(null) : read;
        }
        return rows.stream()
                .filter(row -> row.id().equals(read.id()))
                .findFirst()
                .or(() -> markedAs(read))
                .map(row -> read.disclosed(row.disclosure()))
                .orElse(read);
    }

    private Optional<Row> markedAs(Row read) {
        return rows.stream()
                .filter(row -> row.told() != Disclosure.OPEN)
                .filter(row -> row.title().equals(read.title()))
                .findFirst();
    }
}
