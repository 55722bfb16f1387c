package kz.moldir.acceptance.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service as a program meets it: as an operator at operations and figures, else as the
 * secretariat. Whatever it reads, as whomever, has seen the commands that were answered to it.
 *
 * @param port on loopback
 * @param tokens the Authorization header of a role
 * @param open whether everybody may read it, so that nobody says who they are
 * @param written the position of the last command that the service answered and that not everybody
 *     is known to see
 */
public record Api(int port, UnaryOperator<String> tokens, boolean open, AtomicLong written) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern OPERATIONS =
            Pattern.compile("^/(api/operations|(kk|ru|en)/operations|actuator)");
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final String BOUNDARY = "----moldir-acceptance";

    /** How long views may take to see what was written before the answer counts as it is. */
    private static final long CATCHES_UP_NANOS = Duration.ofSeconds(40).toNanos();

    /** What a service answered. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString();
        }
    }

    /** The same service as a program of another role meets it, at operations as well. */
    public Api as(String role) {
        return new Api(port, any -> tokens.apply(role), open, written);
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(after(path, headers), headers).GET();
        long began = System.nanoTime();
        Answer answer = send(request);
        while (isBehind(answer) && System.nanoTime() - began < CATCHES_UP_NANOS) {
            answer = send(request);
        }
        return answer;
    }

    /**
     * Waits until everybody sees what was written here.
     *
     * @param list that the secretariat may read
     */
    void awaitViews(String list) {
        long position = written.get();
        if (position > 0) {
            Answer answer = get(list + "?size=1&after=" + position);
            if (answer.status() != 200) {
                throw new AssertionError(answer.status() + " of " + list + ": " + answer.body());
            }
            written.compareAndSet(position, 0);
        }
    }

    /** The server waits for its account's own commands; of those of others it must be told. */
    private String after(String path, String... headers) {
        boolean told =
                open
                        || written.get() == 0
                        || !path.startsWith("/api/")
                        || OPERATIONS.matcher(path).find()
                        || path.contains("after=")
                        || List.of(headers).contains("Authorization");
        return told ? path : path + (path.contains("?") ? "&" : "?") + "after=" + written.get();
    }

    private static boolean isBehind(Answer answer) {
        return answer.headers().firstValue("Moldir-Behind").isPresent()
                || (answer.status() == 503 && answer.body().contains("/not-caught-up"));
    }

    public Answer post(String path, String json, String... headers) {
        return sendCommand(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return sendCommand(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return sendCommand(request(path).DELETE());
    }

    /** Posts with a content type of the caller's. */
    public Answer postAs(String contentType, String path, String body) {
        return sendCommand(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file to the import of plans. */
    public Answer importing(byte[] file, int year, int half, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "year", String.valueOf(year));
        field(body, "half", String.valueOf(half));
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        .formatted(BOUNDARY));
        body.writeBytes(file);
        text(body, "\r\n--" + BOUNDARY + "--\r\n");
        return sendCommand(
                request("/api/plans/import", headers)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Authorization") && !path.startsWith("/actuator/health/")) {
            identify(request, path);
        }
        return request;
    }

    private void identify(HttpRequest.Builder request, String path) {
        boolean operations = OPERATIONS.matcher(path).find();
        if (operations || !open) {
            request.header("Authorization", tokens.apply(operations ? "operator" : "secretariat"));
        }
    }

    private Answer sendCommand(HttpRequest.Builder request) {
        Answer answer = send(request);
        Matcher position = POSITION.matcher(answer.body());
        if (answer.status() < 300 && position.find()) {
            written.accumulateAndGet(Long.parseLong(position.group(1)), Math::max);
        }
        return answer;
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            var answer = HTTP.send(asked, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + asked, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value));
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
