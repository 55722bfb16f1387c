package kz.moldir.notification.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.kit.view.Positions;
import kz.moldir.notification.automation.due.Agenda;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.read.reminders.Reminders;

/** The agenda that the timer reads is the view of reminders to come. */
record AgendaOfView(Reminders reminders, MongoEventStorageEngine engine, Positions positions)
        implements Agenda {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Override
    public Optional<Instant> next() {
        // What a process left between taking up and preparing has been due since before.
        return reminders.takenUp().isEmpty() ? reminders.next() : Optional.of(Instant.EPOCH);
    }

    @Override
    public List<Item> dueBy(Instant now) {
        return reminders.dueBy(now);
    }

    @Override
    public Map<String, List<Item>> takenUp() {
        return reminders.takenUp();
    }

    @Override
    public boolean upToDate() {
        return positions.await(engine.head(), AT_MOST);
    }
}
