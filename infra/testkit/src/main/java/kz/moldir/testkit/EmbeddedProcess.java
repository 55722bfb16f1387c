package kz.moldir.testkit;

import java.io.IOException;
import java.nio.file.Path;
import kz.moldir.embedded.DocumentServer;

/** The embedded document server in a process of its own, on one port and folder. */
final class EmbeddedProcess extends ChildServer implements KillableServer {

    EmbeddedProcess() {
        super(EmbeddedProcess.class, 1);
        start();
    }

    /** The child process. */
    public static void main(String[] arguments) throws IOException {
        DocumentServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        serving();
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port(0);
    }
}
