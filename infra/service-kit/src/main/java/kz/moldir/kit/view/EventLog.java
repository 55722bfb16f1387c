package kz.moldir.kit.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service's own events as they are stored, for what no view keeps. */
public interface EventLog {

    /**
     * All events of one aggregate, oldest first; read by the index that keeps its order. Their
     * position is not told.
     */
    List<RecordedEvent> of(String subject);

    /** The same of several aggregates by one query; one without events is left out. */
    Map<String, List<RecordedEvent>> of(Set<String> subjects);
}
