package kz.moldir.plan.write.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.office.excel.SheetNames;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file between its upload and its commit.
 *
 * @param by whose it is; nobody else sees it
 * @param lines what the file says, each row's cells separated by tabs
 * @param sheets which of its sheets were read, where it is a workbook
 * @param faults why the file was refused
 * @param edits by the number of the file's row, or by the id of a row that is gone
 * @param position where its commit can be read, once it is committed
 */
record Review(
        String id,
        String by,
        String planId,
        int year,
        int half,
        SourceFile file,
        State state,
        List<Line> lines,
        SheetNames sheets,
        List<Fault> faults,
        Map<String, Edit> edits,
        Instant expiresAt,
        @Nullable Long position) {

    /** Where it stands. */
    enum State {
        READING,
        READY,
        REFUSED,
        COMMITTED
    }

    /** A fault as the messages name it. */
    record Fault(String code, List<String> arguments) {}

    Review refused(Fault fault) {
        return new Review(
                id,
                by,
                planId,
                year,
                half,
                file,
                State.REFUSED,
                lines,
                sheets,
                List.of(fault),
                edits,
                expiresAt,
                position);
    }

    Edit edit(String key) {
        return edits.getOrDefault(key, Edit.NONE);
    }
}
