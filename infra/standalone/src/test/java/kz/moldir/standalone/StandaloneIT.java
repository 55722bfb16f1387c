package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one command says when it cannot start; nothing is left behind and nothing destroyed. */
class StandaloneIT {

    @TempDir Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Nested
    class WrongUsage {

        @Test
        void isOneSentenceAndExitCode2() {
            assertThat(run(8080, "--demo")).isEqualTo(2);
            assertThat(lines()).singleElement().asString().startsWith("Unknown option --demo.");
        }
    }

    @Nested
    class AFolderInUse {

        @Test
        void isOneSentenceAndExitCode1() {
            try (DataFolder _ = DataFolder.open(temporary)) {
                assertThat(run(8080, "--data", temporary.toString())).isEqualTo(1);
                assertThat(lines())
                        .singleElement()
                        .asString()
                        .contains(temporary.toString(), "in use by another run", "--data");
            }
        }
    }

    @Nested
    class APortInUse {

        // Documents, Kafka, mail, and the public pages, which start last.
        @ParameterizedTest
        @ValueSource(ints = {7, 5, 8, 0})
        void isOneSentenceAndExitCode1(int offset) throws IOException {
            int first = freeInARow();
            try (ServerSocket _ =
                    new ServerSocket(first + offset, 1, InetAddress.getLoopbackAddress())) {
                assertThat(run(first, "--data", temporary.toString())).isEqualTo(1);
            }
            assertThat(lines())
                    .singleElement()
                    .asString()
                    .contains(String.valueOf(first + offset), "in use");
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
            DataFolder.open(temporary).close();
            IntStream.range(first, first + 9).forEach(port -> assertThat(free(port)).isTrue());
        }
    }

    private int run(int port, String... arguments) {
        return Standalone.run(
                arguments,
                String.valueOf(port),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static int freeInARow() {
        return ThreadLocalRandom.current()
                .ints(1000, 20_000, 32_000)
                .filter(first -> IntStream.range(first, first + 9).allMatch(port -> free(port)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
