package kz.moldir.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import kz.moldir.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who asks a running service over HTTP, and for its views to be filled anew and compared. */
public final class Operator {

    private static final String VIEWS = "/api/operations/views/";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    public Operator(int port) {
        this.port = port;
    }

    /** Asks without a body. */
    public HttpResponse<String> call(String method, String path) {
        return send(path, request(path).method(method, BodyPublishers.noBody()));
    }

    /** Sends a body. */
    public HttpResponse<String> post(String path, String json) {
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /** What is answered there. */
    public JsonNode json(String path) {
        return json(call("GET", path));
    }

    /** What was answered. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** How a view stands. */
    public JsonNode status(String view) {
        return json(VIEWS + view);
    }

    /** Asks for something to be done with a view. */
    public HttpResponse<String> ask(String view, String what) {
        return call("POST", VIEWS + view + "/" + what);
    }

    /** Waits until a view is served and nothing is done with it. */
    public void served(String view) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(view).get("state").asString().equals("served"));
    }

    /** What became of comparing a view with what its events say. */
    public JsonNode verified(String view) {
        assertThat(ask(view, "verify").statusCode()).isEqualTo(202);
        served(view);
        JsonNode status = status(view);
        assertThat(status.has("verified")).as("%s", status).isTrue();
        return status.get("verified");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request) {
        request.header("Authorization", TestIssuer.shared().bearerFor(path));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
