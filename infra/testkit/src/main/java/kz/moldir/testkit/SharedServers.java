package kz.moldir.testkit;

import java.nio.file.Path;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.embedded.KafkaBroker;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * Starts each server once a JVM, in a temporary folder, and stops them when the JVM ends: after
 * Spring's contexts, which would wait for servers that have gone.
 */
final class SharedServers {
    private static @Nullable Path folder;
    private static @Nullable DocumentServer documents;
    private static @Nullable KafkaBroker broker;

    private SharedServers() {}

    static synchronized DocumentServer documents() {
        DocumentServer started = documents;
        if (started == null) {
            started = DocumentServer.start(folder().resolve("documents"), 0);
            documents = started;
        }
        return started;
    }

    static synchronized KafkaBroker broker() {
        KafkaBroker started = broker;
        if (started == null) {
            started = KafkaBroker.start(folder().resolve("kafka"), 0, 0);
            broker = started;
        }
        return started;
    }

    /** Stops what was started and removes the folder. */
    private static synchronized void close() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
        if (documents != null) {
            documents.close();
            documents = null;
        }
        if (folder != null) {
            Folders.delete(folder);
            folder = null;
        }
    }

    private static synchronized Path folder() {
        Path existing = folder;
        if (existing == null) {
            existing = Folders.make("test-");
            folder = existing;
            SpringApplication.getShutdownHandlers().add(SharedServers::close);
        }
        return existing;
    }
}
