package kz.moldir.ui.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VendorLockTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/ui");

    private record Vendored(String name, String version, String licence, String file, String sha) {}

    @Nested
    class EveryVendoredFile {

        @Test
        void isAsTheLockSays() throws Exception {
            for (Vendored vendored : lock()) {
                byte[] bytes = Files.readAllBytes(ASSETS.resolve(vendored.file()));
                String sha =
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
                assertThat(sha).as(vendored.file()).isEqualTo(vendored.sha());
            }
        }

        @Test
        void isInTheLockAndHasALicenceBesideIt() throws IOException {
            for (String folder : List.of("vendor", "fonts")) {
                try (Stream<Path> files = Files.list(ASSETS.resolve(folder))) {
                    List<String> names =
                            files.map(file -> folder + "/" + file.getFileName()).toList();
                    assertThat(names).anyMatch(name -> name.endsWith(".txt"));
                    assertThat(lock())
                            .extracting(Vendored::file)
                            .containsAll(names.stream().filter(n -> !n.endsWith(".txt")).toList());
                }
            }
        }
    }

    @Nested
    class Lock {

        @Test
        void namesVersionsAndLicencesButNoAddresses() throws IOException {
            assertThat(lock()).hasSize(4).extracting(Vendored::licence).doesNotContain("");
            assertThat(Files.readString(Path.of("vendor.lock"))).doesNotContain("://");
        }
    }

    private static List<Vendored> lock() throws IOException {
        return Files.readAllLines(Path.of("vendor.lock")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("; "))
                .map(cells -> new Vendored(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }
}
