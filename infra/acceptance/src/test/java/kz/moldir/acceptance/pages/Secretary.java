package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.moldir.acceptance.pages.Chromium.Window;
import kz.moldir.acceptance.platform.Moldir;
import org.assertj.core.api.SoftAssertions;

/**
 * Somebody at the secretariat's pages in one language.
 *
 * @param window with the session
 * @param width in CSS pixels, at which each page is held to the rules
 * @param found what pages broke, told when all of them were looked at
 */
record Secretary(Moldir moldir, Window window, String language, int width, SoftAssertions found)
        implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    static Secretary at(Chromium chromium, Moldir moldir, String language, int width) {
        return at(chromium, moldir, "secretariat", language, width);
    }

    /** Somebody in another role. */
    static Secretary at(Chromium chromium, Moldir moldir, String role, String language, int width) {
        return new Secretary(
                moldir,
                chromium.signedIn(moldir, role, width),
                language,
                width,
                new SoftAssertions());
    }

    Page page() {
        return window.page();
    }

    Secretary open(String path) {
        window.open(moldir.plan().address("/" + language + path));
        return this;
    }

    /** Unfolds what a form is kept in, fills it in and sends it; returns with the answer shown. */
    Secretary send(String action, Map<String, String> typed) {
        Locator form = form(action);
        typed.forEach((name, value) -> fill(form.locator("[name='" + name + "']").first(), value));
        return press(form.locator("button[type=submit], button:not([type])").first());
    }

    /** The form of an address that ends so; one that came back with faults names its page too. */
    Locator form(String action) {
        String posted =
                "form[method=post]:is([action$='%1$s'], [action*='%1$s?_page='])".formatted(action);
        Locator form = page().locator(posted).first();
        if (!form.isVisible()) {
            page().locator("details:has(" + posted + ") > summary").first().click();
        }
        return form;
    }

    Secretary choose(String field, FilePayload file) {
        page().locator(field).setInputFiles(file);
        return this;
    }

    /** Presses a button and waits for the next page, or for what is put in place of a part. */
    Secretary press(Locator button) {
        return andWait(button::click);
    }

    Secretary andWait(Runnable act) {
        page().evaluate(
                        """
                        () => {
                          const html = document.documentElement;
                          html.dataset.left = "yes";
                          addEventListener("htmx:finally:swap", () => delete html.dataset.left);
                        }
                        """);
        act.run();
        page().locator("html:not([data-left])").waitFor();
        page().waitForLoadState();
        return this;
    }

    private static void fill(Locator field, String value) {
        if (field.evaluate("field => field.tagName").equals("SELECT")) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
    }

    /** Saves the file that a link of this page gives, unfolding what the link is kept in. */
    byte[] download(String link) {
        Locator found = page().locator(link).first();
        if (!found.isVisible()) {
            page().locator("details:has(" + link + ") > summary").first().click();
        }
        try {
            return Files.readAllBytes(page().waitForDownload(found::click).path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was done is said in words, read out, and said once. */
    Secretary said() {
        Locator words = page().locator(".done[role=status]");
        assertThat(words.isVisible()).as(page().url()).isTrue();
        assertThat(words.innerText()).isNotBlank();
        assertThat((Boolean) words.evaluate("said => said === document.activeElement")).isTrue();
        page().reload();
        assertThat(words.count()).as("said again").isZero();
        return this;
    }

    /** An answer that says no: with this status, and what is wrong above all. */
    Secretary refused(int status, String where) {
        assertThat(page().locator(where).count()).as(where).isPositive();
        assertThat(window.faults())
                .allMatch(fault -> fault.contains(String.valueOf(status)))
                .isNotEmpty();
        window.faults().clear();
        return this;
    }

    /**
     * Holds the page to the rules at both widths, and whoever has the narrow one looks for
     * barriers; with {@code -Dmoldir.pages.all=true} everybody does, and it is photographed and
     * printed.
     */
    Secretary look(String name) {
        glance(name);
        if (!Chromium.ALL && width == Chromium.NARROW) {
            assertThat(window.barriers()).as(name).isEmpty();
        }
        return this;
    }

    /** The same, without looking for barriers where other tests of each build do. */
    Secretary glance(String name) {
        String of = "story-" + name;
        for (int each :
                new int[] {width == Chromium.NARROW ? Chromium.WIDE : Chromium.NARROW, width}) {
            page().setViewportSize(each, 800);
            if (!Chromium.ALL) {
                window.keepsTheRules(language);
                continue;
            }
            String at = name + " at " + each;
            found.check(() -> window.keepsTheRules(language));
            found.assertThat(window.barriers()).as(at).isEmpty();
            window.photograph(of, language);
        }
        if (Chromium.ALL) {
            page().pdf(
                            new Page.PdfOptions()
                                    .setPath(PICTURES.resolve(of + "-" + language + ".pdf"))
                                    .setPreferCSSPageSize(true)
                                    .setPrintBackground(true));
        }
        return this;
    }

    @Override
    public void close() {
        window.close();
        found.assertAll();
    }
}
