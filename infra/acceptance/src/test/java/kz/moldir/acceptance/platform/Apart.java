package kz.moldir.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.testkit.Folders;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.TestIssuer;
import kz.moldir.testkit.Wire;

/**
 * The platform as it runs on several machines: the servers in one process, each service's jar in
 * one of its own, and a second plan-service beside the first.
 */
public final class Apart implements AutoCloseable {

    private static final String SECOND = "plan-service-2";
    private static final List<String> NAMES =
            List.of("reporting", "plan", "monitoring", "notification");
    private static final String SERVERS = "servers";

    private final Path folder;
    private final int first;
    private final Duration offset;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<Integer, AtomicLong> written = new ConcurrentHashMap<>();
    private final Wire wire;
    private boolean kept;

    private Apart(Path folder, Instant now) {
        this.folder = folder;
        this.first = FreePort.inARow(10);
        this.offset = Duration.between(Instant.now(), now);
        this.wire = new Wire(first + 9, first + 5);
        parts.put(SERVERS, serversApart());
        for (int at = 0; at < NAMES.size(); at++) {
            parts.put(
                    NAMES.get(at), service(NAMES.get(at), NAMES.get(at) + "-service", first + at));
        }
        parts.put(SECOND, service("plan", SECOND, first + 4));
    }

    /**
     * Starts the servers and the four services on an empty folder.
     *
     * @param now where the clock of all begins
     */
    public static Apart onAnEmptyFolder(Instant now) {
        Apart apart = new Apart(Folders.make("apart-"), now);
        apart.servers().launch();
        apart.servers().awaitReady();
        NAMES.forEach(name -> apart.part(name).launch());
        NAMES.forEach(name -> apart.part(name).awaitReady());
        return apart;
    }

    private Part serversApart() {
        List<String> command = java();
        command.addAll(Moldir.optionsOfRun());
        command.addAll(
                List.of(
                        "-Dmoldir.log=" + folder.resolve("servers.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leash.class.getName(),
                        Servers.class.getName(),
                        folder.toString()));
        Stream.of(5, 6, 9, 7, 8).forEach(port -> command.add(String.valueOf(first + port)));
        return new Part(SERVERS, folder, command, () -> servers().printed(Servers.READY));
    }

    private Part service(String name, String process, int port) {
        return new Part(
                process,
                folder,
                command(name, port, Duration.ZERO),
                () -> answers(api(port, false)));
    }

    private static boolean answers(Api service) {
        try {
            return service.get("/actuator/health/readiness").status() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private List<String> command(String name, int port, Duration ahead) {
        List<String> command = java();
        // As in a container: the service's own logging, to standard output.
        Moldir.optionsOfRun().stream()
                .filter(option -> !option.contains("LoggingSystem"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-cp",
                        classes() + System.getProperty("path.separator") + jar(name),
                        Leash.class.getName(),
                        "org.springframework.boot.loader.launch.JarLauncher",
                        "--MOLDIR_COUNCIL=classpath:council/almaty.yml",
                        "--MOLDIR_LIMIT_ACCOUNT=100000",
                        "--MOLDIR_MONGODB_URI=" + documents(),
                        "--MOLDIR_KAFKA_BROKERS=" + brokers(),
                        "--MOLDIR_KAFKA_REPLICATION=1",
                        "--MOLDIR_OIDC_ISSUER=" + TestIssuer.shared().issuer(),
                        "--MOLDIR_CLOCK_OFFSET=" + offset.plus(ahead),
                        "--MOLDIR_INSTANCE=" + name + "-" + port,
                        "--server.port=" + port,
                        "--MOLDIR_SMTP_HOST=127.0.0.1",
                        "--MOLDIR_SMTP_PORT=" + (first + 8)));
        return command;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return command;
    }

    /** Of these tests: the leash on which the jar is run. */
    private static Path classes() {
        return Path.of("target", "test-classes").toAbsolutePath();
    }

    private static Path jar(String name) {
        Path target = Path.of("..", "..", name + "-service", "target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar of " + name + "; build it"))
                    .toAbsolutePath()
                    .normalize();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The process of a service, by its name without "-service". */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name);
        }
        return part;
    }

    /** The process of broker, documents and mail. */
    public Part servers() {
        return part(SERVERS);
    }

    /** Between the broker and all services. */
    public Wire wire() {
        return wire;
    }

    /** A second instance of plan-service on the same store; it is not started with the others. */
    public Part secondPlan() {
        return part(SECOND);
    }

    /** Starts a service again on a machine whose clock differs from that of the others. */
    public void restartAhead(String name, Duration ahead) {
        Part part = part(name);
        part.replace(command(name, first + NAMES.indexOf(name), ahead));
        part.launch();
        part.awaitReady();
    }

    public Api reporting() {
        return api(first, true);
    }

    public Api plan() {
        return api(first + 1, false);
    }

    public Api monitoring() {
        return api(first + 2, false);
    }

    public Api notification() {
        return api(first + 3, false);
    }

    public Api planAgain() {
        return api(first + 4, false);
    }

    private Api api(int port, boolean open) {
        return new Api(port, tokens(), open, written.computeIfAbsent(port, _ -> new AtomicLong()));
    }

    /** The Authorization header of a role, of an issuer in this process. */
    public UnaryOperator<String> tokens() {
        return TestIssuer.shared()::bearer;
    }

    public List<Api> services() {
        return List.of(reporting(), plan(), monitoring(), notification());
    }

    public String brokers() {
        return "127.0.0.1:" + (first + 9);
    }

    public String documents() {
        return "mongodb://127.0.0.1:" + (first + 7);
    }

    /** Where the mail server keeps what it took. */
    public Path mail() {
        return folder.resolve("mail");
    }

    /** Leaves the folder where it is when this is closed. */
    public Path keep() {
        kept = true;
        return folder;
    }

    @Override
    public void close() {
        parts.values().stream().filter(Part::isRunning).forEach(Part::kill);
        wire.close();
        if (!kept) {
            Folders.delete(folder);
        }
    }
}
