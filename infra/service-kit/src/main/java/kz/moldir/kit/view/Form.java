package kz.moldir.kit.view;

import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonElement;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;

/**
 * How the documents of a view are stored: its fields, and beside them what each has seen. They are
 * put into bytes once, and read from bytes: a tree of values between costs more than the fold.
 */
final class Form<V> {

    static final String SEEN = "seen";

    private static final String ID = "_id";
    private static final BsonDocumentCodec TREE = new BsonDocumentCodec();
    private static final DecoderContext DECODING = DecoderContext.builder().build();

    private final Codec<V> codec;

    Form(Class<V> type) {
        this.codec = ViewCodecs.registry().get(type);
    }

    RawBsonDocument encode(String id, V view, BsonDocument seen) {
        RawBsonDocument fields = new RawBsonDocument(view, codec);
        return startsWith(id, fields) ? with(seen, fields) : tree(id, fields, seen);
    }

    private static boolean startsWith(String id, RawBsonDocument fields) {
        return !fields.isEmpty()
                && fields.getFirstKey().equals(ID)
                && fields.get(ID) instanceof BsonString own
                && own.getValue().equals(id);
    }

    private static RawBsonDocument with(BsonDocument seen, RawBsonDocument fields) {
        BasicOutputBuffer bytes = new BasicOutputBuffer(fields.getByteLength() + 256);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes);
                BsonBinaryReader reader = reader(fields)) {
            writer.pipe(reader, List.of(new BsonElement(SEEN, seen)));
        }
        return new RawBsonDocument(bytes.toByteArray());
    }

    /** Of a view that does not say its id, or another. */
    private static RawBsonDocument tree(String id, RawBsonDocument fields, BsonDocument seen) {
        BsonDocument document = key(id);
        fields.decode(TREE).forEach(document::putIfAbsent);
        document.put(SEEN, seen);
        return new RawBsonDocument(document, TREE);
    }

    V decode(RawBsonDocument document) {
        try (BsonBinaryReader reader = reader(document)) {
            return codec.decode(reader, DECODING);
        }
    }

    private static BsonBinaryReader reader(RawBsonDocument document) {
        return new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()));
    }

    State<V> state(RawBsonDocument document) {
        BsonDocument seen = document.getDocument(SEEN);
        return new State<>(
                decode(document), seen instanceof RawBsonDocument raw ? raw.decode(TREE) : seen);
    }

    static String id(BsonDocument document) {
        return document.getString(ID).getValue();
    }

    static BsonDocument key(String id) {
        return new BsonDocument(ID, new BsonString(id));
    }

    /** A document as it was when its marks were these. */
    static BsonDocument asSeen(String id, BsonDocument seen) {
        return key(id).append(SEEN, seen);
    }
}
