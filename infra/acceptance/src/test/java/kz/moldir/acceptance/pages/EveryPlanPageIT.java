package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import kz.moldir.ui.access.AccessTable;
import kz.moldir.ui.access.AccessTable.Line;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page of plan-service with a record behind it: on a phone and on a desk, without barriers
 * with all that is folded unfolded, and on paper. The pages are those of its table of access, in
 * kk, ru and en by turns.
 */
@Order(11)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPlanPageIT {

    private static final String LANGUAGE = "/{lang:kk|ru|en}";
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /** Lines of the table that answer with a file, or with the first page once more. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/",
                    "/plans/{planId}/export",
                    "/plans/{planId}/amendment/export",
                    "/plans/{planId}/scan",
                    "/plans/{planId}/versions/{version}/scan",
                    "/plans/{planId}/letters.csv",
                    "/roster/export",
                    "/activities/{id}/documents/{documentId}",
                    "/activities/{id}/documents/{documentId}/preview",
                    "/activities/{id}/papers/{paper}");

    /** A day stands in an address as its page reads it, not as people of a language write it. */
    private static final String WRITTEN_DAYS =
            """
            [...document.querySelectorAll('a[href], form[action]')]
              .map(each => each.getAttribute('href') ?? each.getAttribute('action'))
              .filter(address => /[=\\/]\\d{1,2}[.\\/]\\d{1,2}[.\\/]\\d/.test(address))""";

    private final Moldir moldir;
    private final Chromium chromium;
    private Records records;
    private List<String> addresses = List.of();

    EveryPlanPageIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        this.chromium = chromium;
    }

    @BeforeAll
    void record() {
        try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.NARROW)) {
            records = new Records(moldir, window.page());
        }
        addresses = records.pages().values().stream().flatMap(List::stream).distinct().toList();
    }

    @AfterAll
    void close() {
        if (records != null) {
            records.close();
        }
    }

    @Test
    void noneIsLeftOut() throws IOException {
        assertThat(records.refused()).isEmpty();
        Set<String> served = new TreeSet<>();
        for (Line line :
                AccessTable.of(
                                Files.readString(
                                        Path.of(
                                                "../../plan-service/src/test/resources/access-plan.txt")))
                        .lines()) {
            if (line.method().equals("GET") && line.path().startsWith(LANGUAGE)) {
                served.add(line.path().substring(LANGUAGE.length()));
            }
        }
        served.removeAll(NO_PAGES);
        served.removeIf(path -> path.startsWith("/operations"));
        assertThat(records.pages().keySet()).containsExactlyInAnyOrderElementsOf(served);
        for (String form :
                List.of(
                        "agree-date",
                        "propose-dates",
                        "postpone",
                        "cancel",
                        "occurrences",
                        "close",
                        "cover",
                        "requests",
                        "answers",
                        "corrections",
                        "disclosure")) {
            assertThat(addresses).as(form).anyMatch(page -> page.contains("/" + form));
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"kk", "ru", "en"})
    void isWholeOnAPhoneOnADeskAndOnPaper(String language) {
        List<String> found = new ArrayList<>();
        try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.NARROW)) {
            for (int at = LANGUAGES.indexOf(language); at < addresses.size(); at += 3) {
                String address = addresses.get(at);
                try {
                    window.open(moldir.plan().address("/" + language + address));
                    isWhole(window, address, language);
                } catch (AssertionError broken) {
                    found.add(language + address + ": " + broken.getMessage());
                    window.faults().clear();
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void isWhole(Window window, String address, String language) {
        Page page = window.page();
        boolean wide = page.locator("body.landscape").count() > 0;
        isOnPaper(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), wide);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(page.evaluate(WRITTEN_DAYS)).as("days in addresses").isEqualTo(List.of());
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
            page.setViewportSize(width, 800);
            window.keepsTheRules(language);
            assertThat(window.barriers()).as("at " + width + " pixels").isEmpty();
            window.photograph("every" + address.replaceAll("[^a-z]+", "-"), language);
        }
    }

    private static void isOnPaper(byte[] printed, boolean wide) {
        try (PDDocument paper = Loader.loadPDF(printed)) {
            assertThat(paper.getNumberOfPages()).as("sheets").isPositive();
            PDRectangle sheet = paper.getPage(paper.getNumberOfPages() - 1).getMediaBox();
            assertThat(sheet.getWidth() > sheet.getHeight()).as("landscape").isEqualTo(wide);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** On the second sheet as on the first, whatever is hidden of it on a phone. */
    @Test
    void theHeadingOfALongTableStandsOnEachSheet() throws IOException {
        Map<String, String> longOnes =
                Map.of(
                        "/plans/" + records.plan(), "main table thead th",
                        "/plans/" + records.plan() + "/rows", "main table thead th",
                        "/plans/" + records.plan() + "/versions/1", "main table thead th");
        try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.NARROW)) {
            for (Map.Entry<String, String> each : longOnes.entrySet()) {
                Page page = window.page();
                window.open(moldir.plan().address("/ru" + each.getKey()));
                List<String> headings =
                        page.locator(each.getValue()).allInnerTexts().stream()
                                .map(EveryPlanPageIT::plain)
                                .filter(words -> !words.isEmpty())
                                .toList();
                assertThat(headings).as(each.getKey()).hasSizeGreaterThan(2);
                byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                try (PDDocument paper = Loader.loadPDF(printed)) {
                    assertThat(paper.getNumberOfPages()).as(each.getKey()).isGreaterThan(1);
                    PDFTextStripper second = new PDFTextStripper();
                    second.setStartPage(2);
                    second.setEndPage(2);
                    assertThat(plain(second.getText(paper)))
                            .as(each.getKey())
                            .contains(headings.get(1));
                }
            }
        }
    }

    @Test
    void escLeavesTheRowAsItWas() {
        try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.WIDE)) {
            Page page = window.page();
            window.open(moldir.plan().address("/ru" + records.editor()));
            page.locator("form[data-row] #timeframe").fill("когда растает снег");
            page.onceDialog(Dialog::accept);
            page.keyboard().press("Escape");
            page.waitForURL(address -> !address.contains("row="));
            assertThat(page.locator("form[data-row]").count()).as("the editor").isZero();
            assertThat(page.locator("#rows").innerText())
                    .contains("Март")
                    .doesNotContain("когда растает снег");
            assertThat(page.locator("a[data-edit]:focus").count()).as("where one was").isEqualTo(1);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\P{L}+", "").toLowerCase(Locale.ROOT);
    }
}
