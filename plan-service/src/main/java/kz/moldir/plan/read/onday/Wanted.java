package kz.moldir.plan.read.onday;

import java.util.List;
import java.util.function.Predicate;
import kz.moldir.kit.view.RecordedEvent;

/** Which events of an activity count. */
@FunctionalInterface
public interface Wanted extends Predicate<RecordedEvent> {

    /**
     * The same for one activity, where it depends on what else is known of it.
     *
     * @param events all of that activity, in their order
     */
    default Wanted among(List<RecordedEvent> events) {
        return this;
    }
}
