package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.moldir.embedded.documents.index.DocumentMap;
import kz.moldir.embedded.documents.query.Indexes;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents stand in the order of their ids; writers take turns, readers do not
 * wait for them.
 */
final class OrderedCollection extends AbstractMongoCollection<Object> {
    private final DocumentMap documents;
    private final Indexes ordered = new Indexes();
    private final UnindexedQueries unindexed;

    OrderedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            DocumentMap documents,
            CursorRegistry cursors,
            UnindexedQueries unindexed) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.unindexed = unindexed;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Document sort = order == null ? new Document() : order;
        Indexes.Answer answer = ordered.answer(query, sort, limit > 0);
        if (answer == null || !answer.served()) {
            unindexed.add(getFullName(), query, sort);
        }
        if (answer == null) {
            return matchDocuments(query, order, skip, limit, batchSize, fields);
        }
        return matchDocumentsFromStream(
                answer.documents(),
                query,
                answer.sorted() ? null : order,
                skip,
                limit,
                batchSize,
                fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Stream<Document> all = documents.entries().map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, fields);
    }

    /** An aggregation asks for all; when it begins with $match or $sort, for those. */
    @Override
    public Stream<Document> queryAllAsStream() {
        LeadingStages leading = LeadingStages.take();
        return leading == null
                ? super.queryAllAsStream()
                : StreamSupport.stream(
                        queryDocuments(leading.match(), leading.sort(), 0, 0, 0, null)
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
        return super.findAndModify(query);
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
        return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
    }

    private static @Nullable Object key(Object position) {
        return position instanceof Missing ? null : position;
    }
}
