package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A half-year of the secretariat, from the file of a plan to the plan of the next half. */
@Order(9)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalfYearIT {

    /** Rows of the real plan whose day is to be agreed. */
    private static final List<Integer> OPEN = List.of(10, 11, 12, 13);

    private final Moldir moldir;

    HalfYearIT(Moldir moldir) {
        this.moldir = moldir;
    }

    /** Both languages at once, each in a browser and a year of its own. */
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({"ru, 2025, 1280", "kk, 2024, 360"})
    void isPlayedThrough(String language, int year, int width, Chromium chromium) {
        try (Secretary one = Secretary.at(chromium, moldir, language, width);
                Secretary other = Secretary.at(chromium, moldir, language, width);
                Secretary chair = Secretary.at(chromium, moldir, "chair", language, width)) {
            Story story = new Story(moldir, language, one, other, chair, year);
            story.badFilesAreRefusedInWords();
            story.thePlanIsImported();
            story.itsOtherFilesSayTheSame();
            story.aNewerFileIsCompared();
            story.twoEditorsMeet();
            story.theCommissionsRemark();
            story.theMeetingApproves();
            story.theOpenDaysAreAgreed();
            story.oneIsPostponed();
            story.oneIsHeldAndCovered();
            story.aPaperIsPublished();
            story.aViewIsKept();
            story.theLatterOfTwoIsShownBoth();
            story.thePlanIsAmended();
            story.theRestIsCarriedOver();
        }
    }

    /** One half-year in one language; the steps follow each other. */
    private static final class Story {

        private final ResultInBoth result;
        private final String language;
        private final Secretary one;
        private final Secretary other;
        private final Secretary chair;
        private final int year;
        private final Map<String, byte[]> files = new HashMap<>();
        private String plan = "";

        Story(
                Moldir moldir,
                String language,
                Secretary one,
                Secretary other,
                Secretary chair,
                int year) {
            result = new ResultInBoth(moldir, language.equals("kk"));
            this.language = language;
            this.chair = chair;
            this.one = one;
            this.other = other;
            this.year = year;
        }

        void badFilesAreRefusedInWords() {
            one.open("/import").look("import");
            upload("plan.txt", "План работы".getBytes(StandardCharsets.UTF_8));
            readToTheEnd();
            assertThat(one.page().locator("#errors li").first().innerText()).isNotBlank();
            one.window().faults().clear();
            one.look("bad-file");
        }

        void thePlanIsImported() {
            one.open("/import");
            upload("plan.txt", AlmatyPlan.text().getBytes(StandardCharsets.UTF_8));
            readToTheEnd();
            one.look("review");
            one.send("/commit", Map.of());
            plan = one.page().url().replaceAll(".*/plans/([^?#]+).*", "$1");
            assertThat(one.page().locator("tbody tr[id^=n]").count()).isEqualTo(95);
            one.glance("draft");
        }

        void itsOtherFilesSayTheSame() {
            for (String format : List.of("docx", "xlsx", "pdf")) {
                byte[] file =
                        one.open("/plans/" + plan).download("a[href$='format=" + format + "']");
                files.put(format, file);
                one.open("/import");
                upload("plan." + format, file);
                readToTheEnd();
                assertThat(one.page().locator("#errors").allInnerTexts()).as(format).isEmpty();
                assertThat(one.page().locator("#totals").innerText()).as(format).contains("95");
                assertThat(one.page().locator("form[action*='/commit']").count())
                        .as("whether something of %s differs", format)
                        .isZero();
                one.send("/erase", Map.of());
            }
            one.glance("reviews");
        }

        void aNewerFileIsCompared() {
            one.open("/import");
            String newer = AlmatyPlan.text().replace("4 марта", "когда растает снег");
            upload("newer.txt", newer.getBytes(StandardCharsets.UTF_8));
            readToTheEnd();
            assertThat(one.page().locator(".reviewed .asks").count()).isPositive();
            assertThat(one.page().locator(".reviewed ins").first().innerText()).contains("снег");
            one.look("newer");
            one.send("/erase", Map.of());
        }

        void twoEditorsMeet() {
            String rows = "/plans/" + plan + "/rows";
            String row = one.open(rows).page().locator("tbody tr").nth(25).getAttribute("id");
            String editor = rows + "?row=" + row.substring(2);
            one.open(editor).look("editor");
            other.open(editor).send("/" + row.substring(2), Map.of("timeframe", "15 апреля"));
            one.send("/" + row.substring(2), Map.of("timeframe", "16 апреля"));
            one.refused(409, "form[data-row] section.note");
            assertThat(one.page().locator("form[data-row] .hint").first().innerText())
                    .isEqualTo("15 апреля");
            one.look("two-editors");
            one.andWait(() -> one.page().locator("#timeframe").press("Enter"));
            assertThat(one.page().locator("#" + row).innerText()).contains("16 апреля");
            one.page().keyboard().press("Tab");
            for (int tabs = 0; tabs < 3 && !focused("form.undo button"); tabs++) {
                one.page().keyboard().press("Tab");
            }
            assertThat(focused("form.undo button")).as("undo is reached by Tab").isTrue();
            one.glance("edited");
            one.andWait(() -> one.page().keyboard().press("Enter"));
            assertThat(one.page().locator("#" + row).innerText()).contains("15 апреля");
        }

        private boolean focused(String selector) {
            return (Boolean)
                    one.page()
                            .evaluate("s => document.activeElement?.matches(s) ?? false", selector);
        }

        void theCommissionsRemark() {
            one.open("/plans/" + plan + "/approval").glance("approval");
            one.send("/approval/submit", Map.of("remarksUntil", ""));
            one.refused(422, "#errors").look("approval-faults");
            one.send("/approval/submit", Map.of("remarksUntil", "2026-04-20")).said();
            one.send(
                    "/approval/remarks",
                    Map.of("commission", "2", "row", "26", "text", "Перенести на май"));
            one.look("remarks");
            one.page().locator("[name=words]").first().fill("Принято");
            one.press(one.page().locator("button[name=accepted]").first()).said();
            one.send("/approval/meeting", Map.of("meetingOn", "2026-04-13"));
            assertThat(one.page().locator("#asked-meeting").isVisible()).as("a question").isTrue();
            one.send("/approval/meeting", Map.of("meetingOn", "2026-04-13")).said();
            one.look("meeting");
            one.send("/approval/withdraw", Map.of("reason", "Заседание изменило строки")).said();
            one.look("adopted-with-changes").send("/approval/meeting", Map.of()).said();
        }

        void theMeetingApproves() {
            assertThat(one.page().locator("#scan").count()).as("who submitted it").isZero();
            chair.open("/plans/" + plan + "/approval")
                    .page()
                    .locator("#scan")
                    .setInputFiles(
                            new FilePayload(
                                    "scan.pdf",
                                    "application/pdf",
                                    files.getOrDefault("pdf", new byte[0])));
            chair.send(
                    "/approve",
                    Map.of(
                            "decision", "7",
                            "date", "2026-04-13",
                            "chair", "Хасенов М.К.",
                            "inFavour", "20",
                            "against", "1",
                            "abstained", "0"));
            chair.look("approved");
            one.open("/plans/" + plan + decided()).glance("plan");
        }

        /** The query that sees what the chair recorded. */
        private String decided() {
            return chair.page().url().replaceAll("[^?]*([?]after=\\d+).*", "$1");
        }

        private String activity(int number) {
            String link =
                    one.open("/plans/" + plan)
                            .page()
                            .locator("#n" + number + " a")
                            .first()
                            .getAttribute("href");
            return link.substring(3);
        }

        void theOpenDaysAreAgreed() {
            for (int number : OPEN) {
                one.open(activity(number) + "/agree-date");
                if (number == 10) {
                    one.send("/agree-date", Map.of("date", "")).refused(422, "#errors");
                    one.look("agree-faults");
                }
                one.send(
                        "/agree-date",
                        Map.of(
                                "date",
                                year + "-04-" + (number + 5),
                                "time",
                                "15:00",
                                "place",
                                "Акимат города"));
                if (number == 10) {
                    one.look("agree-asked");
                }
                one.send("/agree-date", Map.of()).said(); // It has passed: the year is over.
            }
            one.glance("agreed");
            one.open("/calendar?plan=" + plan + "&month=" + year + "-04").glance("calendar");
        }

        void oneIsPostponed() {
            one.open(activity(11) + "/postpone")
                    .send(
                            "/postpone",
                            Map.of("date", year + "-05-20", "reason", "Аким в командировке"));
            one.glance("postponed");
        }

        void oneIsHeldAndCovered() {
            String activity = activity(10);
            one.open(activity + "/occurrences")
                    .send("/occurrences", Map.of("date", year + "-04-15", "place", "Акимат"))
                    .said();
            one.open(activity + "/close").look("close-form").send("/close", result.typed());
            one.glance("held");
            result.isRead(activity);
            one.open(activity + "/cover")
                    .send(
                            "/cover",
                            Map.of(
                                    "url",
                                    "https://example.kz/" + year,
                                    "title",
                                    "Совет заслушал акима",
                                    "date",
                                    year + "-04-16"));
            one.glance("covered");
        }

        void aPaperIsPublished() {
            one.open(activity(10) + "/carrying-out");
            one.form("/attach-document");
            one.choose(
                    "#attach-document-file",
                    new FilePayload(
                            "report.pdf",
                            "application/pdf",
                            files.getOrDefault("pdf", new byte[0])));
            one.send("/attach-document", Map.of("title", "Отчёт акима"));
            one.press(one.page().locator("a[href*='publish-document?document=']").first());
            one.look("preview");
            one.send("/publish-document", Map.of()).said();
            assertThat(one.page().locator("#documents a[href*='/published/']").count()).isOne();
            one.glance("carrying-out");
        }

        void aViewIsKept() {
            String name = "Школы второй комиссии, " + year;
            one.open("/plans/" + plan + "?commission=2&q=школа")
                    .send("/saved-views", Map.of("name", name));
            one.open("/saved-views").look("saved-views");
            String card = ".card:has-text('%s') ".formatted(name);
            one.press(one.page().locator(card + "form[action$='/remove'] button"));
        }

        void theLatterOfTwoIsShownBoth() {
            String activity = activity(12);
            one.open(activity + "/postpone");
            other.open(activity + "/postpone")
                    .send("/postpone", Map.of("date", year + "-05-21", "reason", "Ремонт зала"));
            one.send("/postpone", Map.of("date", year + "-05-22", "reason", "Ремонт"));
            one.refused(412, "#conflict");
            assertThat(one.page().locator("#conflict").innerText()).contains("Ремонт зала");
            one.look("conflict");
        }

        void thePlanIsAmended() {
            String amendment = "/plans/" + plan + "/amendment";
            one.open(amendment).look("amending");
            one.send("/amendment", Map.of("reason", "Бюджет города уточнён"));
            String row =
                    one.open("/plans/" + plan + "/rows")
                            .page()
                            .locator("tbody tr")
                            .nth(65)
                            .getAttribute("id")
                            .substring(2);
            one.open("/plans/" + plan + "/rows?row=" + row)
                    .send("/" + row, Map.of("timeframe", "до 20 июня"));
            one.open(amendment).glance("amendment");
            chair.open(amendment).glance("amendment-chair");
            chair.send(
                    "/amendment/approve",
                    Map.of("decision", "8", "date", "2026-04-13", "chair", "Хасенов М.К."));
            one.open("/plans/" + plan + "/versions" + decided()).glance("versions");
            assertThat(one.page().locator("del, ins").count()).isPositive();
            one.open("/plans/" + plan + "/versions/2").glance("version");
            assertThat(takenAway()).allMatch(Story::saysTheNewTerm);
            one.open("/plans/" + plan + "/versions/1");
            assertThat(takenAway()).noneMatch(Story::saysTheNewTerm);
        }

        private static boolean saysTheNewTerm(String words) {
            return words.contains("до 20 июня") || words.contains("20 маусымға дейін");
        }

        /** What the files of the version say that is shown; the printed one is only looked at. */
        private List<String> takenAway() {
            assertThat(new String(edition("pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
            return Stream.of("docx", "xlsx").map(this::edition).map(Story::words).toList();
        }

        private byte[] edition(String format) {
            return one.download("a[download][href$='format=" + format + "']");
        }

        /** All parts of an office file as text. */
        private static String words(byte[] file) {
            StringBuilder words = new StringBuilder();
            try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
                while (parts.getNextEntry() != null) {
                    words.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return words.toString();
        }

        void theRestIsCarriedOver() {
            one.open("/plans/new?year=" + year + "&half=2&from=" + plan).glance("next");
            one.send("/plans/new", Map.of());
            assertThat(one.page().locator("#rows tbody tr").count()).isPositive();
            one.glance("next-half");
            one.open("/plans/" + plan + "/history").glance("history");
            one.open("/timeline?plan=" + plan).glance("timeline");
        }

        private void upload(String name, byte[] file) {
            one.choose("#file", new FilePayload(name, "application/octet-stream", file));
            one.page().fill("#year", String.valueOf(year));
            one.page().selectOption("#half", "1");
            one.press(
                    one.page()
                            .locator(
                                    "form:is([action$='/import'], [action*='/import?_page=']) button")
                            .first());
        }

        /** The page asks again by itself until the file is read. */
        private void readToTheEnd() {
            one.page().locator("#totals, #errors").first().waitFor();
        }
    }
}
