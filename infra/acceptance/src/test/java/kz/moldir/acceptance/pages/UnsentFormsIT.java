package kz.moldir.acceptance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

    private HttpServer server;
    private String who = "a1b2";
    private String called = "Нуртаев, секретариат";
    private String version = "v1";
    private String sentTo = "/sent";
    private String words = "";

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
        server.createContext("/taken", UnsentFormsIT::backToTheForm);
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
                <body><header class="visitor"><span class="who" data-who="%s">%s</span></header>%s</body></html>
                """
                .formatted(who, called, body);
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
