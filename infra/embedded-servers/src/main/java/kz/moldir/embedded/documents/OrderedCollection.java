package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.moldir.embedded.documents.index.DocumentMap;
import kz.moldir.embedded.documents.index.Found;
import kz.moldir.embedded.documents.index.IdIndex;
import kz.moldir.embedded.documents.query.Indexes;
import kz.moldir.embedded.documents.query.Walk;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents stand in the order of their ids; writers take turns, readers wait
 * for them only where they begin to walk over keys that are changing.
 */
final class OrderedCollection extends AbstractMongoCollection<Object> {
    private static final String ID = "_id";

    private final DocumentMap documents;
    private final Indexes ordered = new Indexes();
    private final UnindexedQueries unindexed;
    private final Lock updates;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            DocumentMap documents,
            CursorRegistry cursors,
            UnindexedQueries unindexed,
            Lock updates) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.unindexed = unindexed;
        this.updates = updates;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Indexes.Answer answer = look(query, order);
        if (batchSize > 0 && answer.sorted()) {
            return firstOf(answer.walk(), query, skip, limit, batchSize, fields);
        }
        return matchDocumentsFromStream(
                matching(answer, query),
                new Document(),
                answer.sorted() ? null : order,
                skip,
                limit,
                batchSize,
                fields);
    }

    /** Where to look for what a query asks; all documents when no index helps. */
    private Indexes.Answer look(Document query, @Nullable Document order) {
        Document sort = order == null ? new Document() : order;
        Indexes.Answer answer = ordered.answer(query, sort);
        if (answer == null || !answer.served()) {
            unindexed.add(getFullName(), query, sort);
        }
        return answer == null
                ? new Indexes.Answer(Walk.overAll(documents), sort.isEmpty(), false)
                : answer;
    }

    /** A batch, and a cursor for the next ones, which reads them when they are asked for. */
    private QueryResult firstOf(
            Walk walk,
            Document query,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        FindCursor cursor =
                new FindCursor(
                        cursorRegistry.generateCursorId(),
                        walk,
                        document -> documentMatchesQuery(document, query),
                        found -> projected(found, fields),
                        skip,
                        limit);
        List<Document> batch = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(batch);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(batch, cursor);
    }

    private List<Document> projected(List<Document> found, @Nullable Document fields) {
        Document all = new Document();
        return matchDocumentsFromStream(found.stream(), all, null, 0, 0, 0, fields)
                .collectDocuments();
    }

    /** What is asked for, one after the other; when it must be sorted here, not without end. */
    private Stream<Document> matching(Indexes.Answer answer, Document query) {
        AtomicLong bytes = new AtomicLong();
        return answer.walk().stream()
                .filter(found -> documentMatchesQuery(found.document(), query))
                .peek(
                        found -> {
                            if (!answer.sorted()) {
                                Refusals.checkSorted(bytes.addAndGet(found.bytes()));
                            }
                        })
                .map(Found::document);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    /** An aggregation asks for all; when it begins with $match or $sort, for those. */
    @Override
    public Stream<Document> queryAllAsStream() {
        LeadingStages leading = LeadingStages.take();
        if (leading == null) {
            return super.queryAllAsStream();
        }
        Indexes.Answer answer = look(leading.match(), leading.sort());
        Stream<Document> found = matching(answer, leading.match());
        return answer.sorted()
                ? found
                : StreamSupport.stream(
                        matchDocumentsFromStream(
                                        found, new Document(), leading.sort(), 0, 0, 0, null)
                                .spliterator(),
                        false);
    }

    @Override
    protected Document getDocument(Object position) {
        Document document = documents.get(key(position));
        if (document == null) {
            throw new IllegalStateException("No document at " + position + " of " + getFullName());
        }
        return document;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position =
                getIdField() == null
                        ? UUID.randomUUID()
                        : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        if (!documents.put(key(position), document)) {
            throw new IllegalStateException(
                    "A second document at " + position + " of " + getFullName());
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(key(position), after);
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(key(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entries();
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.size());
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, documents.bytes());
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        ordered.replace(getIndexes());
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        ordered.replace(getIndexes());
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean ordered) {
        return super.insertDocuments(added, ordered);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return updating(() -> super.findAndModify(query));
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        return updating(
                () -> {
                    Document done = multi ? null : replaced(selector, update, upsert, oplog);
                    return done == null
                            ? super.updateDocuments(selector, update, filters, multi, upsert, oplog)
                            : done;
                });
    }

    private Document updating(Supplier<Document> change) {
        updates.lock();
        try {
            return change.get();
        } finally {
            updates.unlock();
        }
    }

    /**
     * Replaces a document that is named by a text, as views do: the library compares and copies it
     * several times. Null where it is to do what was asked.
     */
    private @Nullable Document replaced(
            Document selector, Document update, boolean upsert, Oplog oplog) {
        if (!ID.equals(getIdField())
                || !(selector.get(ID) instanceof String id)
                || !Replacement.isOne(update, id)) {
            return null;
        }
        byte[] stored = documents.encoded(id);
        Document before = stored == null ? null : compared(stored, selector);
        if (before == null || !documentMatchesQuery(before, selector)) {
            return upsert ? null : Replacement.answer(0, 0);
        }
        Document after = Replacement.of(update, id);
        byte[] encoded = DocumentMap.encode(after);
        boolean changes = !Arrays.equals(stored, encoded);
        if (changes) {
            List<Index<Object>> others = // By its id it is found as before, and its size is known.
                    getIndexes().stream().filter(each -> !(each instanceof IdIndex)).toList();
            others.forEach(index -> index.checkUpdate(before, after, this));
            others.forEach(index -> index.updateInPlace(before, after, id, this));
            documents.put(id, encoded);
        }
        oplog.handleUpdate(getFullName(), selector, update, changes ? List.of(id) : List.of());
        return Replacement.answer(1, changes ? 1 : 0);
    }

    /** Of what is stored no more than the selector and the indexes look at. */
    private Document compared(byte[] stored, Document selector) {
        Stream<String> indexed =
                getIndexes().stream()
                        .flatMap(index -> index.getKeys().stream())
                        .map(IndexKey::getKey);
        Set<String> fields =
                Stream.concat(selector.keySet().stream(), indexed)
                        .map(path -> path.split("\\.", 2)[0])
                        .collect(Collectors.toSet());
        fields.add(ID);
        return fields.stream().anyMatch(field -> field.startsWith("$"))
                ? DocumentMap.decode(stored)
                : DocumentMap.decode(stored, fields);
    }

    private static @Nullable Object key(Object position) {
        return position instanceof Missing ? null : position;
    }
}
