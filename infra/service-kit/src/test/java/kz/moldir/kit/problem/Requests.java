package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the sample service over HTTP and reads its problems. */
record Requests(int port, HttpClient http) {

    static final JsonMapper JSON = new JsonMapper();

    /** Of moldir-kit.yml; the only number in these messages. */
    private static final String LARGEST_FILE_MB = "10";

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", TestIssuer.shared().bearer("secretariat"))
                        .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> json(Language language, String path, String body, String... more) {
        List<String> headers =
                new ArrayList<>(
                        List.of(
                                "Accept-Language",
                                language.code(),
                                "Content-Type",
                                "application/json"));
        headers.addAll(List.of(more));
        return send("POST", path, body, headers.toArray(String[]::new));
    }

    HttpResponse<String> get(Language language, String path, String... more) {
        List<String> headers = new ArrayList<>(List.of("Accept-Language", language.code()));
        headers.addAll(List.of(more));
        return send("GET", path, "", headers.toArray(String[]::new));
    }

    /** The problem with all that every problem has, in one language. */
    static JsonNode problem(
            HttpResponse<String> answer, int status, String code, Language language) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asString("")).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("traceId").asString("")).matches("[0-9a-f]{32}");
        assertThat(answer.body())
                .doesNotContain("Exception", "secret of the machine", "kz.moldir", "\\n\\tat ");
        if (!code.equals("inquiry-already-answered")) {
            assertThat(problem.path("title").asString("")).isEqualTo(text(language, code));
            assertThat(problem.path("detail").asString(""))
                    .isEqualTo(text(language, code + ".detail"));
        }
        return problem;
    }

    static String text(Language language, String code) {
        return Messages.properties("kit", language)
                .getProperty("kit.problem." + code)
                .replace("{0}", LARGEST_FILE_MB);
    }
}
