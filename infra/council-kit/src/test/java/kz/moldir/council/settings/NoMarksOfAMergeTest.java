package kz.moldir.council.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a merge left open stays in no file: messages and records are read by no compiler. */
class NoMarksOfAMergeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Set<String> MADE = Set.of(".git", "target", "node_modules");
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(java|html|properties|js|css|ya?ml|json|md|xml|txt|sh|conf)");
    private static final Pattern MARK = Pattern.compile("(?m)^(<{7}|>{7}|[|]{7}) ");

    @Test
    void isLeft() throws IOException {
        List<Path> read = new ArrayList<>();
        List<Path> marked = new ArrayList<>();
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return MADE.contains(folder.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (TEXT.matcher(file.toString()).matches()) {
                            read.add(file);
                            if (MARK.matcher(Files.readString(file, ISO_8859_1)).find()) {
                                marked.add(file);
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        assertThat(read).hasSizeGreaterThan(1000);
        assertThat(marked).isEmpty();
    }
}
