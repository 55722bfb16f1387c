package kz.moldir.plan.write.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Renderings;
import org.jspecify.annotations.Nullable;

/** The plans as a review compares a file with them; the plans' view stands behind it. */
public interface Drafts {

    /** The plan of an id, where there is one. */
    Optional<Draft> of(String planId);

    /** What became of some rows of an approved plan, by their ids. */
    Map<String, ActivityFacts> facts(Collection<String> rows);

    /** The rows that amendments of an approved plan took out. */
    List<Excluded> excluded(String planId);

    /** How official documents of a plan of that year say its rows. */
    Renderings renderings(int year);

    /**
     * A plan as it stands.
     *
     * @param rows of the draft, of the amendment that is being written, else those in force
     * @param sequence by which a commit sees that somebody changed it meanwhile
     * @param amended where it is approved, so that a file can only amend it
     * @param coverage what it says on that, null where it was made before that was kept
     */
    record Draft(
            List<Row> rows,
            List<OpenQuestion> questions,
            long sequence,
            @Nullable Amended amended,
            @Nullable Coverage coverage) {

        /** One of which nobody knows what it says on coverage. */
        public Draft(
                List<Row> rows,
                List<OpenQuestion> questions,
                long sequence,
                @Nullable Amended amended) {
            this(rows, questions, sequence, amended, null);
        }

        /** Whether a meeting approved it. */
        public boolean approved() {
            return amended != null;
        }
    }

    /**
     * What an amendment is of.
     *
     * @param version in force
     * @param reason of the amendment that is being written, or null while there is none
     * @param inForce the rows that it amends
     */
    record Amended(int version, @Nullable String reason, List<Row> inForce) {}

    /** A row that is in force no more, and since when. */
    record Excluded(Row row, @Nullable LocalDate on) {}
}
