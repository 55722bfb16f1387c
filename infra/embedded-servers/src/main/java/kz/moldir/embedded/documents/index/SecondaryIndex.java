package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReadWriteLock;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * An index made by {@code createIndex}, unique or not: an ordered map from values and id to
 * nothing.
 */
public final class SecondaryIndex extends OrderedIndex {
    private static final byte[] NOTHING = {};
    private static final String HOLD_ARRAYS = "indexes.that.hold.arrays";

    private final MVMap<Key, byte[]> map;
    private final MVMap<String, Boolean> thatHoldArrays;
    private final DocumentMap documents;
    private final boolean unique;
    private final boolean complete;
    private final ReadWriteLock updates;
    private volatile boolean arrays;

    /**
     * Opens or creates the map of that name in the store.
     *
     * @param complete whether it holds all documents of the collection already
     * @param updates whose writer changes a document and its keys; nobody begins to walk meanwhile,
     *     so that it is seen under its former keys or under its new ones
     */
    public SecondaryIndex(
            MVStore store,
            String map,
            DocumentMap documents,
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            boolean complete,
            ReadWriteLock updates) {
        super(name, keys, sparse);
        this.map = DocumentMap.open(store, map, order());
        this.thatHoldArrays = store.openMap(HOLD_ARRAYS);
        this.documents = documents;
        this.unique = unique;
        this.complete = complete;
        this.updates = updates;
        this.arrays = thatHoldArrays.containsKey(map);
    }

    @Override
    public boolean holdsArrays() {
        return arrays;
    }

    @Override
    public Iterator<Found> walk(KeyRange range, boolean descending) {
        Cursor<Key, byte[]> keys = begun(range, descending);
        return new Iterator<>() {
            private @Nullable Found next = following();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Found next() {
                Found found = next;
                if (found == null) {
                    throw new NoSuchElementException();
                }
                next = following();
                return found;
            }

            private @Nullable Found following() {
                Found found = null;
                while (found == null && keys.hasNext()) {
                    Key key = keys.next();
                    found = documents.found(key, key.id());
                }
                return found;
            }
        };
    }

    /** A cursor goes over the keys as they are when it is made. */
    private Cursor<Key, byte[]> begun(KeyRange range, boolean descending) {
        updates.readLock().lock();
        try {
            return DocumentMap.cursor(map, range, descending);
        } finally {
            updates.readLock().unlock();
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseDuplicates(document, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        refuseDuplicates(after, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (isAbsent(document)) {
            return;
        }
        IndexedValues values = IndexedValues.of(document, keys());
        if (values.many() && !arrays) {
            thatHoldArrays.put(map.getName(), true);
            arrays = true;
        }
        for (List<@Nullable Object> row : values.rows()) {
            map.put(key(row, document), NOTHING);
        }
    }

    @Override
    public Object remove(Document document) {
        if (!isAbsent(document)) {
            for (List<@Nullable Object> row : IndexedValues.of(document, keys()).rows()) {
                map.remove(key(row, document));
            }
        }
        return getPosition(document);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!IndexedValues.of(before, keys())
                .rows()
                .equals(IndexedValues.of(after, keys()).rows())) {
            remove(before);
            add(after, position, collection);
        }
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** The collection fills what is empty; what was filled before may hold nothing all the same. */
    @Override
    public boolean isEmpty() {
        return !complete && super.isEmpty();
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public void drop() {
        thatHoldArrays.remove(map.getName());
    }

    private void refuseDuplicates(Document document, MongoCollection<Object> collection) {
        boolean parallelArrays = keys().size() > 1;
        if ((!unique && !parallelArrays) || isAbsent(document)) {
            return;
        }
        List<List<@Nullable Object>> rows = IndexedValues.of(document, keys()).rows();
        if (unique) {
            for (List<@Nullable Object> row : rows) {
                if (isTakenByAnother(row, document.get(ID))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(row));
                }
            }
        }
    }

    private boolean isTakenByAnother(List<@Nullable Object> row, @Nullable Object id) {
        KeyRange range = KeyRange.startingWith(row);
        Key holder = map.ceilingKey(range.first());
        while (holder != null && order().compare(holder, range.last()) < 0) {
            if (ValueOrder.ASCENDING.compare(holder.id(), id) != 0) {
                return true;
            }
            holder = map.higherKey(holder);
        }
        return false;
    }

    private boolean isAbsent(Document document) {
        return skipsMissing() && keys().stream().noneMatch(field -> isPresent(document, field));
    }

    private static boolean isPresent(Document document, String field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        return value instanceof Collection<?> elements
                ? !elements.stream().allMatch(Missing.class::isInstance)
                : !(value instanceof Missing);
    }

    private static Key key(List<@Nullable Object> row, Document document) {
        return Key.stored(Key.append(row, document.get(ID)));
    }
}
