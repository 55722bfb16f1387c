package kz.moldir.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import kz.moldir.embedded.documents.DurableBackend;

/**
 * A document server that speaks MongoDB's wire protocol in this JVM; acknowledged writes survive
 * kill -9.
 */
public final class DocumentServer implements AutoCloseable {
    /** Handlers block while a commit is written, so there are more of them than cores. */
    private static final int WORKERS = 32;

    private final MongoServer server;
    private final int port;

    private DocumentServer(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a document server on loopback.
     *
     * @param folder where the documents are kept; created when absent; used by one server at a time
     *     (the caller's lock)
     * @param port 1 to 65535, or 0 for a free one
     * @throws PortTaken when another program listens there
     */
    public static DocumentServer start(Path folder, int port) {
        int bound = LoopbackPort.reserve("document server", port);
        MongoServer server = new MongoServer(DurableBackend.open(folder));
        server.bind(LoopbackPort.address(bound), 1, WORKERS);
        return new DocumentServer(server, bound);
    }

    /** The address for clients, a MongoDB connection string without a database. */
    public String uri() {
        return "mongodb://" + LoopbackPort.HOST + ":" + port;
    }

    /** Stops the server; what was acknowledged stays in the folder. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
