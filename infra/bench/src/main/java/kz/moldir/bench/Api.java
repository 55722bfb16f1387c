package kz.moldir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import kz.moldir.identity.program.ProgramTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What clients do over HTTP. */
final class Api implements AutoCloseable {

    private static final Pattern OPERATIONS = Pattern.compile("/api/operations|/actuator/");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger counter = new AtomicInteger();
    private final PlatformProcess platform;
    private final ProgramTokens tokens;

    Api(PlatformProcess platform) {
        this.platform = platform;
        this.tokens = platform.tokens();
    }

    /** Agrees a day in May and a place that nobody has used before, and returns the place. */
    String agreeDate(String activity) throws IOException, InterruptedException {
        return agreeDate(activity, Month.MAY);
    }

    /** The same in a month. */
    String agreeDate(String activity, Month month) throws IOException, InterruptedException {
        int number = counter.incrementAndGet();
        String place = "Зал " + number + " из многих";
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                platform.plan()
                                                        + "/api/activities/"
                                                        + activity
                                                        + "/agree-date"))
                                .header("Authorization", tokens.bearer("secretariat"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"date": "2026-%02d-%02d", "time": "15:00", "place": "%s"}\
                                                """
                                                        .formatted(
                                                                month.getValue(),
                                                                1 + number % 28,
                                                                place)))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return place;
    }

    /** Whether the public API shows the place of an activity. */
    boolean shows(String activity, String place) throws IOException, InterruptedException {
        return known(activity).body().contains(place);
    }

    /** What the public API answers of an activity, and the tag that it knows the answer by. */
    record Known(String tag, String body) {

        private static Known of(HttpResponse<String> answer) {
            if (answer.statusCode() != 200) {
                throw new UncheckedIOException(
                        new IOException(answer.statusCode() + " " + answer.uri()));
            }
            return new Known(answer.headers().firstValue("ETag").orElseThrow(), answer.body());
        }
    }

    /** The public answer of an activity as it is now. */
    Known known(String activity) throws IOException, InterruptedException {
        return known(HttpRequest.newBuilder(ofPublic(activity)).build());
    }

    /** Waits for an answer that is not the known one. */
    Known another(String activity, Known known) throws IOException, InterruptedException {
        return known(orAnother(activity, known));
    }

    /** What is shown, and when its last byte was here. */
    record Seen(Known shown, long nanos) {}

    /** The same, to one who goes on meanwhile. */
    CompletableFuture<Seen> soonAnother(String activity, Known known) {
        return http.sendAsync(orAnother(activity, known), BodyHandlers.ofString())
                .thenApply(answer -> new Seen(Known.of(answer), System.nanoTime()));
    }

    private HttpRequest orAnother(String activity, Known known) {
        return HttpRequest.newBuilder(ofPublic(activity))
                .header("If-None-Match", known.tag())
                .header("Prefer", "wait=5")
                .build();
    }

    private URI ofPublic(String activity) {
        return URI.create(platform.reporting() + "/api/activities/" + activity);
    }

    private Known known(HttpRequest request) throws IOException, InterruptedException {
        return Known.of(http.send(request, BodyHandlers.ofString()));
    }

    /** Asks as an operator where only they may, else as anybody. */
    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (OPERATIONS.matcher(address).find()) {
            request.header("Authorization", tokens.bearer("operator"));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** What the secretariat is shown. */
    String seen(String address) throws IOException, InterruptedException {
        return ok(askedAsSecretariat(address), address);
    }

    private static String ok(HttpResponse<String> answer, String address) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + address);
        }
        return answer.body();
    }

    private HttpResponse<String> askedAsSecretariat(String address)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", tokens.bearer("secretariat"))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A plan from a file with separated values, as the secretariat imports it. */
    JsonNode imported(String address, byte[] csv, int year, int half)
            throws IOException, InterruptedException {
        String boundary = "bench-" + counter.incrementAndGet();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                (part
                                + "\"year\"\r\n\r\n%d\r\n".formatted(year)
                                + part
                                + "\"half\"\r\n\r\n%d\r\n".formatted(half)
                                + part
                                + "\"file\"; filename=\"plan.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n")
                        .getBytes(UTF_8));
        body.writeBytes(csv);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return answered(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", tokens.bearer("secretariat"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    /** The way to the approval: the secretariat takes it to the meeting, whose chair records it. */
    void approve(String plan) throws IOException, InterruptedException {
        told("secretariat", plan + "/submit", "{\"remarksUntil\": \"2026-12-31\"}");
        told(
                "secretariat",
                plan + "/put-to-meeting",
                """
                {"meetingOn": "2026-04-10", "sure": ["plan-meeting-past:2026-04-10",
                 "plan-commissions-still-asked:2026-04-10"]}""");
        told(
                "chair",
                plan + "/approve",
                """
                {"decision": "9", "date": "2026-04-10", "chair": "Хасенов М.К.",
                 "votes": {"inFavour": 30, "against": 0, "abstained": 0}}\
                """);
    }

    private void told(String role, String address, String body)
            throws IOException, InterruptedException {
        var unused = told(role, "POST", address, body);
    }

    private JsonNode told(String role, String method, String address, String body)
            throws IOException, InterruptedException {
        return answered(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", tokens.bearer(role))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    /** Something new, as the secretariat's programs make it. */
    JsonNode made(String address, JsonNode what) throws IOException, InterruptedException {
        return told("secretariat", "POST", address, what.toString());
    }

    /** Something changed by the secretariat's programs. */
    JsonNode changed(String address, JsonNode to) throws IOException, InterruptedException {
        return told("secretariat", "PUT", address, to.toString());
    }

    private JsonNode answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** What the secretariat's programs are shown. */
    JsonNode jsonSeen(String address) throws IOException, InterruptedException {
        return json.readTree(seen(address));
    }

    /** The same; missing while the views have not seen the secretariat's last command. */
    JsonNode jsonOnceSeen(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = askedAsSecretariat(address);
        if (answer.statusCode() == 503) {
            return MissingNode.getInstance();
        }
        return json.readTree(ok(answer, address));
    }

    /** Asks as an operator for something to be done. */
    HttpResponse<String> post(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", tokens.bearer("operator"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    JsonNode json(String address) throws IOException, InterruptedException {
        return json.readTree(get(address).body());
    }

    /** Activities that a day can be agreed for. */
    List<String> activities() throws IOException, InterruptedException {
        return called(PlanEvents.TITLE, "");
    }

    /** Those of them that are promised for a month. */
    List<String> activities(Month month) throws IOException, InterruptedException {
        return called(PlanEvents.title(month), "&month=2026-%02d".formatted(month.getValue()));
    }

    private List<String> called(String title, String filter)
            throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String address = platform.reporting() + "/api/activities?size=1000" + filter;
        for (JsonNode item : json(address).get("items")) {
            if (item.toString().contains(title)) {
                ids.add(item.get("id").asString());
            }
        }
        if (ids.isEmpty()) {
            throw new IOException("the public API shows no activity of the bench");
        }
        return ids;
    }

    @Override
    public void close() {
        tokens.close();
        http.close();
    }
}
