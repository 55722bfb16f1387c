package kz.moldir.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import kz.moldir.testkit.TestServers;

/** One provider, and one service that listens, for all tests that start none themselves. */
final class SharedProvider {

    private static final Listening SERVICE = new Listening();
    private static final Path FOLDER = folder();
    private static final RunningProvider PROVIDER =
            new RunningProvider(
                    FOLDER,
                    TestServers.freshDatabase(SharedProvider.class),
                    RunningProvider.free(),
                    SERVICE.address());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedProvider::remove));
    }

    private SharedProvider() {}

    static Listening service() {
        return SERVICE;
    }

    static RunningProvider running() {
        return PROVIDER;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("moldir-identity");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
