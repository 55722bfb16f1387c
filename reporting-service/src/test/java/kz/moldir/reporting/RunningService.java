package kz.moldir.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.moldir.reporting.read.waiting.Waits;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.TestServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a port of its own, on 13 April 2026, and what a reader asks it. */
final class RunningService implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-04-13T04:00:00Z");

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService on(String database) {
        List<String> arguments = new ArrayList<>();
        TestServers.springProperties(RunningService.class)
                .forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--moldir.database=" + database);
        arguments.add(
                "--moldir.clock-offset=" + Duration.between(Clock.systemUTC().instant(), NOW));
        arguments.add("--server.port=0");
        return new RunningService(
                new SpringApplicationBuilder(ReportingServiceApplication.class)
                        .properties("spring.config.name=reporting-service")
                        .run(arguments.toArray(String[]::new)));
    }

    static void dropReadModels(String database) {
        try (var client = MongoClients.create(TestServers.mongoUri())) {
            var stored = client.getDatabase(database);
            for (String name : stored.listCollectionNames()) {
                if (name.startsWith("view-")) {
                    stored.getCollection(name).drop();
                }
            }
        }
    }

    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    HttpResponse<String> get(String path, String... headers) {
        return asked("GET", path, headers);
    }

    HttpResponse<String> asked(String method, String path, String... headers) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return asked(method, URI.create("http://127.0.0.1:" + port + path), headers);
    }

    /** The cookie of somebody who has signed in with a browser. */
    String signedIn(String role) {
        TestIssuer.shared().signsIn(role);
        Map<String, String> cookies = new TreeMap<>();
        HttpResponse<String> answer = get("/oauth2/authorization/moldir");
        while (answer.statusCode() == 302 && !cookies.containsKey("__Host-moldir-reporting")) {
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            String location = answer.headers().firstValue("Location").orElseThrow();
            answer = asked("GET", answer.uri().resolve(location), "Cookie", header(cookies));
        }
        return "__Host-moldir-reporting=" + cookies.get("__Host-moldir-reporting");
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> asked(String method, URI address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many requests wait for a change. */
    int waiting() {
        return context.getBean(Waits.class).count();
    }

    @Override
    public void close() {
        context.close();
    }
}
