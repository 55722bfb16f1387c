package kz.moldir.acceptance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the script of forms that did not arrive keeps and puts back, in a real browser. */
@ExtendWith(InChromium.class)
class UnsentFormsIT {

    private static final Path SCRIPT =
            Path.of("..", "ui-kit", "src", "main", "resources", "static", "ui", "unsent.js");

    private static final String UNREAD =
            "<p data-unsent=\"true\">Файл слишком большой</p><form data-same";

    private static final WaitForOptions GONE =
            new WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private HttpServer server;
    private String who = "a1b2";
    private String called = "Нуртаев, секретариат";
    private String version = "v1";
    private String sentTo = "/sent";
    private String words = "";
    private String other = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/unsent.js",
                exchange -> answer(exchange, 200, "text/javascript", Files.readString(SCRIPT)));
        server.createContext("/form", exchange -> answer(exchange, 200, "text/html", form()));
        server.createContext(
                "/large",
                exchange -> answer(exchange, 413, "text/html", form().replace("<form", UNREAD)));
        server.createContext("/other", exchange -> answer(exchange, 200, "text/html", page(other)));
        server.createContext("/taken", UnsentFormsIT::backToTheForm);
        server.createContext("/logout", exchange -> answer(exchange, 200, "text/html", "<p>Вышли"));
        server.createContext("/sent", exchange -> answer(exchange, 401, "text/html", failed()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void comeBackAsTheyWereTypedWithWhatWasSeenThen(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            typedAndRefused(page);
            assertThat(page.locator("[data-kept]").isVisible()).isTrue();

            version = "v2";
            called = "Nurtayev, secretariat";
            page.navigate(at("/form"));
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Вернулось");
            assertThat(page.inputValue("[name=title]")).isEqualTo("Набрано");
            assertThat(page.inputValue("[name=version]"))
                    .as("what somebody else did meanwhile is not overwritten")
                    .isEqualTo("v1");
            assertThat(page.inputValue("[name=idempotencyKey]"))
                    .as("a key is of its page")
                    .isEqualTo("key of v2");
            assertThat(page.inputValue("[name=kind] >> nth=0")).isEqualTo("hearing");
            assertThat(page.inputValue("[name=kind] >> nth=1")).isEqualTo("");
            assertThat(page.isChecked("[value=second]")).isTrue();
            assertThat(page.isChecked("[value=first]")).isFalse();

            page.navigate(at("/form"));
            assertThat(page.inputValue("[name=title]")).as("once").isEqualTo("Было");
        }
    }

    @Test
    void comeBackAtOnceWhereTheyStandOnThePageThatDidNotReadThem(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            sentTo = "/large";
            page.navigate(at("/form"));
            page.fill("[name=title]", "Набрано");
            version = "v2";
            page.click("button");
            page.waitForURL(at("/large"));
            assertThat(page.inputValue("[name=title]")).isEqualTo("Набрано");
            assertThat(page.inputValue("[name=version]")).isEqualTo("v1");
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Вернулось");
        }
    }

    @Test
    void comeBackToNobodyElse(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            typedAndRefused(page);
            who = "c3d4";
            page.navigate(at("/form"));
            assertThat(page.inputValue("[name=title]")).isEqualTo("Было");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    /** Two sections of a page are open, and one of them is saved. */
    @Test
    void thoseBesideTheOneThatWasTakenComeBack(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            sentTo = "/taken";
            page.navigate(at("/form"));
            page.fill("[name=title]", "Взято");
            page.fill("[name=words]", "Ещё не записано");
            version = "v2";
            page.click("button >> nth=0");
            page.waitForURL(at("/form"));

            assertThat(page.inputValue("[name=title]")).as("taken").isEqualTo("Было");
            assertThat(page.inputValue("[name=words]")).isEqualTo("Ещё не записано");
            assertThat(page.locator("[role=status]").count()).isEqualTo(1);
            assertThat(page.inputValue("[name=base]"))
                    .as("what changed is one's own form alone")
                    .isEqualTo("v2");
            page.fill("[name=words]", "Записано");
            page.click("button >> nth=1");
            page.waitForURL(at("/form"));
            assertThat(page.inputValue("[name=words]")).as("taken as well").isEqualTo("");
        }
    }

    @Test
    void thoseThatSomebodyElseChangedComeBackWithWhatWasSeen(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            sentTo = "/taken";
            page.navigate(at("/form"));
            page.fill("[name=words]", "Моё");
            version = "v2";
            words = "Чужое";
            page.click("button >> nth=0");
            page.waitForURL(at("/form"));
            assertThat(page.inputValue("[name=words]")).isEqualTo("Моё");
            assertThat(page.inputValue("[name=base]")).isEqualTo("v1");
        }
    }

    @Test
    void thoseBesideComeBackForHalfAnHourWhateverIsOpenedMeanwhile(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            page.clock().install();
            sentTo = "/other";
            page.navigate(at("/form"));
            page.fill("[name=words]", "Ещё не записано");
            page.click("button >> nth=0");
            page.waitForURL(at("/other"));
            page.clock().fastForward("20:00");
            page.navigate(at("/other"));
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(1);
            page.clock().fastForward("11:00");
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
            page.navigate(at("/form"));
            assertThat(page.inputValue("[name=words]")).isEmpty();
        }
    }

    @Test
    void nothingStaysOfWhoeverSignsOut(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            sentTo = "/other";
            page.navigate(at("/form"));
            page.fill("[name=words]", "Ещё не записано");
            page.click("button >> nth=0");
            page.waitForURL(at("/other"));
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(1);
            page.click("#out button");
            page.waitForURL(at("/logout"));
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    /** A line of the schedule went into the register: one form of a button is fewer. */
    @Test
    void formsOfAButtonAloneDoNotCount(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            other = line("1") + line("2") + entry("", "");
            page.navigate(at("/other"));
            page.fill("[name=note]", "Набрано");
            other = line("2") + entry("", "");
            page.click("button >> nth=0");
            page.locator("[value='1']").waitFor(GONE);
            page.waitForLoadState();
            assertThat(page.inputValue("[name=note]")).isEqualTo("Набрано");
        }
    }

    /** The sign-in had ended; the line of the schedule goes where the form goes. */
    @Test
    void whatDidNotArriveComesBackIntoItsFormBehindAButton(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            other = (line("1") + entry("", "")).replace("/other", "/sent");
            page.navigate(at("/other"));
            page.fill("[name=note]", "Набрано");
            page.click("button >> nth=1");
            page.waitForURL(at("/sent"));
            page.navigate(at("/other"));
            assertThat(page.inputValue("[name=note]")).isEqualTo("Набрано");
            assertThat(page.locator("form:has([name=note]) [role=status]").count()).isOne();
        }
    }

    @Test
    void whatWasTypedOfOneRecordIsNotPutIntoAnother(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            String save =
                    "<form method=\"post\" action=\"/other\"><button>Записать</button></form>";
            other = save + entry("x", "v1");
            page.navigate(at("/other"));
            page.fill("[name=note]", "О первой записи");
            other = save;
            page.click("button >> nth=0");
            page.locator("[name=record]").waitFor(GONE);
            other = save + entry("y", "v1");
            page.navigate(at("/other"));
            assertThat(page.inputValue("[name=note]")).isEmpty();
            other = save + entry("x", "v2");
            page.navigate(at("/other"));
            assertThat(page.inputValue("[name=note]")).isEqualTo("О первой записи");
            assertThat(page.inputValue("[name=idempotencyKey]")).isEqualTo("key of v2");
        }
    }

    /** The reason of an amendment is saved while its decision is typed, with a scan kept. */
    @Test
    void whatThePageKnowsAnewDoesNotSayWhatAFormIsOf(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            String save =
                    "<form method=\"post\" action=\"/other\"><button>Записать</button></form>";
            other = save + decision("Было", "one");
            page.navigate(at("/other"));
            page.fill("[name=note]", "17");
            other = save;
            page.click("button >> nth=0");
            page.locator("[name=because]").waitFor(GONE);
            other = save + decision("Стало", "two");
            page.navigate(at("/other"));
            assertThat(page.inputValue("[name=note]")).isEqualTo("17");
            assertThat(page.inputValue("[name=because]")).isEqualTo("Стало");
            assertThat(page.inputValue("[name=kept]")).isEqualTo("two");
        }
    }

    /** Another form of the page is sent before the one that was refused stands somewhere again. */
    @Test
    void whatWasRefusedOutlivesAnotherForm(Chromium chromium) {
        try (Chromium.Window window = chromium.window(Chromium.WIDE, true)) {
            Page page = window.page();
            other = decision("Было", "one").replace("/other", "/sent");
            page.navigate(at("/other"));
            page.fill("[name=note]", "17");
            page.click("button >> nth=0");
            page.waitForURL(at("/sent"));
            other = line("1");
            page.navigate(at("/other"));
            page.click("button >> nth=0");
            page.waitForLoadState();
            other = decision("Стало", "two").replace("/other", "/sent");
            page.navigate(at("/other"));
            assertThat(page.inputValue("[name=note]")).isEqualTo("17");
            assertThat(page.inputValue("[name=because]"))
                    .as("what somebody else changed meanwhile is told")
                    .isEqualTo("Было");
            assertThat(page.inputValue("[name=kept]")).isEqualTo("two");
        }
    }

    private static String decision(String because, String scan) {
        return """
                <form method="post" action="/other"><input type="hidden" name="because" value="%1$s">
                  <input type="hidden" name="kept" value="%2$s"><input type="hidden" name="keptName" value="%2$s.pdf">
                  <input name="note"><button>Внести</button></form>
                """
                .formatted(because, scan);
    }

    private static String line(String slot) {
        return """
                <form method="post" action="/other"><input type="hidden" name="slot" value="%s">
                  <input type="hidden" name="title" value="Площадка"><button>Внести</button></form>
                """
                .formatted(slot);
    }

    private static String entry(String record, String version) {
        return """
                <form method="post" action="/other"><input type="hidden" name="idempotencyKey" value="key of %2$s">
                  <input type="hidden" name="record" value="%1$s"><input type="hidden" name="version" value="%2$s">
                  <input name="title"><input name="note"><button>Внести</button></form>
                """
                .formatted(record, version);
    }

    private static void backToTheForm(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/form");
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private void typedAndRefused(Page page) {
        page.navigate(at("/form"));
        page.fill("[name=title]", "Набрано");
        page.selectOption("[name=kind] >> nth=0", "hearing");
        page.uncheck("[value=first]");
        page.check("[value=second]");
        page.click("button");
        page.waitForURL(at("/sent"));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String form() {
        return page(
                """
                <form method="post" action="%s">
                  <input type="hidden" name="version" value="%s">
                  <input type="hidden" name="idempotencyKey" value="key of %s">
                  <input name="title" value="Было">
                  <select name="kind"><option value="visit">В</option><option value="hearing">З</option></select>
                  <select name="kind"><option value="">нет</option><option value="table">К</option></select>
                  <input type="checkbox" name="subject" value="first" checked>
                  <input type="checkbox" name="subject" value="second">
                  <button>Сохранить</button>
                </form>
                <form method="post" action="/taken?2"><input type="hidden" name="base" value="%s">
                  <textarea name="words">%s</textarea><button>Записать</button></form>
                """
                        .formatted(sentTo, version, version, version, words));
    }

    private String failed() {
        return page(
                "<div data-unsent=\"true\"><p hidden data-kept=\"true\">Набранное сохранено</p></div>");
    }

    private String page(String body) {
        return """
                <!doctype html><html lang="ru"><head><meta charset="utf-8"><link rel="icon" href="data:,">
                <meta name="refilled" content="Вернулось"><script type="module" src="/unsent.js"></script></head>
                <body>%s<form id="out" method="post" action="/logout"><span class="who" data-who="%s">%s</span>
                <button>Выйти</button></form></body></html>
                """
                .formatted(body, who, called);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
