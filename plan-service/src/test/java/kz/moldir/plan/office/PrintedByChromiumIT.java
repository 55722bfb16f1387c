package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.testkit.InstalledChromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real plan as an ordinary page printed by a browser: cells that wrap, words with soft hyphens,
 * the head of the table and lines of the browser's own on each page.
 */
class PrintedByChromiumIT {

    private static final PlanDocument SEED = SeedFiles.seed();

    private static final String VOWELS = "аеёиоуыэюяәіөүұ";

    @TempDir private Path folder;

    @Test
    void acrossWithOtherColumnsAndALineForEachCommission() throws Exception {
        String page =
                page(
                        "A4 landscape",
                        "table { width: 100% } td, th { padding: 2pt 4pt; border: 1px solid }",
                        List.of(2, 3, 0, 1),
                        true);

        PlanDocument read = PlanFilesTest.read(printed(page, List.of()));

        assertSame(read);
        assertThat(read.questions())
                .extracting(Question::code)
                .containsOnly(Question.Code.LINE_NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15pt; width: 118mm", "30pt; width: 190mm"})
    void uprightInNarrowCellsThatBreakOverPages(String size) throws Exception {
        String page =
                page(
                        "A4 portrait",
                        "table { font-size: " + size + " } td, th { border: 0.75pt solid #777 }",
                        List.of(0, 1, 2, 3),
                        false);

        PlanDocument read = PlanFilesTest.read(printed(page, List.of("--no-pdf-header-footer")));

        assertSame(read);
        assertThat(read.questions()).isEmpty();
    }

    private static void assertSame(PlanDocument read) {
        assertThat(read.rows()).hasSize(95);
        for (int i = 0; i < 95; i++) {
            assertThat(said(read.rows().get(i))).isEqualTo(said(SEED.rows().get(i)));
        }
        assertThat(read.heading()).isEqualTo(SEED.heading());
    }

    /** A browser sets one space for several, and none where a line ends. */
    private static String said(PlannedRow row) {
        return PlanFilesTest.said(row).toString().replaceAll("\\s+", " ").replace("/ ", "/");
    }

    private static String page(
            String paper, String style, List<Integer> order, boolean commissions) {
        StringBuilder html =
                new StringBuilder(
                        "<!doctype html><html lang='ru'><head><meta charset='utf-8'><title>План</title><style>@page { size: "
                                + paper
                                + "; margin: 15mm } table { border-collapse: collapse } "
                                + style
                                + "</style></head><body>");
        SeedFiles.ABOVE.forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append("<table><thead><tr>");
        order.forEach(
                column ->
                        html.append("<th>")
                                .append(hyphenated(SeedFiles.RUSSIAN.get(column)))
                                .append("</th>"));
        html.append("</tr></thead><tbody>");
        String commission = "";
        for (RawRow row : SEED.raw()) {
            String first = row.responsible().replaceAll("(?s)(комиссия).*", "$1");
            if (commissions && !first.equals(commission)) {
                html.append("<tr><td colspan='4'><b>" + first + "</b></td></tr>");
            }
            commission = first;
            html.append("<tr>");
            order.stream()
                    .map(cells(row)::get)
                    .forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table><p>")
                .append(SeedFiles.CLAUSE)
                .append("</p><p>")
                .append(SeedFiles.COVERAGE)
                .append("</p></body></html>")
                .toString();
    }

    private static List<String> cells(RawRow row) {
        String rest = Markup.behindEmphasis(row.timeframe());
        return List.of(
                String.valueOf(row.number()),
                hyphenated(row.title()),
                rest == null
                        ? hyphenated(Markup.plain(row.timeframe()))
                        : "<b>"
                                + hyphenated(Markup.emphasis(row.timeframe()))
                                + "</b> "
                                + hyphenated(rest),
                hyphenated(row.responsible()));
    }

    /** A word may be broken behind each of its vowels that does not stand near its ends. */
    private static String hyphenated(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            words.append(escaped(text.charAt(i)));
            if (i > 0
                    && i + 3 < text.length()
                    && VOWELS.indexOf(text.charAt(i)) >= 0
                    && Stream.of(i - 1, i + 1, i + 2, i + 3)
                            .allMatch(at -> Character.isLowerCase(text.charAt(at)))) {
                words.append("&shy;");
            }
        }
        return words.toString();
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            default -> String.valueOf(letter);
        };
    }

    private byte[] printed(String html, List<String> further)
            throws IOException, InterruptedException {
        var chromium = InstalledChromium.executable();
        assumeTrue(chromium.isPresent(), "No Chromium found: nothing was printed");
        Path page = Files.writeString(folder.resolve("plan.html"), html);
        Path pdf = folder.resolve("plan.pdf");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                chromium.get().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--print-to-pdf=" + pdf));
        command.addAll(further);
        command.add(page.toUri().toString());
        Process printing =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("chromium.log").toFile())
                        .start();
        try {
            assertThat(printing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            printing.destroyForcibly();
        }
        return Files.readAllBytes(pdf);
    }
}
