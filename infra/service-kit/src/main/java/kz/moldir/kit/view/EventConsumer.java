package kz.moldir.kit.view;

/** Follows this service's own event store; called at least once an event, in order per subject. */
@FunctionalInterface
public interface EventConsumer {

    /** Takes one event; must leave things as they are when it has seen the event before. */
    void on(RecordedEvent event);

    /**
     * The payloads that it does something with; it is told of no others, and need not be awaited
     * for them. Whoever widens it begins anew where older events count, as with a new form of a
     * view.
     */
    default Class<?> events() {
        return Object.class;
    }
}
