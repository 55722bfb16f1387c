package kz.moldir.plan.document;

import java.util.List;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was read as a whole.
 *
 * @param rows in the order of the file, every number once
 * @param raw the same rows before they were understood
 * @param coverageClause the footer that makes coverage obligatory, as written without markup
 * @param questions what the person who imports should answer; the plan can be imported meanwhile
 */
public record PlanDocument(
        PlanHeading heading,
        List<PlannedRow> rows,
        List<RawRow> raw,
        @Nullable String coverageClause,
        List<Question> questions)
        implements PlanReading {

    /** Every person the plan names, once, in the order of appearance; a first roster's entries. */
    public List<String> persons() {
        return rows.stream()
                .flatMap(row -> row.responsible().persons().stream())
                .distinct()
                .toList();
    }
}
