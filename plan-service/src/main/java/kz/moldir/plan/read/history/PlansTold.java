package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.Refill;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.LineView.Whose;

/**
 * The lines of plans themselves. What was said before an event follows from all that came before
 * it: that is kept in memory from one event to the next, and read again where it is not there.
 */
final class PlansTold {

    private static final int MOST = 8;

    private final EventLog log;
    private final Map<String, Told> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    PlansTold(EventLog log) {
        this.log = log;
    }

    /** What was told of a plan up to an event. */
    private static final class Told {
        private final PlanEntries entries = new PlanEntries();
        private Instant latest = Instant.MIN;
        private long next;

        List<Entry> add(RecordedEvent event) {
            next = event.sequence() + 1;
            latest = event.time().isAfter(latest) ? event.time() : latest;
            return entries.add(event);
        }
    }

    /** The lines of an event of a plan. */
    synchronized List<LineView> lines(RecordedEvent event) {
        String key = event.subject() + (Refill.underWay() ? "/refill" : "");
        Told told = kept.remove(key);
        if (told == null || told.next != event.sequence()) {
            told = before(event);
        }
        List<Entry> entries = told.add(event);
        keep(key, told);
        return LineView.of(event, Whose.of(event.subject()), entries, told.latest);
    }

    private Told before(RecordedEvent event) {
        Told told = new Told();
        if (event.sequence() > 0) {
            log.of(event.subject()).stream()
                    .takeWhile(each -> each.sequence() < event.sequence())
                    .forEach(told::add);
        }
        return told;
    }

    private void keep(String key, Told told) {
        kept.put(key, told);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
