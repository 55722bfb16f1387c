package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a plan. */
public sealed interface PlanEvent {

    /** The plan. */
    String planId();

    /**
     * A file became the plan's draft; an earlier draft is replaced.
     *
     * @param half 1 or 2
     * @param heading the document's own heading, verbatim
     * @param questions what was not understood, for a person to answer
     */
    record PlanImported(
            String planId,
            int year,
            int half,
            SourceFile file,
            List<Row> rows,
            @Nullable String heading,
            List<OpenQuestion> questions)
            implements PlanEvent {}

    /** The general meeting approved the draft; from here on its rows and their ids are fixed. */
    record PlanApproved(String planId, int year, int half, Decision decision, List<Row> rows)
            implements PlanEvent {}

    /** The file a draft was made from: its name, its size in bytes and its SHA-256 in hex. */
    record SourceFile(String name, long bytes, String sha256) {}

    /** What was not understood in a row (0: outside the rows), with a stable code. */
    record OpenQuestion(int row, String text, String code, List<String> arguments) {}

    /**
     * The general meeting's decision.
     *
     * @param number null while it is unknown
     */
    record Decision(@Nullable String number, LocalDate date, String chair) {}
}
