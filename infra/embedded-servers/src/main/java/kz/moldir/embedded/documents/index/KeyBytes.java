package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one key after the other as BSON types and values. A commit writes every key of each
 * page that it touches, so texts and whole numbers, which nearly all keys are made of, go the short
 * way.
 */
final class KeyBytes {
    private static final byte TEXT = 0x02;
    private static final byte INT = 0x10;
    private static final byte LONG = 0x12;
    private static final int BITS = 8;
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private byte[] bytes = new byte[96];
    private int length;

    void add(@Nullable Object part) {
        switch (part) {
            case String text -> text(text);
            case Integer number -> number(INT, Integer.BYTES, number);
            case Long number -> number(LONG, Long.BYTES, number);
            case null, default -> other(part);
        }
    }

    /** Writes the number of bytes and the bytes, and begins with the next key. */
    void writeTo(WriteBuffer out) {
        out.putVarInt(length);
        out.put(bytes, 0, length);
        length = 0;
    }

    private void text(String text) {
        int begun = length;
        number(TEXT, Integer.BYTES, text.length() + 1L);
        if (!ascii(text)) {
            length = begun;
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(TEXT, Integer.BYTES, encoded.length + 1L);
            copy(encoded, encoded.length);
        }
        room(1);
        bytes[length++] = 0;
    }

    /** Copies a text of one byte a letter; false when it is none. */
    private boolean ascii(String text) {
        int count = text.length();
        room(count);
        for (int i = 0; i < count; i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_BEYOND_ASCII) {
                return false;
            }
            bytes[length++] = (byte) letter;
        }
        return true;
    }

    private void number(byte type, int size, long value) {
        room(1 + size);
        bytes[length++] = type;
        for (int i = 0; i < size; i++) {
            bytes[length++] = (byte) (value >> (BITS * i));
        }
    }

    private void other(@Nullable Object part) {
        ByteBuf encoded = Unpooled.buffer(64);
        byte type = BsonEncoder.determineType(part);
        encoded.writeByte(type);
        BsonEncoder.encodeValue(type, part, encoded);
        copy(encoded.array(), encoded.readableBytes());
    }

    private void copy(byte[] source, int count) {
        room(count);
        System.arraycopy(source, 0, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
