package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.moldir.embedded.documents.index.Found;
import kz.moldir.embedded.documents.query.Walk;

/**
 * Answers a query piece by piece; between two of them it holds nothing but the place that it has
 * reached, so that neither many documents nor a client that does not come back cost memory.
 */
final class FindCursor extends AbstractCursor {
    /** As much as one answer may hold beside its last document. */
    private static final long MOST_BYTES = 16L << 20;

    private final Walk walk;
    private final Predicate<Document> matches;
    private final UnaryOperator<List<Document>> projected;
    private int toSkip;
    private int left;
    private boolean ended;

    /**
     * @param matches what of the walk belongs to the answer
     * @param projected the documents as they are answered
     * @param limit 0 for none
     */
    FindCursor(
            long id,
            Walk walk,
            Predicate<Document> matches,
            UnaryOperator<List<Document>> projected,
            int skip,
            int limit) {
        super(id);
        this.walk = walk;
        this.matches = matches;
        this.projected = projected;
        this.toSkip = skip;
        this.left = limit > 0 ? limit : Integer.MAX_VALUE;
    }

    /** Whether nothing more is to be had. */
    @Override
    public synchronized boolean isEmpty() {
        return ended;
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        int wanted = Math.min(left, most);
        List<Document> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < wanted && bytes < MOST_BYTES && walk.hasNext()) {
            Found found = walk.next();
            if (!matches.test(found.document()) || walk.isAgain(found.document())) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
            } else {
                taken.add(found.document());
                bytes += found.bytes();
            }
        }
        left -= taken.size();
        ended = left == 0 || !walk.hasNext();
        walk.rest();
        return projected.apply(taken);
    }
}
