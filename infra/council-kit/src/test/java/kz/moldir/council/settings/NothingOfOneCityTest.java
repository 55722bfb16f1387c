package kz.moldir.council.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to one council stands in its settings, never in code, pages or messages. */
class NothingOfOneCityTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern CITY = Pattern.compile("almaty|алматы|алма-ат");
    private static final Pattern CODE = Pattern.compile(".*\\.(java|html|properties|js|css)");

    /** Modules that every council runs; the sample and the measurements are of one city. */
    private static final List<String> MODULES =
            List.of(
                    "plan-service",
                    "monitoring-service",
                    "notification-service",
                    "reporting-service",
                    "infra/council-kit",
                    "infra/event-store",
                    "infra/identity",
                    "infra/service-kit",
                    "infra/ui-kit");

    @Test
    void isInCode() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                List<Path> code =
                        files.filter(file -> CODE.matcher(file.toString()).matches()).toList();
                assertThat(code).as(module).isNotEmpty();
                assertThat(code).as(module).noneMatch(NothingOfOneCityTest::namesACity);
            }
        }
    }

    private static boolean namesACity(Path file) {
        try {
            return CITY.matcher(Files.readString(file).toLowerCase(Locale.ROOT)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
