package kz.moldir.plan.write.plan;

import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows that can be written, of a draft or of an amendment, with what was not understood.
 *
 * @param free the number that a row added to an amendment gets; null in a draft
 */
record Written(List<Row> rows, List<OpenQuestion> questions, @Nullable Integer free) {

    @Nullable Row row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * What is promised once is gone on with once.
     *
     * @throws Refused where a row is to go on from now on with what another row goes on with
     */
    void refuseSecond(Row row) {
        Row other = continuedBy(row);
        if (other != null) {
            throw new Refused(new RowRefusal.ContinuedAlready(String.valueOf(other.number())));
        }
    }

    /** Another row that goes on with what this one would go on with from now on, or null. */
    @Nullable Row continuedBy(Row row) {
        String wanted = earlier(row);
        return wanted == null || wanted.equals(earlier(row(row.id())))
                ? null
                : rows.stream()
                        .filter(
                                other ->
                                        !other.id().equals(row.id())
                                                && wanted.equals(earlier(other)))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String earlier(@Nullable Row row) {
        Continues goesOn = row == null ? null : row.continues();
        return goesOn == null ? null : goesOn.activityId();
    }

    List<OpenQuestion> asked(Row row) {
        return questions.stream().filter(each -> each.row() == row.number()).toList();
    }

    /** The same, whatever number the row has. */
    List<OpenQuestion> unplaced(Row row) {
        return asked(row).stream().map(each -> each.ofRow(0)).toList();
    }

    int last() {
        return rows.stream().mapToInt(Row::number).max().orElse(0);
    }
}
