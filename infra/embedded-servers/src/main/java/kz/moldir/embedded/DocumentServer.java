package kz.moldir.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Set;
import kz.moldir.embedded.documents.DurableBackend;
import kz.moldir.embedded.documents.disk.DocumentsDamaged;
import kz.moldir.embedded.documents.disk.DocumentsInUse;

/**
 * A document server that speaks MongoDB's wire protocol in this JVM. Acknowledged writes survive
 * kill -9, readers never see what is not on disk, and indexes serve equality, ranges and sorts.
 * Writes with write concern {@code j: false} are answered at once and are on disk within 100 ms.
 */
public final class DocumentServer implements AutoCloseable {
    /**
     * Handlers block while a commit is written. Connections are dealt to them in turn and stay, so
     * there are more than the platform has connections: where two share one, a quick answer waits
     * behind somebody else's commit.
     */
    private static final int WORKERS = 96;

    private final MongoServer server;
    private final DurableBackend backend;
    private final int port;

    private DocumentServer(MongoServer server, DurableBackend backend, int port) {
        this.server = server;
        this.backend = backend;
        this.port = port;
    }

    /**
     * Starts a document server on loopback.
     *
     * @param folder where the documents are kept; created when absent; used by one server at a time
     *     (the caller's lock)
     * @param port 1 to 65535, or 0 for a free one
     * @throws PortTaken when another program listens there
     * @throws DocumentsDamaged when the file of the documents does not hold all that was
     *     acknowledged
     * @throws DocumentsInUse when another process has that file open
     */
    public static DocumentServer start(Path folder, int port) {
        int bound = LoopbackPort.reserve("document server", port);
        DurableBackend backend = DurableBackend.open(folder);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(LoopbackPort.address(bound), 1, WORKERS);
        } catch (Exception e) {
            // Netty throws the checked BindException undeclared
            throw e instanceof BindException
                    ? new PortTaken("document server", bound, e)
                    : failed(e);
        }
        return new DocumentServer(server, backend, bound);
    }

    /** The address for clients, a MongoDB connection string without a database. */
    public String uri() {
        return "mongodb://" + LoopbackPort.HOST + ":" + port;
    }

    /**
     * What was asked of a database since the start that no index served; the shapes of the queries
     * without values.
     */
    public Set<String> unindexedQueries(String database) {
        return backend.unindexed().startingWith(database + ".");
    }

    /**
     * Stops the server after giving back unused space; what was acknowledged stays in the folder.
     */
    @Override
    public void close() {
        server.shutdownNow();
    }

    private static ServerNotStarted failed(Exception e) {
        return new ServerNotStarted("The document server did not start: " + e.getMessage(), e);
    }
}
