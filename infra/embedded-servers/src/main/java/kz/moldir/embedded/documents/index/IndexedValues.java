package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document has to say about the fields of an index: one row of values, or one for each
 * element of an array.
 */
final class IndexedValues {
    private final List<List<@Nullable Object>> rows;
    private final boolean many;

    private IndexedValues(List<List<@Nullable Object>> rows, boolean many) {
        this.rows = rows;
        this.many = many;
    }

    static IndexedValues of(Document document, List<String> fields) {
        List<Object> values = new ArrayList<>();
        int length = -1;
        for (String field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            values.add(Missing.ofNullable(value));
            if (value instanceof Collection<?> elements) {
                if (length >= 0 && length != elements.size()) {
                    throw new CannotIndexParallelArraysError(fields);
                }
                length = elements.size();
            }
        }
        return length < 0
                ? new IndexedValues(List.of(row(values, 0)), false)
                : new IndexedValues(rows(values, Math.max(1, length)), true);
    }

    /** The rows, each as long as the list of fields; missing is null. */
    List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** Whether an array was among the values. */
    boolean many() {
        return many;
    }

    private static List<List<@Nullable Object>> rows(List<Object> values, int length) {
        List<List<@Nullable Object>> rows = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            rows.add(row(values, i));
        }
        return rows;
    }

    private static List<@Nullable Object> row(List<Object> values, int element) {
        List<@Nullable Object> row = new ArrayList<>(values.size() + 1);
        for (Object value : values) {
            row.add(present(value instanceof Collection<?> all ? element(all, element) : value));
        }
        return row;
    }

    private static @Nullable Object element(Collection<?> elements, int index) {
        if (elements.isEmpty()) {
            return null;
        }
        return elements instanceof List<?> list
                ? list.get(index)
                : new ArrayList<>(elements).get(index);
    }

    private static @Nullable Object present(@Nullable Object value) {
        return Missing.isNullOrMissing(value) ? null : value;
    }
}
