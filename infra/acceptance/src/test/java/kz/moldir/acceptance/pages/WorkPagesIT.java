package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of those who work with the plan, the visits and the reminders. */
@Order(8)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesIT {

    private final Moldir moldir;
    private final Chromium chromium;

    WorkPagesIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        this.chromium = chromium;
    }

    @Nested
    class TheSecretariat {

        @Test
        void hasAllRowsOnOnePage() {
            try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.WIDE)) {
                String planId = AlmatyPlan.planId(moldir.plan());
                window.open(moldir.plan().address("/ru/plans/" + planId));
                assertThat(window.page().locator("tbody tr[id^=n]").count()).isEqualTo(95);
            }
        }

        @ParameterizedTest
        @Execution(ExecutionMode.CONCURRENT)
        @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
        void seesItsPages(String language, int width) {
            String planId = AlmatyPlan.planId(moldir.plan());
            String activity = AlmatyPlan.idOf(moldir.reporting(), 10);
            look(
                    moldir.plan(),
                    language,
                    width,
                    Map.ofEntries(
                            Map.entry("today", ""),
                            Map.entry("plans", "/plans"),
                            Map.entry("plan-table", "/plans/" + planId),
                            Map.entry("plan-calendar", "/calendar"),
                            Map.entry("plan-timeline", "/timeline"),
                            Map.entry("plan-history", "/plans/" + planId + "/history"),
                            Map.entry("plan-day", "/plans/" + planId + "/day?way=happened"),
                            Map.entry("plan-feeds", "/feeds"),
                            Map.entry("plan-saved", "/saved-views"),
                            Map.entry("plan-activity", "/activities/" + activity),
                            Map.entry("activity-history", "/activities/" + activity + "/history"),
                            Map.entry("carrying-out", "/activities/" + activity + "/carrying-out"),
                            Map.entry(
                                    "carrying-form",
                                    "/activities/" + activity + "/carrying-out/take-decision"),
                            Map.entry("letters", "/plans/" + planId + "/letters"),
                            Map.entry("plan-import", "/import")));
        }

        @ParameterizedTest
        @Execution(ExecutionMode.CONCURRENT)
        @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
        void keepsTheRosterAndTheSettings(String language, int width) {
            String member =
                    AlmatyPlan.items(moldir.plan().get("/api/roster?kind=MEMBER").json())
                            .getFirst()
                            .get("id")
                            .asString();
            look(
                    moldir.plan(),
                    language,
                    width,
                    Map.of(
                            "roster",
                            "/roster",
                            "roster-entry",
                            "/roster/" + member,
                            "roster-form",
                            "/roster/" + member + "/edit",
                            "roster-proposals",
                            "/roster/proposals",
                            "roster-import",
                            "/roster/import",
                            "settings",
                            "/settings",
                            "registers",
                            "/registers",
                            "register",
                            "/activities/" + AlmatyPlan.idOf(moldir.reporting(), 39) + "/register",
                            "outside",
                            "/plans/" + AlmatyPlan.planId(moldir.plan()) + "/outside"));
            look(
                    moldir.plan(),
                    language,
                    width,
                    Map.of(
                            "roster-history",
                            "/roster/history",
                            "settings-history",
                            "/settings/history"));
        }
    }

    @Nested
    class WithoutScriptsOrMouse {

        @Test
        void aViewIsSavedAndRemoved() {
            String planId = AlmatyPlan.planId(moldir.plan());
            try (Window window = chromium.window(Chromium.NARROW, false)) {
                window.signIn(moldir.plan().address("/ru"), moldir.account("secretariat"));
                window.open(moldir.plan().address("/ru/plans/" + planId + "?state=noDate"));
                Page page = window.page();
                page.fill("input[name=name]", "Дату согласуют");
                page.click("form[action$='/saved-views'] button");
                page.click("nav a:text-is('Дату согласуют')");
                assertThat(page.locator("tbody tr[id^=n]").count()).isPositive().isLessThan(95);
                page.navigate(moldir.plan().address("/ru/saved-views"));
                page.click(".card:has-text('Дату согласуют') form[action$='/remove'] button");
                assertThat(page.locator(".card:has-text('Дату согласуют')").count()).isZero();
                assertThat(page.locator("#removed button").count()).isOne();
                assertThat(window.faults()).isEmpty();
            }
        }

        @Test
        void theHeaderIsSkipped() {
            try (Window window = chromium.signedIn(moldir, "secretariat", Chromium.WIDE)) {
                window.open(moldir.plan().address("/kk"));
                Page page = window.page();
                page.keyboard().press("Tab");
                Locator skip = page.locator(".skip:focus");
                assertThat(skip.boundingBox().y).as("it is seen").isGreaterThanOrEqualTo(0);
                page.keyboard().press("Enter");
                page.keyboard().press("Tab");
                assertThat(page.locator("main :focus").count()).isEqualTo(1);
            }
        }
    }

    @Nested
    class Teams {

        @ParameterizedTest
        @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
        void seeTheirVisits(String language, int width) {
            String visit =
                    AlmatyPlan.items(moldir.monitoring().get("/api/visits?size=1").json())
                            .getFirst()
                            .get("id")
                            .asString();
            look(
                    moldir.monitoring(),
                    language,
                    width,
                    Map.of(
                            "visits",
                            "",
                            "visit",
                            "/visits/" + visit,
                            "visit-new",
                            "/visits/new",
                            "recommendations",
                            "/recommendations",
                            "recommendation",
                            "/recommendations/" + recommendation()));
        }

        @Test
        void planAVisitByHandOnAPhoneWithoutScripts() {
            try (Window window = chromium.window(Chromium.NARROW, false)) {
                Page page = window.page();
                window.signIn(
                        moldir.monitoring().address("/ru"), moldir.account("commission-1-lead"));
                page.click("a[href='/ru/visits/new']");
                page.fill("#object", "Двор 12");
                page.click("form[action^='/ru/visits'] button");
                assertThat(page.locator("#activity-fault").innerText()).contains("Выберите");
                assertThat(page.locator("#date-fault").count()).isEqualTo(1);
                assertThat(page.inputValue("#object")).isEqualTo("Двор 12");
                page.selectOption(
                        "#activity",
                        page.locator("#activity optgroup option").first().getAttribute("value"));
                page.fill("#date", "2026-06-20");
                var choice = page.locator("#activity").boundingBox();
                assertThat(choice.x + choice.width).isLessThanOrEqualTo(Chromium.NARROW);
                page.click("form[action^='/ru/visits'] button");
                assertThat(page.locator("#question").innerText())
                        .contains("20 июня 2026", "выходной день", "22 июня 2026");
                assertThat(page.inputValue("#object")).isEqualTo("Двор 12");
                page.click("form[action^='/ru/visits'] button");
                assertThat(page.locator("body").innerText())
                        .contains("Выезд запланирован", "Двор 12", "Добавлен вручную");
                page.click("#cancel summary");
                page.fill("#reason", "Проба");
                page.click("form[action$='/cancel'] button");
                assertThat(window.faults()).allMatch(fault -> fault.contains("422"));
            }
        }

        /** That of a decision which is recorded once, however often it is sent. */
        private String recommendation() {
            String hearing = AlmatyPlan.idOf(moldir.reporting(), 12);
            String decision =
                    """
                    {"text":"Открыть сквер","date":"2026-04-13","agency":"Акимат",
                     "until":"2026-05-13","votes":{"inFavour":9,"against":0,"abstained":1},
                     "sure":["carrying-still-to-come"]}\
                    """;
            moldir.plan()
                    .post(
                            "/api/activities/" + hearing + "/decisions",
                            decision,
                            "Idempotency-Key",
                            "00000000-0000-4000-8000-000000000012");
            return await().atMost(Moldir.PATIENCE)
                    .until(
                            () ->
                                    AlmatyPlan.items(
                                                    moldir.monitoring()
                                                            .get("/api/recommendations?size=500")
                                                            .json())
                                            .stream()
                                            .filter(
                                                    each ->
                                                            each.get("activityId")
                                                                    .asString()
                                                                    .equals(hearing))
                                            .map(each -> each.get("id").asString())
                                            .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    @Nested
    class Reminders {

        @ParameterizedTest
        @Execution(ExecutionMode.CONCURRENT)
        @MethodSource("kz.moldir.acceptance.pages.PublicPagesIT#languagesAndWidths")
        void areSeenBesideTheMailbox(String language, int width) {
            look(
                    moldir.notification(),
                    language,
                    width,
                    Map.of("reminders", "", "mailbox", "/mailbox"));
        }
    }

    private void look(Api service, String language, int width, Map<String, String> pages) {
        try (Window window = chromium.signedIn(moldir, "secretariat", width)) {
            pages.forEach(
                    (name, path) -> {
                        window.open(service.address("/" + language + path));
                        window.look("work-" + name, language);
                    });
        }
    }
}
