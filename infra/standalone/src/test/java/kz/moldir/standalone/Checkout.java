package kz.moldir.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this checkout, as tests that hold them to each other read them. */
final class Checkout {

    static final Path ROOT = root();

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".moldir", ".idea", "target", "node_modules");

    private Checkout() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docker-compose.yml"))) {
            here = here.getParent();
        }
        return here;
    }

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All files below a folder, without what a build or an editor makes. */
    static Stream<Path> files(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children
                    .filter(child -> !NOT_OURS.contains(child.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(child -> Files.isDirectory(child) ? files(child) : Stream.of(child));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
