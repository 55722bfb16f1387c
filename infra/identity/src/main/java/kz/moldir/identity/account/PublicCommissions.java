package kz.moldir.identity.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers of the commissions as reporting-service tells them to everybody. While it says nothing,
 * they are what it said last.
 */
public final class PublicCommissions implements Supplier<Set<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(PublicCommissions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final URI address;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();
    private Set<String> last = Set.of();
    private Instant until = Instant.MIN;

    /**
     * Asks nobody yet.
     *
     * @param service where the provider reaches reporting-service
     */
    public PublicCommissions(String service, InstantSource clock) {
        this.address = URI.create(service + "/api/commissions");
        this.clock = clock;
    }

    @Override
    public synchronized Set<String> get() {
        if (!clock.instant().isBefore(until)) {
            Set<String> told = asked();
            last = told == null ? last : told;
            until = clock.instant().plus(KNOWN);
        }
        return last;
    }

    private @Nullable Set<String> asked() {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return numbers(json.readTree(answer.body()));
            }
            LOG.warn("reporting-service told no commissions: {}", answer.statusCode());
        } catch (IOException | JacksonException failed) {
            LOG.warn("reporting-service told no commissions: {}", failed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static Set<String> numbers(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(each -> each.path("number").asString(""))
                .filter(number -> Roles.NUMBER.matcher(number).matches())
                .collect(Collectors.toUnmodifiableSet());
    }
}
