package kz.moldir.eventstore.commit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** Stored metadata of events and letters: text, whole numbers and truth values by key. */
public final class Metadata {

    private Metadata() {}

    /**
     * Writes the values as one document.
     *
     * @throws IllegalArgumentException for a value of another kind
     */
    public static void write(BsonWriter out, Map<String, ?> metadata) {
        out.writeStartDocument();
        metadata.forEach(
                (key, value) -> {
                    out.writeName(key);
                    switch (value) {
                        case String text -> out.writeString(text);
                        case Integer number -> out.writeInt64(number);
                        case Long number -> out.writeInt64(number);
                        case Boolean truth -> out.writeBoolean(truth);
                        case null, default ->
                                throw new IllegalArgumentException(
                                        "Metadata '%s' must be text, a whole number or a truth value: %s"
                                                .formatted(key, value));
                    }
                });
        out.writeEndDocument();
    }

    /** Reads what {@link #write} wrote. */
    public static Map<String, Object> read(BsonReader in) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String key = in.readName();
            switch (in.getCurrentBsonType()) {
                case STRING -> metadata.put(key, in.readString());
                case INT32 -> metadata.put(key, (long) in.readInt32());
                case INT64 -> metadata.put(key, in.readInt64());
                case BOOLEAN -> metadata.put(key, in.readBoolean());
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return metadata;
    }
}
