package kz.moldir.eventstore.event;

/**
 * The stored name of a kind of event and the revision of its form.
 *
 * @param name stable name such as {@code plan.approved}; never a class name
 * @param revision revision of the form, such as {@code 1}
 */
public record EventType(String name, String revision) {

    public EventType {
        if (name.isBlank() || revision.isBlank()) {
            throw new IllegalArgumentException("An event type needs a name and a revision");
        }
    }
}
