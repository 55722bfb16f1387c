package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kz.moldir.embedded.documents.index.DocumentMap;
import kz.moldir.embedded.documents.index.IdIndex;
import kz.moldir.embedded.documents.index.SecondaryIndex;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database: its collections and indexes are maps of one store. */
final class OrderedDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    /** How many documents an answer holds when the client says nothing. */
    static final int BATCH = 1_000;

    static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";

    private final MVStore store;
    private final UnindexedQueries unindexed;
    private final Map<String, ReadWriteLock> updates = new ConcurrentHashMap<>();
    private boolean open;

    OrderedDatabase(
            String name, MVStore store, CursorRegistry cursors, UnindexedQueries unindexed) {
        super(name, cursors);
        this.store = store;
        this.unindexed = unindexed;
        initializeNamespacesAndIndexes();
        this.open = true;
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        return switch (command) {
            case "aggregate" ->
                    LeadingStages.during(
                            query,
                            () -> super.handleCommand(channel, command, query, databases, oplog));
            case "find" -> {
                query.putIfAbsent("batchSize", batch(query.get("limit")));
                yield super.handleCommand(channel, command, query, databases, oplog);
            }
            case "insert" ->
                    WriteResults.countedInsert(
                            query, super.handleCommand(channel, command, query, databases, oplog));
            case "update" ->
                    WriteResults.orderedUpdates(
                            query,
                            one -> super.handleCommand(channel, command, one, databases, oplog));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** Without a wish of the client's: what it asks for at once, if that has an end. */
    private static int batch(@Nullable Object limit) {
        return limit instanceof Number most && most.intValue() > 0 ? most.intValue() : BATCH;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        return new OrderedCollection(
                this,
                name,
                options,
                documents(name),
                cursorRegistry,
                unindexed,
                updates(name).writeLock());
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && keys.getFirst().getKey().equals("_id")
                ? new IdIndex(name, documents(collection))
                : secondary(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return secondary(collection, name, keys, false, sparse);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        Refusals.checkIndex(description);
        super.addIndex(description);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(indexMap(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(DOCUMENTS + getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(
                59, "CommandNotFound", "This server does not rename collections.");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private Index<Object> secondary(
            String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        return new SecondaryIndex(
                store,
                indexMap(collection, name),
                documents(collection),
                name,
                keys,
                unique,
                sparse,
                !open,
                updates(collection));
    }

    private ReadWriteLock updates(String collection) {
        return updates.computeIfAbsent(collection, first -> new ReentrantReadWriteLock());
    }

    private DocumentMap documents(String collection) {
        return new DocumentMap(store, DOCUMENTS + getFullCollectionNamespace(collection));
    }

    private String indexMap(String collection, String name) {
        return INDEX + getFullCollectionNamespace(collection) + "." + name;
    }
}
