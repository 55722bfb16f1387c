package kz.moldir.embedded.documents.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered map: the values of the indexed fields, and the document's id last.
 *
 * @param parts the values; null stands for null and for missing alike
 * @param edge 0 for a stored key; -1 and 1 for the places before and after all keys that begin with
 *     the parts
 */
public record Key(List<@Nullable Object> parts, int edge) {
    static Key stored(List<@Nullable Object> parts) {
        return new Key(parts, 0);
    }

    static Key before(List<@Nullable Object> parts) {
        return new Key(parts, -1);
    }

    static Key after(List<@Nullable Object> parts) {
        return new Key(parts, 1);
    }

    /** The key of a document in the map that holds the documents. */
    public static Key of(@Nullable Object id) {
        return stored(Collections.singletonList(id));
    }

    /** The id of the document that the key stands for. */
    public @Nullable Object id() {
        return parts.getLast();
    }

    public static List<@Nullable Object> append(
            List<@Nullable Object> parts, @Nullable Object last) {
        List<@Nullable Object> longer = new ArrayList<>(parts);
        longer.add(last);
        return longer;
    }
}
