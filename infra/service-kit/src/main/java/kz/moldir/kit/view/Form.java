package kz.moldir.kit.view;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** How the documents of a view are stored: its fields, and beside them what each has seen. */
final class Form<V> {

    static final String SEEN = "seen";

    private final Codec<V> codec;

    Form(Class<V> type) {
        this.codec = ViewCodecs.registry().get(type);
    }

    BsonDocument encode(String id, V view, BsonDocument seen) {
        BsonString key = new BsonString(id);
        BsonDocument document = new BsonDocument("_id", key);
        codec.encode(new BsonDocumentWriter(document), view, EncoderContext.builder().build());
        document.put("_id", key);
        document.put(SEEN, seen);
        return document;
    }

    V decode(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    State<V> state(BsonDocument document) {
        return new State<>(decode(document), document.getDocument(SEEN));
    }

    static BsonDocument key(String id) {
        return new BsonDocument("_id", new BsonString(id));
    }

    /** A document as it was when its marks were these. */
    static BsonDocument asSeen(String id, BsonDocument seen) {
        return key(id).append(SEEN, seen);
    }
}
