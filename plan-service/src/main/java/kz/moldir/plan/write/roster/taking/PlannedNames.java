package kz.moldir.plan.write.roster.taking;

import java.util.List;
import kz.moldir.plan.events.Row;

/** What plans name; the plans' view stands behind it. */
public interface PlannedNames {

    /** The rows of the newest plans. */
    List<Row> rows();
}
