package kz.moldir.plan.write.plan;

import java.util.List;
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

    List<OpenQuestion> asked(Row row) {
        return questions.stream().filter(each -> each.row() == row.number()).toList();
    }

    int last() {
        return rows.stream().mapToInt(Row::number).max().orElse(0);
    }
}
