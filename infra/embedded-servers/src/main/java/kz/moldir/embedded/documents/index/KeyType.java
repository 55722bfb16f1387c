package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How keys are ordered, and how they are written: each part as a BSON type and value. */
public final class KeyType extends BasicDataType<Key> {
    private static final int BYTES_PER_PART = 40;

    private final List<Boolean> ascending;

    /** For every part its direction; parts beyond the list ascend. */
    public KeyType(List<Boolean> ascending) {
        this.ascending = List.copyOf(ascending);
    }

    @Override
    public int compare(Key one, Key other) {
        int common = Math.min(one.parts().size(), other.parts().size());
        for (int i = 0; i < common; i++) {
            int order = ValueOrder.ASCENDING.compare(one.parts().get(i), other.parts().get(i));
            if (order != 0) {
                return ascends(i) ? order : -order;
            }
        }
        return Integer.compare(one.edge(), other.edge());
    }

    /** Whether that part ascends. */
    public boolean ascends(int part) {
        return part >= ascending.size() || ascending.get(part);
    }

    @Override
    public int getMemory(Key key) {
        int bytes = BYTES_PER_PART;
        for (Object part : key.parts()) {
            bytes += BYTES_PER_PART + (part instanceof String text ? 2 * text.length() : 0);
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer out, Key key) {
        write(out, key, new KeyBytes());
    }

    /** All keys of a page. */
    @Override
    public void write(WriteBuffer out, Object keys, int count) {
        KeyBytes bytes = new KeyBytes();
        for (int i = 0; i < count; i++) {
            write(out, ((Key[]) keys)[i], bytes);
        }
    }

    private static void write(WriteBuffer out, Key key, KeyBytes bytes) {
        List<@Nullable Object> parts = key.parts();
        out.putVarInt(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            bytes.add(parts.get(i));
        }
        bytes.writeTo(out);
    }

    @Override
    public Key read(ByteBuffer in) {
        int count = DataUtils.readVarInt(in);
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        ByteBuf values = Unpooled.wrappedBuffer(bytes);
        List<@Nullable Object> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(BsonDecoder.decodeValue(values.readByte(), values));
        }
        return Key.stored(parts);
    }

    @Override
    public Key[] createStorage(int size) {
        return new Key[size];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyType type && type.ascending.equals(ascending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {KeyType.class.getName(), ascending});
    }
}
