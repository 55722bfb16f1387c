package kz.moldir.monitoring.read.visits;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the plan says of the activities of visits, as pages show it beside them. */
@FunctionalInterface
public interface AsPlanned {

    /** By id. */
    Map<String, Beside> of(Collection<String> activityIds);

    /**
     * What is said beside a visit.
     *
     * @param mark what is told of its activity, as the contract names it; null where everything is
     */
    record Beside(@Nullable String mark, boolean outside) {

        static final Beside NOTHING = new Beside(null, false);
    }
}
