package kz.moldir.kit.view;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** How views are stored: records, with days and instants as ISO text. */
public final class ViewCodecs {

    private static final CodecRegistry REGISTRY =
            CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(
                            new Text<>(LocalDate.class, LocalDate::parse),
                            new Text<>(LocalTime.class, LocalTime::parse),
                            new Text<>(Instant.class, Instant::parse)),
                    MongoClientSettings.getDefaultCodecRegistry());

    private ViewCodecs() {}

    /** The codecs of all views. */
    public static CodecRegistry registry() {
        return REGISTRY;
    }

    private record Text<T>(Class<T> type, Function<String, T> parse) implements Codec<T> {

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parse.apply(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
