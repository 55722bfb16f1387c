package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

/** What an update says that names no operators: the whole document as it shall be. */
final class Replacement {
    private static final String ID = "_id";

    private Replacement() {}

    /** Whether it is one, for the document of that id; what is wrong with it the library says. */
    static boolean isOne(Document update, String id) {
        Object own = update.get(ID);
        return (own == null || own.equals(id))
                && update.keySet().stream()
                        .noneMatch(key -> key.startsWith("$") || key.contains("."));
    }

    /** The document in the order of its fields, the id first. */
    static Document of(Document update, String id) {
        Document after = new Document(ID, id);
        update.forEach(
                (key, value) -> {
                    if (!key.equals(ID)) {
                        after.put(key, value);
                    }
                });
        Utils.validateFieldNames(after);
        return after;
    }

    static Document answer(int matched, int modified) {
        return new Document("n", matched).append("nModified", modified);
    }
}
