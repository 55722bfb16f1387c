package kz.moldir.plan.read.versions;

import java.util.List;
import kz.moldir.plan.events.RowChange;

/** What whoever reads now is told of why rows changed, as it is right by now. */
@FunctionalInterface
public interface ToldReasons {

    /**
     * The same changes; without its reason each whose reason is not told to them.
     *
     * @param version that they made
     */
    List<RowChange> of(int version, List<RowChange> changes);
}
