package kz.moldir.acceptance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A small site with our own scripts, whose every answer a test chooses. */
final class PartsSite implements AutoCloseable {

    private static final Path UI =
            Path.of("..", "ui-kit", "src", "main", "resources", "static", "ui");
    private static final Path PLAN =
            Path.of("..", "..", "plan-service", "src", "main", "resources", "static", "plan");

    private static final String FRAME =
            """
            <!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Т</title><link rel="icon" href="data:,">
            <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":"reload"}'>
            <script defer src="/ui/vendor/htmx-sse.js"></script><script defer src="/plan/rows.js"></script>
            <meta name="refilled" content="Вернулось"><script type="module" src="/ui/unsent.js"></script>
            <meta name="unanswered" content="Ответа нет"><meta name="unsaved" content="Пропадёт">
            <script type="module" src="/ui/inplace.js"></script></head>
            <body><header class="top"><span data-who="a1b2">Кто</span></header>
            <div id="notes">%s</div><main id="main" tabindex="-1">%s</main></body></html>
            """;

    /**
     * An answer.
     *
     * @param status 0 where the connection is cut
     * @param to an address to go on to, or null
     */
    record Answer(int status, String body, @Nullable String to) {

        static Answer of(int status, String body) {
            return new Answer(status, body, null);
        }

        static Answer goOn(String to) {
            return new Answer(303, "", to);
        }

        static Answer lost() {
            return of(0, "");
        }
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> sent = new ArrayList<>();

    PartsSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ui/", exchange -> script(exchange, UI, "/ui/"));
        server.createContext("/plan/", exchange -> script(exchange, PLAN, "/plan/"));
        server.createContext("/", this::answer);
        server.start();
    }

    /** From now on this is answered to what a browser asks for, as "POST /rows/1". */
    void answers(String asked, Answer answer) {
        answers.put(asked, answer);
    }

    /** The forms that came, as they were sent. */
    List<String> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    static String page(String main) {
        return page("", main);
    }

    static String page(String notes, String main) {
        return FRAME.formatted(notes, main);
    }

    /** The page of a form that was not taken, as ui/error has it. */
    static String problem(String title, String text) {
        return page(
                """
                <div class="hero problem" data-unsent="true"><h1>%s</h1><p>%s</p><p hidden data-kept="true">Осталось</p>
                <p><a class="button" href="/rows?row=1">Назад</a></p></div>
                """
                        .formatted(title, text));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (exchange.getRequestMethod().equals("POST")) {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            synchronized (sent) {
                sent.add(URLDecoder.decode(form, UTF_8));
            }
        }
        Answer answer = answers.getOrDefault(asked, Answer.of(404, page("<h1>Нет</h1>")));
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        if (answer.to() != null) {
            exchange.getResponseHeaders().set("Location", answer.to());
        }
        send(exchange, answer.status(), "text/html", answer.body());
    }

    private static void script(HttpExchange exchange, Path folder, String at) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(at.length());
        send(exchange, 200, "text/javascript", Files.readString(folder.resolve(name)));
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        // A browser sends a form again by itself where a connection that it kept is cut.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
