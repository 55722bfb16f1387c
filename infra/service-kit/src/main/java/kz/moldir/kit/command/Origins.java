package kz.moldir.kit.command;

import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.RecordedEvent;

/** The origins of commands that no person sent: each follows from the event that caused it. */
public final class Origins {

    /** The role of automations and listeners. */
    public static final String SYSTEM = "system";

    private Origins() {}

    /**
     * A command because of an event of this service; the same event asks for it once.
     *
     * @param target the aggregate it is for
     * @param command its name
     * @param automation who sends it
     */
    public static Origin because(
            RecordedEvent event, String target, String command, Class<?> automation) {
        return new Origin(
                CommandIds.derived(event.id(), target, command),
                null,
                automation.getSimpleName(),
                SYSTEM,
                event.correlation(),
                event.id(),
                event.time(),
                null,
                true);
    }

    /** A command because of another service's event. */
    public static Origin because(
            PublishedEvent event, String target, String command, Class<?> listener) {
        return new Origin(
                CommandIds.derived(event.id(), target, command),
                null,
                listener.getSimpleName(),
                SYSTEM,
                event.id(),
                event.id(),
                event.time(),
                null,
                true);
    }
}
