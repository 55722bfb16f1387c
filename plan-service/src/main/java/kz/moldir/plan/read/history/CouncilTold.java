package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.Refill;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.read.history.LineView.Whose;

/**
 * The lines of the roster and of the settings. What was said before an event is kept in memory from
 * one to the next, and read again where it is not there.
 */
final class CouncilTold {

    private final EventLog log;
    private final CouncilSettings file;
    private final Map<String, Told> kept = new HashMap<>();

    /**
     * Nothing was told yet.
     *
     * @param file the settings before the first change
     */
    CouncilTold(EventLog log, CouncilSettings file) {
        this.log = log;
        this.file = file;
    }

    /** What was told of one of them up to an event. */
    private static final class Told {
        private final RosterLines roster = new RosterLines();
        private final SettingsLines settings;
        private Instant latest = Instant.MIN;
        private long next;

        Told(CouncilSettings file) {
            settings = new SettingsLines(file);
        }

        RosterLines.Of add(RecordedEvent event) {
            next = event.sequence() + 1;
            latest = event.time().isAfter(latest) ? event.time() : latest;
            return switch (event.payload()) {
                case RosterEvent happened -> roster.add(event, happened);
                case SettingsChanged now -> new RosterLines.Of(settings.add(event, now), null);
                default -> throw new IllegalStateException(event.type());
            };
        }
    }

    /** The line of an event of the roster or of the settings. */
    synchronized List<LineView> lines(RecordedEvent event) {
        String key = event.subject() + (Refill.underWay() ? "/refill" : "");
        Told told = kept.remove(key);
        if (told == null || told.next != event.sequence()) {
            told = before(event);
        }
        RosterLines.Of line = told.add(event);
        kept.put(key, told);
        return LineView.of(
                event,
                Whose.entry(event.subject(), line.entryId()),
                List.of(line.entry()),
                told.latest);
    }

    private Told before(RecordedEvent event) {
        Told told = new Told(file);
        if (event.sequence() > 0) {
            log.of(event.subject()).stream()
                    .takeWhile(each -> each.sequence() < event.sequence())
                    .forEach(told::add);
        }
        return told;
    }
}
