package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** In the container that runs it. */
class WordsOfFaultsTest {

    private static final String WORDS = "Нуртаев Т.Т.";

    private final Failing failing = new Failing();
    private final CompletableFuture<Throwable> told = new CompletableFuture<>();
    private WebServer server;

    @BeforeEach
    void start() {
        server =
                new TomcatServletWebServerFactory(0)
                        .getWebServer(
                                context -> {
                                    new FilterRegistrationBean<Filter>(this::hears)
                                            .onStartup(context);
                                    new FilterRegistrationBean<>(new WordsOfFaults())
                                            .onStartup(context);
                                    new ServletRegistrationBean<>(failing, "/*").onStartup(context);
                                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void areNoAnswerWhereNoneHadBegun() throws Exception {
        failing.begins = false;
        HttpResponse<String> answer = asked();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(WORDS);
    }

    /** Else a page that was cut would be taken for a whole one. */
    @Test
    void cutAnAnswerThatHadBegun() {
        failing.begins = true;
        assertThatThrownBy(this::asked).isInstanceOf(IOException.class);
    }

    @Test
    void areNotToldToTheContainer() {
        failing.begins = true;
        assertThatThrownBy(this::asked).isInstanceOf(IOException.class);
        StringWriter log = new StringWriter();
        told.getNow(new AssertionError()).printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .contains("IllegalStateException", "WordsOfFaultsTest")
                .doesNotContain(WORDS);
    }

    /** What the container is told, after which it cuts the answer. */
    private void hears(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failed) {
            told.complete(failed);
            throw failed;
        }
    }

    private HttpResponse<String> asked() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static final class Failing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private boolean begins;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (begins) {
                response.getWriter().print("<!DOCTYPE html>");
                response.flushBuffer();
            }
            throw new IllegalStateException(WORDS);
        }
    }
}
