package kz.moldir.kit.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;

/** The name of what a view was filled with, in a document of the view's collection. */
final class Epoch {

    /** The key of that document, which is none of the view's. */
    static final String ID = "#epoch";

    private static final String NAME = "epoch";

    private Epoch() {}

    /** The collection's name for what fills it, made at the first look. */
    static String of(MongoCollection<RawBsonDocument> documents, String prefix) {
        BsonDocument present = documents.find(Form.key(ID)).first();
        if (present == null) {
            try {
                name(documents, prefix + "-" + ObjectId.get().toHexString());
            } catch (MongoWriteException raced) {
                if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw raced;
                }
            }
            present = Objects.requireNonNull(documents.find(Form.key(ID)).first());
        }
        return present.getString(NAME).getValue();
    }

    /** Names a collection that has no name yet. */
    static void name(MongoCollection<RawBsonDocument> documents, String epoch) {
        documents
                .withDocumentClass(BsonDocument.class)
                .insertOne(Form.key(ID).append(NAME, new BsonString(epoch)));
    }

    static boolean is(BsonDocument document) {
        return Form.id(document).equals(ID);
    }
}
