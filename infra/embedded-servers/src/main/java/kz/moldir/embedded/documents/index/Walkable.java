package kz.moldir.embedded.documents.index;

import java.util.Iterator;

/** Documents in an order of keys. */
@FunctionalInterface
public interface Walkable {
    /**
     * The documents in that range, each as often as it stands there; read as they are asked for.
     */
    Iterator<Found> walk(KeyRange range, boolean descending);
}
