package kz.moldir.embedded.documents.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTypeTest {
    private final KeyType type = new KeyType(List.of());

    static Stream<List<@Nullable Object>> parts() {
        return Stream.of(
                List.of("b7f3", 7, 7_000_000_000L),
                List.of("Қазақстан 🏔", Integer.MIN_VALUE, Long.MIN_VALUE, -1, -1L),
                List.of("", "x".repeat(5_000)),
                Collections.singletonList(null),
                Arrays.asList("a", null, true, 1.5, new UUID(1, -2), new ObjectId()),
                List.of(new Document("a", 1).append("b", "c"), "after"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void keysAreReadAsTheyWereWritten(List<@Nullable Object> parts) {
        assertThat(type.read(written(parts)).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theShortWayWritesWhatBsonIs(List<@Nullable Object> parts) {
        ByteBuf expected = Unpooled.buffer();
        for (Object part : parts) {
            byte bson = BsonEncoder.determineType(part);
            expected.writeByte(bson);
            BsonEncoder.encodeValue(bson, part, expected);
        }
        ByteBuffer written = written(parts);
        assertThat(DataUtils.readVarInt(written)).isEqualTo(parts.size());
        assertThat(DataUtils.readVarInt(written)).isEqualTo(expected.readableBytes());
        assertThat(written).isEqualTo(expected.nioBuffer());
    }

    @Test
    void thePageOfManyKeysHoldsEachAsItIsAlone() {
        Key[] keys = parts().map(Key::stored).toArray(Key[]::new);
        WriteBuffer page = new WriteBuffer();
        type.write(page, keys, keys.length);
        ByteBuffer written = page.getBuffer();
        written.flip();
        for (Key key : keys) {
            assertThat(type.read(written)).isEqualTo(key);
        }
        assertThat(written.hasRemaining()).isFalse();
    }

    private ByteBuffer written(List<@Nullable Object> parts) {
        WriteBuffer out = new WriteBuffer();
        type.write(out, Key.stored(parts));
        ByteBuffer buffer = out.getBuffer();
        buffer.flip();
        return buffer;
    }
}
