package kz.moldir.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kz.moldir.identity.program.ProgramTokens;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Runs the platform once with the sample, asks for some pages and stops, so that the JVM can record
 * what a start needs; in a folder of its own and on ports that are free.
 */
public final class Rehearsal {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int TRIES = 50;

    /** For the rehearsal, and once more for writing what was recorded of it. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final List<String> PUBLIC =
            List.of("/kk", "/ru", "/ru/activities", "/api/summary", "/api/activities");
    private static final List<String> SIGNING_IN =
            List.of("/ru/sign-in", "/oauth2/jwks", "/.well-known/openid-configuration");
    private static final List<String> ALIKE =
            List.of("/ru", "/actuator/health/readiness", "/actuator/prometheus", "/v3/api-docs");

    private Rehearsal() {}

    /** Takes one argument, a folder that does not exist; ends with 0 when all of it went well. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Thread limit = limited();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Path data = Path.of(arguments[0]).toAbsolutePath().normalize();
        Options options =
                Options.parse(
                        new String[] {"--sample", "--data", data.toString()},
                        String.valueOf(freePorts(data)));
        try (Platform platform = Platform.start(options, null, null)) {
            PrintStream silent =
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new Sample(platform.addresses(), platform.clock(), platform::tie)
                    .putIntoAnEmptyStore(silent);
            visit(platform.addresses());
        }
        // What was recorded is written when the JVM ends, which takes its time on a busy machine.
        limit.interrupt();
        limited();
        // Axon and Spring leave threads that would keep the JVM.
        System.exit(0);
    }

    private static int freePorts(Path data) {
        SplittableRandom random = new SplittableRandom();
        for (int left = TRIES; ; left--) {
            int first = random.nextInt(LOWEST_PORT, HIGHEST_PORT);
            try {
                new Addresses(first, data).requireFree();
                return first;
            } catch (CannotStart taken) {
                if (left == 0) {
                    throw taken;
                }
            }
        }
    }

    private static void visit(Addresses addresses) throws IOException, InterruptedException {
        try (HttpClient http =
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NORMAL)
                                .cookieHandler(new CookieManager())
                                .build();
                ProgramTokens tokens =
                        new ProgramTokens(addresses.identityFolder(), addresses.issuer())) {
            for (String path : PUBLIC) {
                ask(http, Addresses.http(addresses.reporting()) + path);
            }
            // Whoever has not signed in is led to where one does.
            ask(http, Addresses.http(addresses.plan()) + "/ru", "Accept", "text/html");
            for (int port :
                    List.of(
                            addresses.reporting(),
                            addresses.plan(),
                            addresses.monitoring(),
                            addresses.notification())) {
                for (String path : ALIKE) {
                    ask(
                            http,
                            Addresses.http(port) + path,
                            "Authorization",
                            tokens.bearer(
                                    path.startsWith("/actuator") ? "operator" : "secretariat"));
                }
            }
            for (String path : SIGNING_IN) {
                ask(http, Addresses.http(addresses.identity()) + path);
            }
        }
    }

    private static void ask(HttpClient http, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
    }

    private static Thread limited() {
        return Thread.ofPlatform()
                .daemon()
                .name("rehearsal-limit")
                .start(Rehearsal::giveUpInTheEnd);
    }

    private static void giveUpInTheEnd() {
        try {
            TimeUnit.SECONDS.sleep(LONGEST.toSeconds());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return;
        }
        System.err.println("The rehearsal did not end within " + LONGEST.toMinutes() + " minutes.");
        Runtime.getRuntime().halt(1);
    }
}
