package kz.moldir.eventstore.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** The stored form of a commit: every field name in one place, unknown fields ignored. */
public final class CommitCodec implements Codec<Commit> {

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }

    @Override
    public void encode(BsonWriter out, Commit commit, EncoderContext context) {
        encodeUntilTime(out, commit);
        encodeEvents(out, commit);
    }

    /** All that stands before the events; the commit's time is the last of it. */
    public void encodeUntilTime(BsonWriter out, Commit commit) {
        out.writeStartDocument();
        out.writeInt64("_id", commit.id());
        out.writeInt64("last", commit.last());
        out.writeStartArray("streams");
        for (StreamRange stream : commit.streams()) {
            out.writeStartDocument();
            out.writeString("aggregate", stream.aggregate());
            text(out, "type", stream.type());
            out.writeInt64("from", stream.from());
            out.writeInt64("to", stream.to());
            out.writeEndDocument();
        }
        out.writeEndArray();
        out.writeStartDocument("command");
        out.writeString("id", commit.command());
        text(out, "hash", commit.hash());
        out.writeEndDocument();
        text(out, "answer", commit.answer());
        out.writeDateTime("at", commit.at().toEpochMilli());
    }

    /** The events and the end. */
    public void encodeEvents(BsonWriter out, Commit commit) {
        out.writeStartArray("events");
        commit.events().forEach(event -> encode(out, event));
        out.writeEndArray();
        out.writeEndDocument();
    }

    private static void encode(BsonWriter out, StoredEvent event) {
        out.writeStartDocument();
        out.writeString("id", event.id());
        out.writeInt32("stream", event.stream());
        out.writeInt64("seq", event.seq());
        out.writeString("type", event.type());
        out.writeString("revision", event.revision());
        out.writeString("payload", event.payload());
        out.writeName("metadata");
        Metadata.write(out, event.metadata());
        out.writeEndDocument();
    }

    private static void text(BsonWriter out, String name, @Nullable String value) {
        if (value != null) {
            out.writeString(name, value);
        }
    }

    @Override
    public Commit decode(BsonReader in, DecoderContext context) {
        long id = 0;
        long last = 0;
        Instant at = Instant.EPOCH;
        String answer = null;
        Map<String, String> command = Map.of();
        List<StreamRange> streams = List.of();
        List<StoredEvent> events = List.of();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "_id" -> id = in.readInt64();
                case "last" -> last = in.readInt64();
                case "streams" -> streams = list(in, CommitCodec::stream);
                case "command" -> command = texts(in);
                case "answer" -> answer = in.readString();
                case "at" -> at = Instant.ofEpochMilli(in.readDateTime());
                case "events" -> events = list(in, CommitCodec::event);
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new Commit(
                id,
                last,
                streams,
                required(command.get("id"), "command.id", id),
                command.get("hash"),
                answer,
                at,
                events);
    }

    private static StreamRange stream(BsonReader in) {
        String aggregate = null;
        String type = null;
        long from = 0;
        long to = 0;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "aggregate" -> aggregate = in.readString();
                case "type" -> type = in.readString();
                case "from" -> from = in.readInt64();
                case "to" -> to = in.readInt64();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new StreamRange(required(aggregate, "aggregate", from), type, from, to);
    }

    private static StoredEvent event(BsonReader in) {
        String id = null;
        String type = null;
        String revision = null;
        String payload = null;
        Map<String, Object> metadata = Map.of();
        int stream = 0;
        long seq = 0;
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (in.readName()) {
                case "stream" -> stream = in.readInt32();
                case "seq" -> seq = in.readInt64();
                case "metadata" -> metadata = Metadata.read(in);
                case "id" -> id = in.readString();
                case "type" -> type = in.readString();
                case "revision" -> revision = in.readString();
                case "payload" -> payload = in.readString();
                default -> in.skipValue();
            }
        }
        in.readEndDocument();
        return new StoredEvent(
                required(id, "id", seq),
                stream,
                seq,
                required(type, "type", seq),
                required(revision, "revision", seq),
                required(payload, "payload", seq),
                metadata);
    }

    private static Map<String, String> texts(BsonReader in) {
        Map<String, String> texts = new LinkedHashMap<>();
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            texts.put(in.readName(), in.readString());
        }
        in.readEndDocument();
        return texts;
    }

    private static <T> List<T> list(BsonReader in, java.util.function.Function<BsonReader, T> of) {
        List<T> list = new ArrayList<>();
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            list.add(of.apply(in));
        }
        in.readEndArray();
        return list;
    }

    private static String required(@Nullable String value, String field, long where) {
        if (value == null) {
            throw new BsonSerializationException("No " + field + " in commit or event " + where);
        }
        return Objects.requireNonNull(value);
    }
}
