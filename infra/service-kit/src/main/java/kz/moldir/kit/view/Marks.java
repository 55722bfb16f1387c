package kz.moldir.kit.view;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;

/** How far the documents of a view have followed each source. */
public final class Marks {

    private Marks() {}

    /** Under which key the mark of a source is kept. */
    public static String key(String source) {
        return source.replace('.', '_');
    }

    /** The furthest mark of each source whose name begins so, by its {@link #key}. */
    static Map<String, Long> in(MongoCollection<RawBsonDocument> documents, String sources) {
        Map<String, Long> marks = new HashMap<>();
        documents
                .withDocumentClass(BsonDocument.class)
                .find()
                .sort(new BsonDocument("_id", new BsonInt32(1)))
                .projection(new BsonDocument(Form.SEEN, new BsonInt32(1)))
                .forEach(document -> merge(document, key(sources), marks));
        return marks;
    }

    private static void merge(BsonDocument document, String prefix, Map<String, Long> marks) {
        document.getDocument(Form.SEEN, new BsonDocument())
                .forEach(
                        (mark, sequence) -> {
                            if (mark.startsWith(prefix)) {
                                marks.merge(mark, sequence.asInt64().getValue(), Math::max);
                            }
                        });
    }
}
