package kz.moldir.plan.write.rows;

import java.util.List;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import org.jspecify.annotations.Nullable;

/**
 * One change of several rows.
 *
 * @param rows in the order of the plan, each with the version that was seen of it
 * @param value the commission, the words of the term, the kind or the number; empty for a removal
 */
public record Bulk(Change change, List<Seen> rows, String value) {

    /** What can be changed of several rows at once. */
    public enum Change {
        COMMISSION,
        TIMEFRAME,
        KIND,
        DISCLOSURE,
        NUMBER,
        REMOVE
    }

    /** A row as it was seen. */
    public record Seen(String row, String version) {}

    /**
     * What becomes of one row.
     *
     * @param before null where it is gone
     * @param after null where it is taken out or nothing becomes of it
     * @param problem why nothing becomes of it, as the key of a sentence, or null
     * @param questions that the row would leave open
     */
    public record Item(
            String rowId,
            @Nullable Row before,
            @Nullable Row after,
            @Nullable String problem,
            List<OpenQuestion> questions) {

        /** A row that is refused, goes, or only gets another number. */
        Item(String rowId, @Nullable Row before, @Nullable Row after, @Nullable String problem) {
            this(rowId, before, after, problem, List.of());
        }

        /** A row that is written anew. */
        static Item of(ChangeRow change, Row before) {
            return new Item(before.id(), before, change.row(), null, change.questions());
        }

        /** Whether it would change. */
        public boolean applies() {
            return problem == null;
        }
    }
}
