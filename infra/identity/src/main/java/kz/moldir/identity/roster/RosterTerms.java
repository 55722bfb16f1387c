package kz.moldir.identity.roster;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks plan-service when terms end by the council's roster: in the name of whoever has a page with
 * accounts open, so that nobody reads here what plan-service would not tell them, or in its own.
 */
public final class RosterTerms {

    private static final Logger LOG = LoggerFactory.getLogger(RosterTerms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Said where its view had not seen the newest events: a term may be another by now. */
    private static final String BEHIND = "Moldir-Behind";

    private final URI address;
    private final UnaryOperator<String> tokens;
    private final Supplier<String> own;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * Asks nobody yet.
     *
     * @param service where the provider reaches plan-service
     * @param tokens an access token for a user name
     * @param own an access token of the provider itself
     */
    public RosterTerms(String service, UnaryOperator<String> tokens, Supplier<String> own) {
        this.address = URI.create(service + "/api/roster");
        this.tokens = tokens;
        this.own = own;
    }

    /**
     * All entries by their ids.
     *
     * @param username of whoever reads them
     * @param language in which names are told where they have one there
     * @return empty where plan-service does not answer now, or not yet with what was entered last
     */
    public Optional<Map<String, Entry>> told(String username, String language) {
        return asked(tokens.apply(username), language);
    }

    /** The same where nobody has a page open, with names as the plan has them. */
    public Optional<Map<String, Entry>> told() {
        return asked(own.get(), "ru");
    }

    private Optional<Map<String, Entry>> asked(String token, String language) {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        CompletableFuture<HttpResponse<String>> asked =
                http.sendAsync(request, BodyHandlers.ofString());
        try {
            // A timeout of the request would end with its headers.
            HttpResponse<String> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.headers().firstValue(BEHIND).isPresent()) {
                return Optional.empty();
            }
            if (answer.statusCode() == 200) {
                return Optional.of(entries(json.readTree(answer.body()), language));
            }
            LOG.warn("plan-service told no terms of the roster: {}", answer.statusCode());
        } catch (ExecutionException | TimeoutException unanswered) {
            LOG.warn("plan-service told no terms of the roster: {}", kind(unanswered));
        } catch (JacksonException | DateTimeException unreadable) {
            // A parser quotes what it could not read, which are names.
            LOG.warn("plan-service told no terms of the roster: {}", kind(unreadable));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            asked.cancel(true);
        }
        return Optional.empty();
    }

    private static String kind(Exception failed) {
        Throwable cause = failed.getCause();
        return (cause == null ? failed : cause).getClass().getName();
    }

    private static Map<String, Entry> entries(JsonNode answer, String language) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(each -> entry(each, language))
                .collect(Collectors.toMap(Entry::id, Function.identity(), (one, other) -> one));
    }

    private static Entry entry(JsonNode item, String language) {
        String russian = item.path("name").path("ru").asString("");
        String name = item.path("name").path(language).asString(russian);
        return new Entry(item.path("id").asString(""), name, day(item.path("until").asString("")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
