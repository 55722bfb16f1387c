package kz.moldir.acceptance.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.moldir.testkit.FreePort;

/** A real Keycloak with the realm of infra/keycloak, started by its script. */
public final class Keycloak implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path printed;
    private final int port;
    private final KeycloakConsole console;

    private Keycloak(Process process, Path printed, int port, String administrator) {
        this.process = process;
        this.printed = printed;
        this.port = port;
        this.console = new KeycloakConsole("http://127.0.0.1:" + port, administrator);
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param distribution an unpacked Keycloak
     * @param folder gets its data and the secrets
     * @param services the environment that says where the services are
     */
    public static Keycloak start(Path distribution, Path folder, Map<String, String> services) {
        int port = FreePort.inARow(1);
        Path printed = folder.resolve("printed.txt");
        try {
            Files.createDirectories(folder);
            ProcessBuilder command =
                    new ProcessBuilder(
                            Path.of("..", "keycloak", "run")
                                    .toAbsolutePath()
                                    .normalize()
                                    .toString(),
                            distribution.toString(),
                            folder.toString(),
                            String.valueOf(port));
            command.environment().putAll(services);
            String administrator = UUID.randomUUID().toString();
            command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakConsole.ADMINISTRATOR);
            command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", administrator);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.redirectErrorStream(true).redirectOutput(printed.toFile());
            Process process = command.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(process)));
            Keycloak keycloak = new Keycloak(process, printed, port, administrator);
            await().atMost(START).pollInterval(Duration.ofMillis(250)).until(keycloak::answers);
            return keycloak;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As its first administrator, whom the test alone makes. */
    public KeycloakConsole console() {
        return console;
    }

    /** What the services are told. */
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/moldir";
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended: " + Files.readString(printed));
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            issuer()
                                                                    + "/.well-known/openid-configuration"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    @Override
    public void close() {
        end(process);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
