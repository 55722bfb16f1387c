package kz.moldir.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Temporary folders of tests. They are made under {@code target} of the module that is tested, so
 * that {@code mvn clean} takes what a JVM left that was ended; elsewhere where the system puts such
 * folders.
 */
public final class Folders {
    private Folders() {}

    /** An empty folder whose name begins so; who makes one deletes it. */
    public static Path make(String name) {
        try {
            return Files.isRegularFile(Path.of("pom.xml"))
                    ? Files.createTempDirectory(
                            Files.createDirectories(Path.of("target", "folders").toAbsolutePath()),
                            name)
                    : Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
