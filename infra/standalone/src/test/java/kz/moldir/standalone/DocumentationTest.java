package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*|#.*");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT)(?:[.]\\w+)?)`");
    private static final Pattern ALONE = Pattern.compile("`([a-z]\\w*[A-Z]\\w*(?:[.]{3})?)`");
    private static final Path DECISIONS = Checkout.ROOT.resolve("infra/decisions");

    @Nested
    class RelativeLinks {

        @Test
        void pointToFiles() {
            List<String> broken =
                    pages().flatMap(
                                    page ->
                                            links(page)
                                                    .filter(link -> leadsNowhere(page, link))
                                                    .map(
                                                            link ->
                                                                    Checkout.ROOT.relativize(page)
                                                                            + " -> "
                                                                            + link))
                            .toList();
            assertThat(broken).isEmpty();
            assertThat(pages().flatMap(DocumentationTest::links)).hasSizeGreaterThan(30);
        }

        private static boolean leadsNowhere(Path page, String link) {
            return !Files.exists(page.resolveSibling(link.split("#", 2)[0]));
        }
    }

    @Nested
    class EveryModule {

        /** One that only runs the ITs of the module above it is told of in that one's. */
        @Test
        void hasAReadmeThatTheFirstPageLinksTo() {
            List<String> linked = links(Checkout.ROOT.resolve("README.md")).toList();
            assertThat(
                            Pattern.compile("<module>(.+)(?<!/its)</module>")
                                    .matcher(Checkout.text("pom.xml"))
                                    .results())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                            module -> assertThat(linked).contains(module.group(1) + "/README.md"));
        }
    }

    @Nested
    class EveryDecision {

        @Test
        void standsInTheIndex() {
            List<String> listed =
                    links(DECISIONS.resolve("README.md"))
                            .filter(link -> link.matches("\\d.*"))
                            .toList();
            assertThat(listed)
                    .containsExactlyElementsOf(
                            decisions().map(file -> file.getFileName().toString()).toList());
        }

        @Test
        void isShortAndSaysWhatWasChosenAndAtWhatPrice() {
            assertThat(decisions())
                    .isNotEmpty()
                    .allSatisfy(
                            file -> {
                                List<String> lines = Checkout.text(file).lines().toList();
                                String number = file.getFileName().toString().substring(0, 4);
                                assertThat(lines).hasSizeLessThan(40);
                                assertThat(lines.getFirst()).startsWith("# " + number + " ");
                                assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                                        .containsExactly(
                                                "## Context",
                                                "## Choice",
                                                "## Alternatives",
                                                "## Price");
                            });
        }

        @Test
        void hasANumberOfItsOwn() {
            assertThat(decisions().map(file -> file.getFileName().toString().substring(0, 4)))
                    .doesNotHaveDuplicates();
        }

        /** What ASVS asks for is held by tests, and nobody would notice that one is gone. */
        @Test
        void namesTestsThatThereAre() {
            Map<String, String> tests =
                    Checkout.files(Checkout.ROOT)
                            .filter(file -> file.toString().matches(".*/src/test/.*(Test|IT).java"))
                            .collect(
                                    Collectors.toMap(
                                            file ->
                                                    file.getFileName()
                                                            .toString()
                                                            .replace(".java", ""),
                                            Checkout::text,
                                            String::concat));
            List<String> named =
                    decisions()
                            .filter(file -> file.toString().matches(".*(asvs|protections).*"))
                            .flatMap(file -> TEST.matcher(Checkout.text(file)).results())
                            .map(each -> each.group(1))
                            .toList();
            assertThat(named).hasSizeGreaterThan(60);
            String all = String.join("\n", tests.values());
            assertThat(namedAlone().toList())
                    .hasSizeGreaterThan(40)
                    .allSatisfy(
                            name ->
                                    assertThat(all)
                                            .containsPattern(
                                                    "void " + name.replace("...", "\\w+") + "[(]"));
            assertThat(named)
                    .allSatisfy(
                            name -> {
                                String[] parts = name.split("[.]", 2);
                                assertThat(tests).containsKey(parts[0]);
                                assertThat(tests.get(parts[0]))
                                        .containsPattern(
                                                "(void|class) " + parts[parts.length - 1] + "\\b");
                            });
        }

        /** In the last column, without its class, and perhaps not to its end. */
        private static Stream<String> namedAlone() {
            return decisions()
                    .filter(file -> file.toString().contains("protections"))
                    .flatMap(file -> Checkout.text(file).lines())
                    .filter(line -> line.startsWith("|"))
                    .map(line -> line.replaceAll("[|]\\s*$", ""))
                    .map(line -> line.substring(line.lastIndexOf('|')))
                    .flatMap(line -> ALONE.matcher(line).results())
                    .map(each -> each.group(1));
        }

        private static Stream<Path> decisions() {
            return Checkout.files(DECISIONS)
                    .filter(file -> file.getFileName().toString().matches("\\d{4}-.+\\.md"));
        }
    }

    private static Stream<Path> pages() {
        return Checkout.files(Checkout.ROOT)
                .filter(
                        file ->
                                file.endsWith("README.md")
                                        || file.startsWith(DECISIONS)
                                                && file.toString().endsWith(".md"));
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(Checkout.text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches());
    }
}
