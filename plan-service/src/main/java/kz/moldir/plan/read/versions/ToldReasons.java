package kz.moldir.plan.read.versions;

import java.util.List;
import kz.moldir.plan.events.RowChange;

/** What whoever reads now is told of why rows changed. */
@FunctionalInterface
public interface ToldReasons {

    /** The same changes; without its reason each whose reason is not told to them. */
    List<RowChange> of(List<RowChange> changes);
}
