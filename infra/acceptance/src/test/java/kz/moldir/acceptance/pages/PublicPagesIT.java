package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The public pages as people see them. */
@Order(7)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesIT {

    private static final String ROWS = "table.table tbody tr";

    private final Api site;
    private final String promise;
    private final Chromium chromium;

    PublicPagesIT(Moldir moldir, Chromium chromium) {
        moldir.awaitRest();
        site = moldir.reporting();
        promise = "/activities/" + AlmatyPlan.idOf(site, 10);
        this.chromium = chromium;
    }

    /** Each language and each width; every pair of them with {@code -Dmoldir.pages.all=true}. */
    static Stream<Arguments> languagesAndWidths() {
        if (!Chromium.ALL) {
            return Stream.of(
                    Arguments.of("kk", Chromium.NARROW),
                    Arguments.of("ru", Chromium.WIDE),
                    Arguments.of("en", Chromium.NARROW));
        }
        return Stream.of("kk", "ru", "en")
                .flatMap(
                        language ->
                                Stream.of(Chromium.WIDE, Chromium.NARROW)
                                        .map(width -> Arguments.of(language, width)));
    }

    @Nested
    class EveryPage {

        @ParameterizedTest
        @Execution(ExecutionMode.CONCURRENT)
        @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
        void isWholeReadableAndWithoutBarriers(String language, int width) {
            try (Window window = chromium.window(width, true)) {
                look(window, "summary", language, "");
                look(window, "list", language, "/activities");
                look(window, "activity", language, promise);
                look(window, "data", language, "/data");
            }
        }

        private void look(Window window, String name, String language, String path) {
            window.open(site.address("/" + language + path));
            window.look("public-" + name, language);
        }
    }

    @Nested
    class TheFirstPage {

        @Test
        void linksEveryNumberToAListOfThatMany() {
            try (Window window = chromium.window(Chromium.WIDE, true)) {
                window.open(site.address("/en"));
                Map<String, Integer> numbers = numbers(window);
                assertThat(numbers).hasSizeGreaterThan(12);
                numbers.forEach(
                        (address, number) -> {
                            window.open(site.address(address));
                            assertThat(window.page().locator(ROWS).count())
                                    .as(address)
                                    .isEqualTo(number);
                        });
            }
        }

        private Map<String, Integer> numbers(Window window) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (Locator link : window.page().locator("ul.figures a").all()) {
                numbers.put(
                        link.getAttribute("href"),
                        Integer.valueOf(link.locator("b").innerText().strip()));
            }
            for (Locator row : window.page().locator("table.counts tbody tr").all()) {
                numbers.put(
                        row.locator("th a").getAttribute("href"),
                        Integer.valueOf(row.locator("td").first().innerText().strip()));
            }
            for (Locator group : window.page().locator(".strip a").all()) {
                assertThat(numbers)
                        .containsEntry(group.getAttribute("href"), group.locator("svg").count());
            }
            return numbers;
        }
    }

    @Nested
    class TheLanguages {

        @Test
        void keepThePage() {
            try (Window window = chromium.window(Chromium.WIDE, true)) {
                for (String path : List.of("", "/activities?state=noRecord", promise, "/data")) {
                    window.open(site.address("/ru" + path));
                    window.follow("nav.languages a[hreflang=kk]");
                    assertThat(window.page().url()).isEqualTo(site.address("/kk" + path));
                    assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("kk");
                }
            }
        }
    }

    @Nested
    class WithoutScripts {

        @Test
        void aPromiseIsFoundWithItsHistory() {
            try (Window window = chromium.window(Chromium.NARROW, false)) {
                window.open(site.address("/ru"));
                window.follow("ul.figures a[href*='state=covered']");
                assertThat(window.page().locator(ROWS).count()).isEqualTo(1);
                window.follow(ROWS + " a");
                assertThat(window.page().url()).isEqualTo(site.address("/ru" + promise));
                assertThat(window.page().locator("ol.history > li").count()).isEqualTo(6);
                assertThat(window.faults()).isEmpty();
            }
        }

        @Test
        void theListIsSearchedInEitherAlphabet() {
            try (Window window = chromium.window(Chromium.WIDE, false)) {
                window.open(site.address("/kk/activities"));
                window.page().locator("input[name=q]").fill("турғын үй");
                window.page().locator("form.tools button").click();
                window.page().waitForURL(reached -> reached.contains("q="));
                assertThat(window.page().locator(ROWS).count()).isEqualTo(1);
                assertThat(window.page().locator(ROWS + " td.number").innerText()).isEqualTo("45");
            }
        }
    }
}
