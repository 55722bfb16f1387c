package kz.moldir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The owner takes the signing key away from whoever else has it, by {@code infra/token}; the last
 * of all, since everybody's sign-in ends.
 */
@Order(1_002)
@ExtendWith(SharedMoldir.class)
class ReplacedKeyIT {

    private static final Path SCRIPT = Path.of("..", "token").toAbsolutePath().normalize();

    @Test
    void whatWasSignedBeforeCountsNowhere(Moldir moldir) throws Exception {
        String before = token(moldir, "--role", "operator");
        for (Api service : moldir.services()) {
            assertThat(status(service, before)).isEqualTo(200);
        }
        assertThat(token(moldir, "--rotate-keys", "--now")).contains("Everybody signs in anew");
        for (Api service : moldir.services()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(status(service, before)).isEqualTo(401));
        }
        // One of the very second counts as given before.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(
                                                status(
                                                        moldir.plan(),
                                                        token(moldir, "--role", "operator")))
                                        .isEqualTo(200));
    }

    private static int status(Api service, String token) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create(service.address("/api/operations/parked")))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String token(Moldir moldir, String... order)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(order));
        command.addAll(List.of("--data", moldir.data().toString()));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("MOLDIR_PORT", String.valueOf(moldir.reporting().port()));
        Process running = script.start();
        String said =
                new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(said).isZero();
        return said;
    }
}
