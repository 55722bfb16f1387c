package kz.moldir.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import kz.moldir.identity.program.ProgramTokens;
import kz.moldir.plan.PlanServiceApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the real plan of Almaty into an empty store, over the API like any other program: what the
 * secretariat imports is approved by the chair.
 */
final class Sample {

    static final String FILE = "almaty-work-plan-2026-h1.txt";
    private static final String APPROVAL =
            """
            {"date": "2026-03-17", "chair": "Хасенов М.К."}\
            """;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 1200;

    private final String service;
    private final String plans;
    private final String roster;
    private final String summary;
    private final Addresses addresses;
    private final Clock clock;
    private final BiConsumer<String, String> tie;
    private final JsonMapper json = new JsonMapper();

    /** Takes what ties an account, by its name, to an entry of the roster. */
    Sample(Addresses addresses, Clock clock, BiConsumer<String, String> tie) {
        this.tie = tie;
        this.service = Addresses.http(addresses.plan());
        this.plans = service + "/api/plans";
        this.roster = service + "/api/roster/proposals";
        this.summary = Addresses.http(addresses.reporting()) + "/api/summary";
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Imports and approves the plan, unless another is there, enters whom it names into the roster,
     * and waits until it is public.
     */
    void putIntoAnEmptyStore(PrintStream out) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient();
                ProgramTokens tokens =
                        new ProgramTokens(addresses.identityFolder(), addresses.issuer())) {
            String secretariat = tokens.bearer("secretariat");
            JsonNode known = answered(http, get(plans, secretariat)).get("items");
            boolean unfinished =
                    known.size() == 1
                            && known.get(0).get("status").asString().equals("draft")
                            && known.get(0).get("file").asString().equals(FILE);
            if (!known.isEmpty() && !unfinished) {
                return;
            }
            JsonNode plan = unfinished ? known.get(0) : answered(http, importing(secretariat));
            String planId = plan.get(unfinished ? "id" : "planId").asString();
            JsonNode approved =
                    answered(
                            http,
                            HttpRequest.newBuilder(URI.create(plans + "/" + planId + "/approve"))
                                    .header("Authorization", tokens.bearer("chair"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(APPROVAL))
                                    .build());
            takeRoster(http, approved.get("position").asLong(), secretariat);
            new SamplePeople(asSecretariat(http, secretariat), tie)
                    .enter(planId, json.readTree(APPROVAL).get("chair").asString());
            int activities = plan.get("activities").asInt();
            awaitPublic(http, activities);
            out.printf(
                    "Imported and approved the plan of Almaty: %d activities. The council's clock"
                            + " says %s.%n",
                    activities, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        } catch (IOException | UncheckedIOException failed) {
            throw new CannotStart("The sample plan could not be imported: " + failed, failed);
        }
    }

    private SamplePeople.Requests asSecretariat(HttpClient http, String bearer) {
        return new SamplePeople.Requests() {

            @Override
            public JsonNode get(String path) throws IOException, InterruptedException {
                return answered(http, Sample.get(service + path, bearer));
            }

            @Override
            public JsonNode post(String path, String body)
                    throws IOException, InterruptedException {
                return answered(
                        http,
                        HttpRequest.newBuilder(URI.create(service + path))
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build());
            }
        };
    }

    /** Everybody whom the plan names enters the roster, once the plan's view has seen it. */
    private void takeRoster(HttpClient http, long position, String bearer)
            throws IOException, InterruptedException {
        answered(http, get(roster + "?after=" + position, bearer));
        JsonNode taken =
                answered(
                        http,
                        HttpRequest.newBuilder(URI.create(roster))
                                .header("Authorization", bearer)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build());
        answered(http, get(roster + "?after=" + taken.get("position").asLong(), bearer));
    }

    private void awaitPublic(HttpClient http, int activities)
            throws IOException, InterruptedException {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (answered(http, HttpRequest.newBuilder(URI.create(summary)).build())
                            .get("total")
                            .asInt()
                    == activities) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IOException("the public pages do not show it yet");
    }

    private static HttpRequest get(String address, String bearer) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", bearer).build();
    }

    private HttpRequest importing(String bearer) throws IOException {
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
                .header("Authorization", bearer)
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
        for (int looks = 0; asksToComeAgain(response) && looks < MOST_LOOKS; looks++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + response.body());
        }
        return json.readTree(response.body());
    }

    /** A read model that is not there yet says so after some seconds; a busy machine needs more. */
    private static boolean asksToComeAgain(HttpResponse<String> response) {
        return response.statusCode() == 503 && response.request().method().equals("GET");
    }
}
