package kz.moldir.eventstore.event;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.JsonNodeToObjectNodeConverter;
import org.axonframework.serialization.jackson3.ObjectNodeToJsonNodeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's serializer for named events: JSON text and a name of {@link EventTypes}, never a class
 * name. Upcasters may ask for {@code String}, {@code byte[]}, {@code JsonNode} or {@code
 * ObjectNode}. It serializes events, snapshots and metadata, not tokens.
 */
public final class EventSerializer implements Serializer {

    /** The type under which an event's metadata is handed to Axon; it is not stored. */
    public static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventTypes types;
    private final JsonMapper mapper;
    private final ChainingConverter converter = new ChainingConverter();
    private final ClassValue<ObjectReader> readers =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> type) {
                    return mapper.readerFor(type);
                }
            };

    public EventSerializer(EventTypes types, JsonMapper mapper) {
        this.types = types;
        this.mapper = mapper;
        converter.registerConverter(new JsonNodeToByteArrayConverter(mapper));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
        converter.registerConverter(new JsonNodeToObjectNodeConverter());
        converter.registerConverter(new ObjectNodeToJsonNodeConverter());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) {
            throw new SerializationException("An event must have a payload");
        }
        SerializedType type = typeForClass(object.getClass());
        try {
            String json = mapper.writeValueAsString(object);
            T content =
                    representation == String.class
                            ? representation.cast(json)
                            : converter.convert(json, representation);
            return new SimpleSerializedObject<>(content, representation, type);
        } catch (JacksonException e) {
            throw new SerializationException("Cannot write " + type.getName() + " as JSON", e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == String.class || converter.canConvert(String.class, representation);
    }

    @Override
    // The interface leaves the type of the result to the caller.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Object data = serialized.getData();
        if (data instanceof Map<?, ?> metadata) {
            return (T) MetaData.from((Map<String, ?>) metadata);
        }
        if (serialized.getType() instanceof Unlifted unlifted) {
            throw unlifted.failure();
        }
        ObjectReader reader = readers.get(classForType(serialized.getType()));
        try {
            return (T)
                    switch (data) {
                        case String json -> reader.readValue(json);
                        case JsonNode json -> reader.readValue(json);
                        default ->
                                reader.readValue(
                                        converter.convert(serialized, byte[].class).getData());
                    };
        } catch (JacksonException e) {
            throw unreadable(serialized.getType(), e);
        }
    }

    /**
     * The event that a stored payload holds.
     *
     * @throws UnknownEventType when the type is unknown or the revision is not the current one
     * @throws SerializationException when the text does not fit the type
     */
    public Object read(String name, String revision, String json) {
        ObjectReader reader = readers.get(types.classOf(new EventType(name, revision)));
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw unreadable(new SimpleSerializedType(name, revision), e);
        }
    }

    private static SerializationException unreadable(SerializedType type, JacksonException e) {
        return new SerializationException(
                "Cannot read %s revision %s: %s"
                        .formatted(type.getName(), type.getRevision(), e.getOriginalMessage()),
                e);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.equals(type)) {
            return MetaData.class;
        }
        if (type instanceof Unlifted) {
            return types.named(type.getName());
        }
        String revision = type.getRevision();
        return types.classOf(new EventType(type.getName(), revision == null ? "?" : revision));
    }

    @Override
    @SuppressWarnings("rawtypes") // As Axon declares it.
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return METADATA;
        }
        EventType stored = types.typeOf(type);
        return new SimpleSerializedType(stored.name(), stored.revision());
    }

    /** The class of events of a name, as {@link EventTypes#named} says. */
    public Class<?> named(String name) {
        return types.named(name);
    }

    /** Whether the stored name and revision are those of a registered class. */
    public boolean knows(String name, String revision) {
        return types.all().contains(new EventType(name, revision));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
