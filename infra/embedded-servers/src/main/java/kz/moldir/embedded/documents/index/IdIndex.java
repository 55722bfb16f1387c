package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;

/** The index on {@code _id}: the map of the documents itself. */
public final class IdIndex extends OrderedIndex {
    private final DocumentMap documents;

    public IdIndex(String name, DocumentMap documents) {
        super(name, List.of(new IndexKey(ID, true)), false);
        this.documents = documents;
    }

    @Override
    public boolean holdsArrays() {
        return false;
    }

    @Override
    public Iterator<Found> walk(KeyRange range, boolean descending) {
        return documents.walk(range, descending);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        Object id = document.get(ID);
        if (documents.contains(id)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    /** Nothing to do: the collection stores the document under its id. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    /** Nothing to do: the collection removes the document under its id. */
    @Override
    public Object remove(Document document) {
        return getPosition(document);
    }

    /** What is too large is refused before any index has changed; an id never changes. */
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        DocumentMap.checkSize(after);
    }

    /** Nothing to do: an id never changes. */
    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {}

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.size();
    }
}
