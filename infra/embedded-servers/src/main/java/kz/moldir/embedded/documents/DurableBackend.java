package kz.moldir.embedded.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.embedded.documents.commit.DiskFull;
import kz.moldir.embedded.documents.commit.GroupCommit;
import kz.moldir.embedded.documents.commit.Housekeeping;
import kz.moldir.embedded.documents.disk.DocumentFile;
import kz.moldir.embedded.documents.disk.DocumentsDamaged;
import kz.moldir.embedded.documents.disk.DocumentsInUse;
import kz.moldir.embedded.documents.disk.Space;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a command only when all that the answer tells is on disk. */
public final class DurableBackend extends AbstractMongoBackend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final DocumentFile file;
    private final GroupCommit commits;
    private final Housekeeping housekeeping;
    private final UnindexedQueries unindexed = new UnindexedQueries();
    private final String process = UUID.randomUUID().toString();
    private final OpenCursors cursors =
            new OpenCursors(super.getCursorRegistry(), System::nanoTime);
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    private DurableBackend(DocumentFile file) {
        super(Clock.systemUTC());
        this.file = file;
        this.commits = new GroupCommit(file);
        this.housekeeping = new Housekeeping(commits, file);
    }

    /**
     * Opens the documents of the folder, or an empty store when there are none.
     *
     * @throws DocumentsDamaged when the file does not hold all that was ever acknowledged
     * @throws DocumentsInUse when another process has it open
     */
    public static DurableBackend open(Path folder) {
        DocumentFile file = DocumentFile.open(folder);
        DurableBackend backend = new DurableBackend(file);
        var unused = backend.version(new Version());
        try {
            backend.openDatabases();
        } catch (MVStoreException e) {
            file.abandon();
            throw file.damaged(e);
        }
        backend.housekeeping.start();
        return backend;
    }

    /** The shapes of queries that no index served since the start. */
    public UnindexedQueries unindexed() {
        return unindexed;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            log.debug("{} was refused.", command, e);
            return refusal(e);
        } catch (DiskFull e) {
            log.warn("{} was refused: {}", command, e.getMessage());
            return refusal(new MongoServerError(14_031, "OutOfDiskSpace", e.getMessage()));
        } catch (RuntimeException e) {
            log.error("{} failed.", command, e);
            return refusal(
                    new MongoServerError(1, "InternalError", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            return hello(channel);
        }
        Refusals.checkCommand(command, query);
        if (command.equals("getMore")) {
            query.putIfAbsent("batchSize", OrderedDatabase.BATCH);
            cursors.asked(query.get(command) instanceof Number id ? id.longValue() : 0);
        }
        return commits.answer(
                Commands.needOf(command, query),
                Commands.collectionOf(database, command, query),
                () -> super.handleCommand(channel, database, known(command), query));
    }

    // The library knows the greeting by its old name only; health checks ask by the new one.
    private static String known(String command) {
        return command.equals("hello") ? "isMaster" : command;
    }

    /**
     * The library knows only the command's old name, and that only of the database "admin". With a
     * name for this run of the server, which is another after each start; under MongoDB's name for
     * that the driver would ask for streamed answers.
     */
    private Document hello(Channel channel) {
        Document answer =
                super.handleCommand(channel, "admin", "ismaster", new Document("ismaster", 1));
        return answer.append("isWritablePrimary", true).append("process", process);
    }

    /** With the queries that no index served, and what the disk was asked for. */
    @Override
    public Document getServerStatus() {
        Space space = file.space();
        return super.getServerStatus()
                .append("unindexedQueries", List.copyOf(unindexed.startingWith("")))
                .append(
                        "documents",
                        new Document("syncs", commits.syncs())
                                .append("bytes", space.bytes())
                                .append("live", space.live())
                                .append("bytesRead", file.bytesRead()));
    }

    @Override
    public void dropDatabase(String name) {
        opened.remove(name);
        super.dropDatabase(name);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(
                name, absent -> new OrderedDatabase(absent, file.store(), cursors, unindexed));
    }

    @Override
    public void close() {
        housekeeping.stop();
        super.close();
        if (commits.isStopped()) {
            file.abandon();
        } else {
            file.close();
        }
    }

    private void openDatabases() {
        file.store().getMapNames().stream()
                .filter(name -> name.startsWith(OrderedDatabase.DOCUMENTS))
                .map(name -> name.substring(OrderedDatabase.DOCUMENTS.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .toList()
                .forEach(this::resolveDatabase);
    }

    private static Document refusal(MongoServerException e) {
        Document answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }

    /**
     * What the server says it is; the driver asks for wire version 8 or newer and warns at its
     * edge.
     */
    private static final class Version implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(6, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 17;
        }
    }
}
