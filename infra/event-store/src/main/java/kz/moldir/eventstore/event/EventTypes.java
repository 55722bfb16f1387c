package kz.moldir.eventstore.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The mapping between stored event types and the classes that hold them, both ways unique. */
public final class EventTypes {

    private final Map<Class<?>, EventType> types;
    private final Map<String, Class<?>> classes;
    private final Set<EventType> all;

    private EventTypes(Map<Class<?>, EventType> types, Map<String, Class<?>> classes) {
        this.types = Map.copyOf(types);
        this.classes = Map.copyOf(classes);
        this.all = Set.copyOf(types.values());
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The stored type of a class.
     *
     * @throws UnknownEventType when the class was not registered
     */
    public EventType typeOf(Class<?> payload) {
        EventType type = types.get(payload);
        if (type == null) {
            throw new UnknownEventType(
                    payload.getName() + " has no stored name; add it to the event types");
        }
        return type;
    }

    /**
     * The class that holds a stored type.
     *
     * @throws UnknownEventType when the name is unknown or the revision is not the current one
     */
    public Class<?> classOf(EventType stored) {
        Class<?> payload = classes.get(stored.name());
        if (payload == null) {
            throw new UnknownEventType("Stored event type " + stored.name() + " is unknown here");
        }
        String current = typeOf(payload).revision();
        if (!current.equals(stored.revision())) {
            throw new UnknownEventType(
                    "Stored event type %s has revision %s, this is %s; an upcaster must lift it"
                            .formatted(stored.name(), stored.revision(), current));
        }
        return payload;
    }

    /**
     * The class that holds events of a name, whatever the revision; {@link Object} where the name
     * is none of the present ones, and so may have become any of them.
     */
    public Class<?> named(String name) {
        return classes.getOrDefault(name, Object.class);
    }

    /** All registered stored types, for tests that freeze the names. */
    public Set<EventType> all() {
        return all;
    }

    /** All registered classes. */
    public Set<Class<?>> classes() {
        return types.keySet();
    }

    /** Collects types; refuses a name or a class given twice. */
    public static final class Builder {

        private final Map<Class<?>, EventType> types = new LinkedHashMap<>();
        private final Map<String, Class<?>> classes = new LinkedHashMap<>();

        private Builder() {}

        public Builder add(String name, String revision, Class<?> payload) {
            if (types.putIfAbsent(payload, new EventType(name, revision)) != null) {
                throw new IllegalArgumentException(payload.getName() + " is named twice");
            }
            if (classes.putIfAbsent(name, payload) != null) {
                throw new IllegalArgumentException(name + " names two classes");
            }
            return this;
        }

        public EventTypes build() {
            return new EventTypes(types, classes);
        }
    }
}
