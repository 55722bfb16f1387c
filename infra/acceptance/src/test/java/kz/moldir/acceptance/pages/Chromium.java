package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.testkit.InstalledChromium;
import org.jspecify.annotations.Nullable;

/** The system's own Chromium, and what every page must keep in it. */
final class Chromium implements AutoCloseable {

    /** A desktop's width in CSS pixels. */
    static final int WIDE = 1280;

    /** A small phone's width in CSS pixels. */
    static final int NARROW = 360;

    /** What the browser asks for; without windows it would ask for none. */
    private static final String LANGUAGE = "en-US";

    /** From this height on, in CSS pixels, a picture of the whole page costs seconds. */
    private static final int LONG = 8000;

    /** Every language at both widths, with pictures: minutes of a build that nobody may look at. */
    static final boolean ALL = Boolean.getBoolean("moldir.pages.all");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-quic");

    /** One for each thread, as Playwright asks, for all classes of tests. */
    private static final Map<Thread, Running> RUNNING = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.values().forEach(Running::close)));
    }

    private final Path executable;

    /** Each thread's sessions, one for each role; they end with the tests that asked for them. */
    private final Map<Thread, Map<String, BrowserContext>> signedIn = new ConcurrentHashMap<>();

    private Chromium(Path executable) {
        this.executable = executable;
    }

    static boolean isInstalled() {
        return InstalledChromium.executable().isPresent();
    }

    /** It starts where it is first used. */
    static Chromium found() {
        return new Chromium(InstalledChromium.executable().orElseThrow());
    }

    /** That of one thread, until the tests end: a start costs seconds of the processor. */
    private record Running(Playwright playwright, Browser browser) {

        static Running of(Path executable) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(executable)
                                            .setArgs(QUIET));
            return new Running(playwright, browser);
        }

        void close() {
            browser.close();
            playwright.close();
        }
    }

    private Browser browser() {
        return RUNNING.computeIfAbsent(Thread.currentThread(), _ -> Running.of(executable))
                .browser();
    }

    /** A page of a window of its own; what goes wrong in it is collected. */
    Window window(int width, boolean scripts) {
        BrowserContext context =
                browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 800)
                                        .setLocale(LANGUAGE)
                                        .setJavaScriptEnabled(scripts));
        return new Window(context::close, context.newPage(), new ArrayList<>(), () -> {});
    }

    /** A page of somebody who has signed in; all pages of one role share the sign-in. */
    Window signedIn(Moldir moldir, String role, int width) {
        BrowserContext context =
                signedIn.computeIfAbsent(Thread.currentThread(), _ -> new HashMap<>())
                        .computeIfAbsent(role, _ -> signIn(moldir, role));
        Page page = context.newPage();
        page.setViewportSize(width, 800);
        return new Window(page::close, page, new ArrayList<>(), moldir::awaitOwnViews);
    }

    private BrowserContext signIn(Moldir moldir, String role) {
        BrowserContext fresh =
                browser().newContext(new Browser.NewContextOptions().setLocale(LANGUAGE));
        try (Window window = new Window(() -> {}, fresh.newPage(), new ArrayList<>(), () -> {})) {
            window.signIn(moldir.plan().address("/ru"), moldir.account(role));
        }
        return fresh;
    }

    /**
     * A window with one page.
     *
     * @param closing what ends it
     * @param faults what the console, the network and the scripts complained about
     * @param before waits until programs' commands are seen by people, who are other accounts
     */
    record Window(Runnable closing, Page page, List<String> faults, Runnable before)
            implements AutoCloseable {

        private static final int ASKED_AGAIN = 20;

        /** What the page came with, as it went over the line; what it asked for later is apart. */
        private static final String CAME_WITH =
                """
                part => [...performance.getEntriesByType('navigation'),
                         ...performance.getEntriesByType('resource')]
                  .filter(each => !['fetch', 'xmlhttprequest'].includes(each.initiatorType))
                  .filter(each => part === 'all' || each.initiatorType === part)
                  .reduce((sum, each) => sum + each.encodedBodySize, 0)""";

        /** In bytes: a page with all it shows, and its scripts ({@code ux.md}, budgets). */
        private static final int WHOLE_PAGE = 250 * 1024;

        private static final int SCRIPTS = 60 * 1024;

        Window {
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            faults.add(message.text());
                        }
                    });
            page.onPageError(faults::add);
            page.onResponse(
                    response -> {
                        if (response.status() >= 400) {
                            faults.add(response.status() + " " + response.url());
                        }
                    });
        }

        /** What is behind this account's own last command, as it says itself, is opened again. */
        void open(String address) {
            before.run();
            Response answer = page.navigate(address);
            for (int times = 0; isBehind(answer) && times < ASKED_AGAIN; times++) {
                answer = page.navigate(address);
            }
        }

        /** Follows a link to where it leads. */
        void follow(String link) {
            String address = page.locator(link).getAttribute("href");
            page.locator(link).click();
            page.waitForURL(reached -> reached.endsWith(address));
        }

        private static boolean isBehind(@Nullable Response answer) {
            return answer != null && answer.headers().containsKey("moldir-behind");
        }

        /** Opens a page and signs in where the provider asks for it. */
        void signIn(String address, List<String> account) {
            open(address);
            page.fill("#username", account.get(0));
            page.fill("#password", account.get(1));
            page.locator("form.form button").first().click();
            // Who may not open the first page begins at the operations.
            page.waitForURL(
                    reached -> reached.equals(address) || reached.equals(address + "/operations"),
                    new Page.WaitForURLOptions().setTimeout(10_000));
        }

        /**
         * What holds for every page: its language, a headline, no sideways scrolling, no faults,
         * and what it weighs.
         */
        void keepsTheRules(String language) {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").count()).as("headlines").isEqualTo(1);
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of what is shown")
                    .isLessThanOrEqualTo((Integer) page.evaluate("window.innerWidth"));
            assertThat(cameWith("all")).as("bytes").isBetween(1_000, WHOLE_PAGE);
            assertThat(cameWith("script")).as("bytes of scripts").isLessThanOrEqualTo(SCRIPTS);
            assertThat(faults).isEmpty();
        }

        private int cameWith(String part) {
            return ((Number) page.evaluate(CAME_WITH, part)).intValue();
        }

        /**
         * Holds the page to the rules and looks for barriers. Each build looks for them in two
         * languages, since a page is built alike in all; a page that breaks a rule is photographed.
         */
        void look(String name, String language) {
            photograph(name, language);
            try {
                keepsTheRules(language);
                if (ALL || !language.equals("en")) {
                    assertThat(barriers()).as(name).isEmpty();
                }
            } catch (AssertionError broken) {
                picture(name, language);
                throw broken;
            }
        }

        /** What axe has against the page, rule and place. */
        List<String> barriers() {
            return Axe.barriers(page, ALL);
        }

        /** In the long form, keeps what is shown for people to look at. */
        void photograph(String name, String language) {
            if (ALL) {
                picture(name, language);
            }
        }

        /** Of a very long page only its beginning. */
        private void picture(String name, String language) {
            String file = "%s-%s-%d.png".formatted(name, language, page.viewportSize().width);
            Integer height = (Integer) page.evaluate("document.documentElement.scrollHeight");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve(file))
                            // Hiding it writes a style into the page, which the page forbids.
                            .setCaret(ScreenshotCaret.INITIAL)
                            .setFullPage(height < LONG));
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    @Override
    public void close() {
        signedIn.values().forEach(roles -> roles.values().forEach(BrowserContext::close));
    }
}
