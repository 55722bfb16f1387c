package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.AlmatyPlan;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What the secretariat does over and over changes its part of the page, which is not loaded again.
 */
@Order(9)
@ExtendWith({SharedMoldir.class, InChromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InPlaceIT {

    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final Moldir moldir;
    private final Chromium chromium;
    private String rows = "";
    private Window window;
    private Page page;

    InPlaceIT(Moldir moldir, Chromium chromium) {
        this.moldir = moldir;
        this.chromium = chromium;
    }

    @BeforeAll
    void begin() {
        String from = AlmatyPlan.planId(moldir.plan());
        JsonNode begun =
                moldir.plan()
                        .post(
                                "/api/plans",
                                "{\"year\":2029,\"half\":1,\"from\":\"%s\"}".formatted(from))
                        .json();
        rows = "/plans/" + begun.get("planId").asString() + "/rows";
    }

    @BeforeEach
    void signIn() {
        window = chromium.signedIn(moldir, "secretariat", Chromium.WIDE);
        page = window.page();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRowIsEditedAndSavedByKeyboardAndNoOtherIsTouched() {
        open(rows);
        Locator row = row(2);
        String id = row.getAttribute("id");
        row(3).evaluate("row => { row.seen = true }");
        row.locator("a[data-edit]").focus();
        page.keyboard().press("Enter");
        page.locator("#title:focus").waitFor();
        assertThat(page.url()).contains("row=");
        page.keyboard().press("Escape");
        page.locator("#" + id + " a[data-edit]:focus").waitFor();
        assertThat(page.locator("form[data-row]").count()).isZero();
        assertThat(page.url()).doesNotContain("row=");

        page.keyboard().press("Enter");
        page.locator("#title:focus").fill("");
        page.keyboard().press("Enter");
        page.locator("#above [role=alert]").waitFor();
        assertThat(page.locator("#" + id + " .fault").count()).isPositive();
        assertThat(window.faults()).allMatch(fault -> fault.contains("422")).isNotEmpty();
        window.faults().clear();
        assertThat(page.url()).as("a page's").contains("row=");
        page.locator("#title").fill("Мониторинг скверов");
        page.keyboard().press("Enter");
        page.locator("#" + id + " a[data-edit]:focus").waitFor();
        assertThat(page.locator("#" + id).innerText()).contains("Мониторинг скверов");
        assertThat(page.locator("#said").innerText()).isNotBlank();
        assertThat(page.locator("#above [role=alert]").count()).isZero();
        assertThat(row(3).evaluate("row => row.seen === true")).isEqualTo(true);
        isTheSamePage();

        page.locator("#" + id).getByRole(AriaRole.BUTTON).filter(text("Вернуть")).click();
        page.locator("#above .note:focus, #above .note :focus").waitFor();
        assertThat(page.locator("#" + id).innerText()).doesNotContain("Мониторинг скверов");
        isTheSamePage();
        window.look("in-place-rows", "ru");
    }

    @Test
    void aRowIsAddedBehindAnotherByKeyboard() {
        open(rows);
        String id = row(1).getAttribute("id");
        addBehind(id);
        assertThat(page.locator("#" + id + " + tr #r-new").count()).isOne();
        page.keyboard().press("Escape");
        page.locator("#" + id + " .more summary:focus").waitFor();
        assertThat(page.locator("form[data-row]").count()).isZero();

        addBehind(id);
        page.locator("#title").fill("Мониторинг аллей");
        page.locator("#timeframe").fill("Май");
        page.locator("#responsible").fill("2 комиссия");
        page.keyboard().press("Enter");
        page.locator("#" + id + " + tr a[data-edit]:focus").waitFor();
        assertThat(row(2).innerText()).contains("Мониторинг аллей");
        isTheSamePage();

        // The other tests count rows.
        String added = row(2).getAttribute("id");
        page.locator("#" + added + " form[action*='/remove'] button").click();
        page.locator("#" + added).waitFor(DETACHED);
    }

    private void addBehind(String id) {
        page.locator("#" + id + " .more summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("#r-new #title:focus").waitFor();
    }

    @Test
    void oneRowIsInHandAtATime() {
        open(rows);
        row(4).locator("a[data-edit]").click();
        page.locator("#title:focus").waitFor();
        String second = row(5).getAttribute("id");
        row(5).locator("a[data-edit]").click();
        page.locator("#" + second + " #title:focus").waitFor();
        assertThat(page.locator("form[data-row]").count()).isEqualTo(1);
        isTheSamePage();
    }

    @Test
    void whatSomebodyElseWroteStandsBesideIt() {
        open(rows);
        Locator row = row(6);
        String id = row.getAttribute("id");
        row.locator("a[data-edit]").click();
        page.locator("#timeframe").fill("до 1 июня");
        Api plan = moldir.plan();
        JsonNode known = plan.get("/api" + rows).json().get("items").get(6);
        Api.Answer other =
                plan.post(
                        "/api" + rows.replace("/rows", "/bulk"),
                        """
                        {"change":"TIMEFRAME","value":"до 20 июня","count":1,
                         "rows":[{"row":"%s","version":"%s"}]}
                        """
                                .formatted(
                                        known.at("/row/id").asString(),
                                        known.get("version").asString()));
        assertThat(other.status()).as(other.body()).isEqualTo(200);
        page.locator("#" + id + " button[type=submit]").click();
        page.locator("#above [role=alert]").waitFor();
        assertThat(page.locator("#" + id).innerText()).contains("до 20 июня");
        assertThat(page.inputValue("#timeframe")).isEqualTo("до 1 июня");
        assertThat(window.faults()).allMatch(fault -> fault.contains("409"));
        window.faults().clear();
        isTheSamePage();
    }

    @Test
    void whatGotNoAnswerIsTheSameCommandWhenItIsSentAgain() {
        open(rows);
        String id = row(7).getAttribute("id");
        twice("/move", "#" + id + " button[name=number] >> nth=0");
        page.locator("#" + id + " a[data-edit]:focus").waitFor();
        assertThat(row(6).getAttribute("id")).as("one place up").isEqualTo(id);

        twice("/remove", "#" + id + " form[action*='/remove'] button");
        page.locator("#above .undo :focus").waitFor();
        assertThat(page.locator("#" + id).count()).isZero();

        twice("/undo", "#above .undo button");
        page.locator("#" + id).waitFor();
        assertThat(page.locator("#above [role=alert]").count()).isZero();
        isTheSamePage();
    }

    /** The first answer is lost on its way, and the button pressed again. */
    private void twice(String address, String button) {
        page.route(
                "**" + address + "*",
                route -> {
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        page.click(button);
        page.locator(".unanswered").waitFor();
        page.click(button);
        page.locator(".unanswered").waitFor(DETACHED);
        assertThat(window.faults()).allMatch(fault -> !fault.startsWith("4")).isNotEmpty();
        window.faults().clear();
    }

    @Test
    void aTableIsFilteredAndTheAddressAndTheLanguagesSayHow() {
        open("/plans/" + AlmatyPlan.planId(moldir.plan()));
        Locator shown = page.locator("tbody tr[id^=n]");
        int all = shown.count();
        page.selectOption("[name=commission]", "2");
        Locator show = page.locator("form.tools[role=search] button");
        show.click();
        page.locator("nav.languages a[lang=kk][href*='commission=2']").waitFor();
        assertThat(page.url()).contains("commission=2");
        assertThat(shown.count()).isPositive().isLessThan(all);
        assertThat(show.evaluate("button => button === document.activeElement")).isEqualTo(true);
        page.locator("form.tools[role=search] a.quiet").click();
        page.locator("nav.languages a[lang=kk]:not([href*=commission])").waitFor();
        assertThat(shown.count()).isEqualTo(all);
        assertThat(page.inputValue("[name=commission]")).isEmpty();
        isTheSamePage();
        window.look("in-place-table", "ru");

        page.goBack();
        page.locator("nav.languages a[lang=kk][href*='commission=2']").waitFor();
        assertThat(shown.count()).isLessThan(all);
    }

    @Test
    void anAnswerIsRecordedOnToday() {
        String activity = AlmatyPlan.idOf(moldir.reporting(), 92);
        JsonNode asked =
                moldir.plan()
                        .post(
                                "/api/activities/" + activity + "/requests",
                                """
                                {"whom":"Управление парков","channel":"letter","date":"2026-04-10"}""")
                        .json();
        open("?after=" + asked.get("position").asLong());
        Locator item = page.locator("#open li").filter(text("Управление парков"));
        Locator link = item.locator("> a.button");
        link.click();
        item.locator(".here form").waitFor();
        assertThat(item.locator(".here :focus").count()).isEqualTo(1);
        assertThat(link.getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("Escape");
        assertThat(link.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(link.evaluate("link => link === document.activeElement")).isEqualTo(true);
        assertThat(item.locator(".here form").count()).isZero();

        link.click();
        item.locator(".here [name=date]").fill("2026-05-30");
        item.locator(".here button[type=submit]").click();
        item.locator(".here [role=alert]").first().waitFor();
        assertThat(window.faults()).isNotEmpty();
        window.faults().clear();
        item.locator(".here [name=date]").fill("2026-04-13");
        item.locator(".here button[type=submit]").click();
        page.locator(".told:focus").waitFor();
        assertThat(page.locator(".told").innerText()).isNotBlank();
        assertThat(page.locator("#open li").filter(text("Управление парков")).count()).isZero();
        isTheSamePage();
        window.look("in-place-today", "ru");
    }

    /** On a small phone, by keyboard. */
    @Test
    void theMenuClosesAndGivesTheFocusBack() {
        page.setViewportSize(Chromium.NARROW, 800);
        open("");
        Locator menu = page.locator("button.menu");
        menu.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#menu a:focus").count()).isEqualTo(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("#menu").isVisible()).isFalse();
        assertThat(menu.evaluate("menu => menu === document.activeElement")).isEqualTo(true);
    }

    private void open(String path) {
        window.open(moldir.plan().address("/ru" + path));
        page.evaluate("window.sameAsBefore = true");
    }

    private void isTheSamePage() {
        assertThat(page.evaluate("window.sameAsBefore === true")).isEqualTo(true);
    }

    private Locator row(int number) {
        return page.locator("#rows tbody tr").nth(number);
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
