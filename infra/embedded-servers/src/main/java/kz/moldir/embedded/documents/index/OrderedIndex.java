package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** An index whose keys stand in order, so that it serves equality, ranges and sorts. */
public abstract class OrderedIndex extends Index<Object> implements Walkable {
    public static final String ID = "_id";

    private final List<String> fields;
    private final KeyType order;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = withId(keys());
        this.order = new KeyType(keys.stream().map(IndexKey::isAscending).toList());
    }

    /** The indexed fields, and the id after them, since it is the last part of every key. */
    public final List<String> fields() {
        return fields;
    }

    public final KeyType order() {
        return order;
    }

    /** Whether a document may have more than one key here. */
    public abstract boolean holdsArrays();

    /** Whether documents without any of the fields are absent. */
    public final boolean skipsMissing() {
        return isSparse();
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && other.isUnique() == isUnique()
                && other instanceof OrderedIndex index
                && index.fields.equals(fields)
                && index.order.equals(order);
    }

    /** The collection asks {@link Planner} instead. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}

    private static List<String> withId(List<String> keys) {
        List<String> fields = new ArrayList<>(keys);
        if (!fields.contains(ID)) {
            fields.add(ID);
        }
        return List.copyOf(fields);
    }
}
