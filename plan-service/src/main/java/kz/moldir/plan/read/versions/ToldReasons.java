package kz.moldir.plan.read.versions;

import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.RowChange;

/** What whoever reads now is told of why rows changed, as it is right by now. */
public interface ToldReasons {

    /**
     * The same changes; without its reason each whose reason is not told to them.
     *
     * @param version that they made
     */
    List<RowChange> of(int version, List<RowChange> changes);

    /**
     * The rows whose reasons their activities know, so that they can be put right there; also those
     * that were taken back.
     *
     * @param version that the changes made
     */
    Set<String> correctable(int version, List<RowChange> changes);
}
