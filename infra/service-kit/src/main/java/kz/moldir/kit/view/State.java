package kz.moldir.kit.view;

import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is at one moment.
 *
 * @param view null where it has none yet
 * @param seen the last sequence number of each source that it has seen, by the source's mark
 */
record State<V>(@Nullable V view, BsonDocument seen) {

    /** Of a document that is not there. */
    static <V> State<V> none() {
        return new State<>(null, new BsonDocument());
    }

    /** Whether it has seen this event of a source, or a later one. */
    boolean saw(String mark, long sequence) {
        return seen.containsKey(mark) && seen.getInt64(mark).getValue() >= sequence;
    }

    /** After one more event. */
    State<V> then(V after, String mark, long sequence) {
        return new State<>(after, seen.clone().append(mark, new BsonInt64(sequence)));
    }
}
