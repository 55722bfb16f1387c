package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection by their id, as BSON, so that no two readers ever share a
 * document that changes.
 */
public final class DocumentMap implements Walkable {
    private static final KeyType ORDER = new KeyType(List.of());

    private final MVMap<Key, byte[]> map;

    public DocumentMap(MVStore store, String name) {
        this.map = open(store, name, ORDER);
    }

    static MVMap<Key, byte[]> open(MVStore store, String name, KeyType order) {
        return store.openMap(
                name,
                new MVMap.Builder<Key, byte[]>()
                        .keyType(order)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    static Cursor<Key, byte[]> cursor(MVMap<Key, byte[]> map, KeyRange range, boolean descending) {
        return descending
                ? map.cursor(range.last(), range.first(), true)
                : map.cursor(range.first(), range.last(), false);
    }

    public @Nullable Document get(@Nullable Object id) {
        byte[] bytes = encoded(id);
        return bytes == null ? null : decode(bytes);
    }

    /** The document of that id in BSON; not to be changed. */
    public byte @Nullable [] encoded(@Nullable Object id) {
        return map.get(Key.of(id));
    }

    /** The document of that id for who came upon it at the key; null when there is none. */
    @Nullable Found found(Key at, @Nullable Object id) {
        byte[] bytes = map.get(Key.of(id));
        return bytes == null ? null : new Found(at, decode(bytes), bytes.length);
    }

    public boolean contains(@Nullable Object id) {
        return map.containsKey(Key.of(id));
    }

    /** Stores the document and returns whether there was none with that id. */
    public boolean put(@Nullable Object id, Document document) {
        return put(id, encode(document));
    }

    /** The same for what {@link #encode} gave. */
    public boolean put(@Nullable Object id, byte[] encoded) {
        return map.put(Key.of(id), encoded) == null;
    }

    /** Removes the document and returns whether there was one. */
    public boolean remove(@Nullable Object id) {
        return map.remove(Key.of(id)) != null;
    }

    public long size() {
        return map.sizeAsLong();
    }

    /** The size of all documents in bytes of BSON; reads them all. */
    public long bytes() {
        long sum = 0;
        for (byte[] document : map.values()) {
            sum += document.length;
        }
        return sum;
    }

    /** All documents with their ids, in the order of the ids. */
    public Stream<DocumentWithPosition<Object>> entries() {
        Cursor<Key, byte[]> cursor = map.cursor(null);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                cursor, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .map(key -> at(key, cursor.getValue()));
    }

    @Override
    public Iterator<Found> walk(KeyRange range, boolean descending) {
        Cursor<Key, byte[]> cursor = cursor(map, range, descending);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Found next() {
                Key key = cursor.next();
                byte[] bytes = cursor.getValue();
                return new Found(key, decode(bytes), bytes.length);
            }
        };
    }

    private static DocumentWithPosition<Object> at(Key key, byte[] bytes) {
        return new DocumentWithPosition<>(decode(bytes), Missing.ofNullable(key.id()));
    }

    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Some of a document's fields, each whole; what is passed over costs next to nothing. */
    public static Document decode(byte[] bytes, Set<String> fields) {
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        in.skipBytes(Integer.BYTES);
        Document some = new Document();
        byte type = in.readByte();
        while (type != BsonConstants.TERMINATING_BYTE) {
            String field = BsonDecoder.decodeCString(in);
            if (fields.contains(field)) {
                some.put(field, BsonDecoder.decodeValue(type, in));
            } else {
                pass(type, in);
            }
            type = in.readByte();
        }
        return some;
    }

    private static void pass(byte type, ByteBuf in) {
        switch (type) {
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                    in.skipBytes(in.readIntLE() - Integer.BYTES);
            case BsonConstants.TYPE_UTF8_STRING -> in.skipBytes(in.readIntLE());
            default -> {
                var unused = BsonDecoder.decodeValue(type, in);
            }
        }
    }

    /**
     * Whether a document can be stored.
     *
     * @throws MongoServerError when it is larger than 16 MB
     */
    static void checkSize(Document document) {
        var unused = encode(document);
    }

    /**
     * A document in BSON.
     *
     * @throws MongoServerError when it is larger than 16 MB
     */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    10334, "BSONObjectTooLarge", "The document is larger than 16 MB.");
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
