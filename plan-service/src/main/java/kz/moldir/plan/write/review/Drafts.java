package kz.moldir.plan.write.review;

import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;

/** The plans as a review compares a file with them; the plans' view stands behind it. */
public interface Drafts {

    /** The plan of an id, where there is one. */
    Optional<Draft> of(String planId);

    /**
     * A plan as it stands.
     *
     * @param sequence by which a commit sees that somebody changed it meanwhile
     */
    record Draft(boolean approved, List<Row> rows, List<OpenQuestion> questions, long sequence) {}
}
