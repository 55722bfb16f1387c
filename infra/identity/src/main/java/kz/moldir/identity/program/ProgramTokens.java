package kz.moldir.identity.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.moldir.identity.account.FirstAccounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the first start's programs, one a role, as {@code infra/token} prints them. */
public final class ProgramTokens implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final Path folder;
    private final String issuer;
    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile @Nullable URI endpoint;

    private record Known(String header, Instant until) {}

    /**
     * Asks nobody yet.
     *
     * @param folder the provider's, where the first secrets are
     * @param issuer the provider's address
     */
    public ProgramTokens(Path folder, String issuer) {
        this.folder = folder;
        this.issuer = issuer;
    }

    /**
     * The value of an Authorization header for a role.
     *
     * @throws UncheckedIOException when the provider gives none now
     */
    public String bearer(String role) {
        Known one = known.get(role);
        if (one == null || clock.instant().isAfter(one.until())) {
            one = asked(role);
            known.put(role, one);
        }
        return one.header();
    }

    private Known asked(String role) {
        try {
            HttpResponse<String> answer = http.send(request(role), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no token for %s: %d".formatted(role, answer.statusCode()));
            }
            JsonNode given = json.readTree(answer.body());
            return new Known(
                    "Bearer " + given.get("access_token").asString(),
                    clock.instant().plusSeconds(given.get("expires_in").asLong()).minus(EARLY));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interrupted));
        }
    }

    /** Where the provider, ours or another, says that it gives tokens. */
    private URI endpoint() throws IOException, InterruptedException {
        URI found = endpoint;
        if (found == null) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    issuer + "/.well-known/openid-configuration"))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%s answered %d".formatted(issuer, answer.statusCode()));
            }
            found = URI.create(json.readTree(answer.body()).get("token_endpoint").asString());
            endpoint = found;
        }
        return found;
    }

    private HttpRequest request(String role) throws IOException, InterruptedException {
        String[] account = account("program", role);
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (account[1] + ":" + account[2]).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(endpoint())
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    /**
     * A line of the first accounts: kind, name, secret, role.
     *
     * @param kind {@code person} or {@code program}
     */
    public String[] account(String kind, String role) throws IOException {
        try (Stream<String> lines = Files.lines(FirstAccounts.file(folder))) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(
                            fields ->
                                    fields.length == 4
                                            && fields[0].equals(kind)
                                            && fields[3].equals(role))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + kind + " for the role " + role));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
