package kz.moldir.kit.view;

/** Follows this service's own event store; called at least once an event, in order per subject. */
@FunctionalInterface
public interface EventConsumer {

    /** Takes one event; must leave things as they are when it has seen the event before. */
    void on(RecordedEvent event);
}
