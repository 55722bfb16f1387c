package kz.moldir.council.settings;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to one council stands in its settings, never in code, pages or messages. */
class NothingOfOneCityTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern CITY = Pattern.compile("almaty|алматы|алма-ат");
    private static final Pattern CODE = Pattern.compile(".*\\.(java|html|properties|js|css|yml)");

    /** The file of one council, which is named by whoever starts a service. */
    private static final Path SAMPLES_COUNCIL =
            ROOT.resolve("infra/council-kit/src/main/resources/council");

    private static final Pattern SHOWN = Pattern.compile(".*\\.(html|properties|js)");
    private static final Pattern SURNAME = Pattern.compile("(\\p{Lu}\\p{Ll}{3,}) +\\p{Lu}\\.");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String SAMPLE =
            "plan-service/src/main/resources/sample/almaty-work-plan-2026-h1.txt";

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
                        files.filter(file -> CODE.matcher(file.toString()).matches())
                                .filter(file -> !file.startsWith(SAMPLES_COUNCIL))
                                .toList();
                assertThat(code).as(module).isNotEmpty();
                assertThat(code).as(module).noneMatch(NothingOfOneCityTest::namesACity);
            }
        }
    }

    /** Whoever stands in the sample's plan is nobody's example. */
    @Test
    void isAMemberOfOneCouncilInWhatEveryCouncilReads() throws IOException {
        String plan = Files.readString(ROOT.resolve(SAMPLE));
        Set<String> members =
                SURNAME.matcher(plan).results().map(found -> found.group(1)).collect(toSet());
        assertThat(members).contains("Бижанов", "Айтхожина", "Курымбаев").hasSizeGreaterThan(20);
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                assertThat(files.filter(file -> SHOWN.matcher(file.toString()).matches()))
                        .as(module)
                        .allSatisfy(
                                file ->
                                        assertThat(WORD.matcher(Files.readString(file)).results())
                                                .extracting(MatchResult::group)
                                                .doesNotContainAnyElementsOf(members));
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
