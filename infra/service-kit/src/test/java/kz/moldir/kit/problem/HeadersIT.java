package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What every answer says to the browser, also when it is a refusal or a fault. */
class HeadersIT extends RunningService {

    private static final Map<String, String> OTHERS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin");

    private static final Pattern WHY_AN_EVENT_WAITS =
            Pattern.compile("<details>.*?</details>", Pattern.DOTALL);

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "200, operator, text/html, /ru/operations",
        "302, , text/html, /ru/operations",
        "403, press, text/html, /ru/operations",
        "404, secretariat, text/html, /ru/nothing",
        "500, secretariat, text/html, /ru/broken",
        "200, , text/html, /ru/signed-out",
        "302, , text/html, /oauth2/authorization/moldir",
        "401, , text/html, /login/oauth2/code/moldir?code=x&state=y",
        "401, , application/json, /api/operations/parked",
        "403, press, application/json, /api/operations/parked",
        "404, secretariat, application/json, /api/inquiries/none",
        "405, secretariat, application/json, /api/forms",
        "500, secretariat, application/json, /api/broken",
        "200, , application/json, /actuator/health/readiness",
        "401, , application/json, /actuator/prometheus",
        "200, , text/css, /ui/ui.css",
        "404, , text/css, /ui/nothing.css"
    })
    void areOnEveryAnswer(int status, String role, String accept, String path) throws Exception {
        HttpResponse<String> answer = get(path, role, accept);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        HttpHeaders headers = answer.headers();
        assertSoftly(
                softly -> {
                    softly.assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                            .contains(
                                    "default-src 'self'",
                                    "object-src 'none'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'",
                                    "form-action 'self' " + TestIssuer.shared().issuer())
                            .doesNotContain("unsafe", "*");
                    OTHERS.forEach(
                            (name, value) ->
                                    softly.assertThat(headers.firstValue(name))
                                            .as(name)
                                            .hasValue(value));
                    softly.assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
                    softly.assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
                });
        assertThat(withoutReasons(path, answer.body()))
                .doesNotContain("secret of the machine", "Exception", "at kz.", "Tomcat", "Spring")
                .doesNotContainPattern("\\bstyle=|\\bon[a-z]+=|<script(?![^>]*src=)");
    }

    /** Why an event waits is told to operators, on their page alone; other tests leave some. */
    private static String withoutReasons(String path, String body) {
        return path.endsWith("/operations")
                ? WHY_AN_EVENT_WAITS.matcher(body).replaceAll("")
                : body;
    }

    @Test
    void askForTlsWhereAProxyHasIt() throws Exception {
        HttpResponse<String> answer =
                http.send(
                        request("/signed-out")
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-For", "192.0.2.7")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
    }

    @Test
    void keepWhatIsPrivateOutOfCaches() throws Exception {
        HttpResponse<String> page = get("/ru/operations", "operator", "text/html");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void letNoOtherSiteChangeAnything() throws Exception {
        for (String site : List.of("cross-site", "same-site")) {
            HttpResponse<String> answer =
                    http.send(
                            request("/api/forms")
                                    .header("Authorization", bearer("secretariat"))
                                    .header("Sec-Fetch-Site", site)
                                    .POST(BodyPublishers.ofString("{}"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(site).isEqualTo(403);
        }
    }

    /** Also where the framework itself answers: it may be set to tell whoever asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain", "*/*"})
    void sayNothingOfAFaultThoughTheyAreAskedFor(String accept) throws Exception {
        for (String path : List.of("/api/broken", "/ru/broken", "/broken-before-everything")) {
            HttpResponse<String> answer =
                    get(
                            path + "?trace=true&message=true&errors=true&exception=true",
                            "secretariat",
                            accept);
            assertThat(answer.statusCode()).as(path).isEqualTo(500);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain(
                            "secret of the machine",
                            "Exception",
                            "\tat ",
                            "at kz.",
                            "java.",
                            "\"trace\"",
                            "\"exception\"",
                            "\"timestamp\"",
                            "\"message\"",
                            "Tomcat",
                            "Spring");
        }
    }

    /** Where the words of ours were missing, there would be none of the framework's either. */
    @Test
    void areNotSetToTellAnythingOfAFault(
            @Autowired WebProperties web, @Autowired Environment written) {
        ErrorProperties set = web.getError();
        assertThat(
                        List.of(
                                set.getIncludeStacktrace(),
                                set.getIncludeMessage(),
                                set.getIncludeBindingErrors()))
                .containsOnly(ErrorProperties.IncludeAttribute.NEVER);
        assertThat(set.isIncludeException()).isFalse();
        // As written, so that another name of them in another version of the framework is noticed.
        assertThat(List.of("stacktrace", "message", "binding-errors"))
                .allSatisfy(
                        each ->
                                assertThat(written.getProperty("spring.web.error.include-" + each))
                                        .isEqualTo("never"));
        assertThat(written.getProperty("spring.web.error.include-exception")).isEqualTo("false");
    }

    /** What the container refuses before any filter of ours sees it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /ru/%2f HTTP/1.1",
                "GET /ru\\operations HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /ru/operations?a=\u0001 HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /ru;a=b HTTP/1.1",
                "FOO / HTTP/1.1",
                "GET / HTTP/9.9",
                "NONSENSE"
            })
    void sayNothingOfTheMachineWhenARequestIsNone(String line) throws Exception {
        String answer = raw(line);
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain(
                        "Tomcat",
                        "Exception",
                        "\tat ",
                        "java.",
                        "Server:",
                        "HTTP Status",
                        "<style",
                        "timestamp");
        assertSoftly(
                softly -> {
                    softly.assertThat(answer)
                            .containsPattern("Content-Security-Policy: default-src 'self'");
                    OTHERS.forEach(
                            (name, value) ->
                                    softly.assertThat(answer).contains(name + ": " + value));
                });
        assertThat(answer.length() - answer.indexOf("\r\n\r\n")).as(answer).isGreaterThan(100);
    }

    private String raw(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path, String role, String accept) throws Exception {
        HttpRequest.Builder request = request(path).header("Accept", accept);
        if (role != null) {
            request.header("Authorization", bearer(role));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String bearer(String role) {
        return TestIssuer.shared().bearer(role);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
