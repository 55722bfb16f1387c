package kz.moldir.embedded.documents.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.moldir.embedded.documents.index.Found;
import kz.moldir.embedded.documents.index.Key;
import kz.moldir.embedded.documents.index.KeyRange;
import kz.moldir.embedded.documents.index.OrderedIndex;
import kz.moldir.embedded.documents.index.Walkable;

/**
 * Goes over documents in an order of keys. It can rest between two of them: it then remembers only
 * the place it has reached, and finds from there what stands behind it by then.
 */
public final class Walk implements Iterator<Found> {
    private final Walkable documents;
    private final Deque<KeyRange> ahead;
    private final boolean descending;
    private final boolean repeats;
    private final Set<Key> seen = new HashSet<>();
    private Iterator<Found> here = Collections.emptyIterator();
    private boolean resting = true;

    Walk(Walkable documents, List<KeyRange> ranges, boolean descending, boolean repeats) {
        this.documents = documents;
        this.ahead = new ArrayDeque<>(descending ? ranges.reversed() : ranges);
        this.descending = descending;
        this.repeats = repeats;
    }

    /** Over all documents, in the order of their keys. */
    public static Walk overAll(Walkable documents) {
        return new Walk(documents, List.of(KeyRange.startingWith(List.of())), false, false);
    }

    @Override
    public boolean hasNext() {
        while (resting || !here.hasNext()) {
            if (!resting) {
                ahead.poll();
            }
            KeyRange range = ahead.peek();
            if (range == null) {
                return false;
            }
            here = documents.walk(range, descending);
            resting = false;
        }
        return true;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Found found = here.next();
        KeyRange range = ahead.remove();
        ahead.addFirst(range.beyond(found.key(), descending));
        return found;
    }

    /** Whether a document has come up before under another key. */
    public boolean isAgain(Document document) {
        return repeats && !seen.add(Key.of(document.get(OrderedIndex.ID)));
    }

    /** Lets go of the pages of the map that is walked. */
    public void rest() {
        here = Collections.emptyIterator();
        resting = true;
    }

    /** What is ahead, to be consumed now, each document once. */
    public Stream<Found> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                this, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .filter(found -> !isAgain(found.document()));
    }
}
