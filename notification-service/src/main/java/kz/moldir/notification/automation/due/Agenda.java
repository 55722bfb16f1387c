package kz.moldir.notification.automation.due;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.notification.events.Item;

/** The reminders by the time they fall due: what the timer reads. */
public interface Agenda {

    /** When the next reminder falls due, which may have passed. */
    Optional<Instant> next();

    /** What has fallen due by now, an item a matter, at most 500. */
    List<Item> dueBy(Instant now);

    /** What was taken up into mails, by mail, that are not prepared yet; at most 500. */
    Map<String, List<Item>> takenUp();

    /** Waits until all that is stored shows here; false when that takes too long. */
    boolean upToDate();
}
