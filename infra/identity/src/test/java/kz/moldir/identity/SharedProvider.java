package kz.moldir.identity;

import java.nio.file.Path;
import kz.moldir.testkit.Folders;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.TestServers;

/** One provider, and one service that listens, for all tests that start none themselves. */
final class SharedProvider {

    private static final Listening SERVICE = new Listening();
    private static final Path FOLDER = Folders.make("identity-");
    private static final RunningProvider PROVIDER =
            new RunningProvider(
                    FOLDER,
                    TestServers.freshDatabase(SharedProvider.class),
                    FreePort.forLater(),
                    SERVICE.address());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(FOLDER)));
    }

    private SharedProvider() {}

    static Listening service() {
        return SERVICE;
    }

    static RunningProvider running() {
        return PROVIDER;
    }
}
