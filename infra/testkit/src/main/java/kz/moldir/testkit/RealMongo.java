package kz.moldir.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.mongodb.MongoDBContainer;

/** The MongoDB replica set that tests compare the embedded server with, if there is one. */
final class RealMongo {
    private static final String VARIABLE = "MOLDIR_TEST_MONGODB_URI";
    static final String IMAGE = "mongo:8.0";
    private static @Nullable MongoDBContainer container;

    private RealMongo() {}

    /** Why there is none here, or nothing when there is one. */
    static Optional<String> absence() {
        if (given() != null || hasDocker()) {
            return Optional.empty();
        }
        return Optional.of("No MongoDB here: " + VARIABLE + " is not set and there is no Docker.");
    }

    /** Why there is none here that may be killed, or nothing when there is one. */
    static Optional<String> absenceOfAMortal() {
        return hasDocker()
                ? Optional.empty()
                : Optional.of("No MongoDB here that may be killed: there is no Docker.");
    }

    /** Its connection string without a database; starts it in Docker when none was given. */
    static synchronized String uri() {
        String given = given();
        if (given != null) {
            return given;
        }
        MongoDBContainer started = container;
        if (started == null) {
            started = new MongoDBContainer(IMAGE).withReplicaSet();
            // The same replica set, with fail points.
            started.setCommand("--replSet", "docker-rs", "--setParameter", "enableTestCommands=1");
            started.start();
            container = started;
        }
        return started.getConnectionString() + "/?directConnection=true";
    }

    private static @Nullable String given() {
        String uri = System.getenv(VARIABLE);
        return uri == null || uri.isBlank() ? null : uri;
    }

    private static boolean hasDocker() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
