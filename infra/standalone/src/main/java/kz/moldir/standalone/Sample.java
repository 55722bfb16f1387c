package kz.moldir.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import kz.moldir.plan.PlanServiceApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the real plan of Almaty into an empty store, over the public API like anybody else. */
final class Sample {

    private static final String FILE = "almaty-work-plan-2026-h1.txt";
    private static final String APPROVAL =
            """
            {"date": "2026-03-17", "chair": "Хасенов М.К."}""";

    private final String plans;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Sample(Addresses addresses, Clock clock) {
        this.plans = Addresses.http(addresses.plan()) + "/api/plans";
        this.clock = clock;
    }

    void putIntoAnEmptyStore(PrintStream out) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode known = answered(http, HttpRequest.newBuilder(URI.create(plans)).build());
            if (!known.get("items").isEmpty()) {
                return;
            }
            JsonNode imported = answered(http, importing());
            String planId = imported.get("planId").asString();
            answered(
                    http,
                    HttpRequest.newBuilder(URI.create(plans + "/" + planId + "/approve"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(APPROVAL))
                            .build());
            out.printf(
                    "Imported and approved the plan of Almaty: %d activities. The council's clock says %s.%n",
                    imported.get("activities").asInt(), clock.instant().atZone(clock.getZone()));
        } catch (IOException failed) {
            throw new CannotStart("The sample plan could not be imported: " + failed, failed);
        }
    }

    private HttpRequest importing() throws IOException {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, boundary, "year", "2026");
        field(body, boundary, "half", "1");
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
                        .formatted(boundary, FILE));
        try (InputStream file =
                PlanServiceApplication.class.getResourceAsStream("/sample/" + FILE)) {
            if (file == null) {
                throw new IOException("no sample in this build");
            }
            file.transferTo(body);
        }
        text(body, "\r\n--" + boundary + "--\r\n");
        return HttpRequest.newBuilder(URI.create(plans + "/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static void field(
            ByteArrayOutputStream body, String boundary, String name, String value) {
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value));
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode answered(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + response.body());
        }
        return json.readTree(response.body());
    }
}
