package kz.moldir.acceptance.faults.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import kz.moldir.testkit.check.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends one request and says what is known of it then. */
final class Sender implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Duration patience;

    Sender(Duration patience) {
        this.patience = patience;
    }

    /**
     * Sends it once.
     *
     * @param bearer the Authorization header; while the provider gives none, nothing is known
     */
    Outcome send(URI service, Wanted wanted, Supplier<String> bearer) {
        String known;
        try {
            known = bearer.get();
        } catch (UncheckedIOException none) {
            return new Outcome.Unknown(none.toString());
        }
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve(wanted.path()))
                        .timeout(patience)
                        .header("Authorization", known)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", wanted.key())
                        .POST(BodyPublishers.ofString(wanted.body()))
                        .build();
        try {
            return outcome(http.send(request, BodyHandlers.ofString()));
        } catch (IOException unanswered) {
            return new Outcome.Unknown(unanswered.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }

    private static Outcome outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 300) {
            return new Outcome.Done(withoutWarnings(answer.body()));
        }
        return status < 500
                ? new Outcome.Refused(status + " " + answer.body())
                : new Outcome.Unknown(status + " " + answer.body());
    }

    /** What speaks against a day is told as it is at each answer, so others' days change it. */
    private static String withoutWarnings(String answer) {
        JsonNode read = JSON.readTree(answer);
        return read instanceof ObjectNode done ? done.without("warnings").toString() : answer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
