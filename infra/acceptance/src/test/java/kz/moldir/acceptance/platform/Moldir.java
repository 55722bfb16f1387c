package kz.moldir.acceptance.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.identity.program.ProgramTokens;
import kz.moldir.testkit.Folders;
import kz.moldir.testkit.FreePort;
import org.jspecify.annotations.Nullable;

/** The platform in a process of its own, started with the options that infra/run gives. */
public final class Moldir implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration START = Duration.ofMinutes(4);

    /** Tests ask more often than a person would, and as programs. */
    static final Map<String, String> UNLIMITED =
            Map.of(
                    "MOLDIR_LIMIT_ACCOUNT", "100000",
                    "MOLDIR_LIMIT_ADDRESS", "100000",
                    "MOLDIR_PROGRAMS_DECIDE", "true");

    /** Within a few minutes the second compiler, and checking classes, take more than they give. */
    private static final List<String> SHORT_LIVED =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote");

    private static final Pattern OPTIONS =
            Pattern.compile("^options=\\((.+?)\\)$", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path folder;
    private final Path data;
    private final int first;
    private final List<String> options;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<Integer, AtomicLong> written = new ConcurrentHashMap<>();
    private ProgramTokens tokens;
    private @Nullable Process process;
    private boolean kept;

    private Moldir(Path folder, String... options) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.first = FreePort.inARow(9);
        this.options = List.of(options);
        this.tokens =
                new ProgramTokens(data.resolve("identity"), "http://127.0.0.1:" + (first + 4));
    }

    /**
     * On a folder of its own that will be removed, not started yet.
     *
     * @param options of infra/run, given at each start
     */
    public static Moldir onAnEmptyFolder(String... options) {
        return new Moldir(Folders.make("acceptance-"), options);
    }

    /** On a folder that is there already, such as a small disk; what it holds will be removed. */
    public static Moldir on(Path folder, String... options) {
        return new Moldir(folder, options);
    }

    /** Runs on an empty folder with the sample, and returns when all have seen all of it. */
    public static Moldir withTheSample() {
        Moldir moldir = onAnEmptyFolder("--sample");
        moldir.start();
        moldir.awaitTheSample();
        return moldir;
    }

    /** Waits until every service has made of the sample what it makes of it. */
    public void awaitTheSample() {
        await().atMost(PATIENCE)
                .until(() -> reporting().get("/api/summary").json().get("total").asInt() == 95);
        awaitRest();
    }

    /** Waits until nothing of what was written before is on its way from service to service. */
    public void awaitRest() {
        new Rest(this).awaitIt();
    }

    /** Waits until each service's own pages show what was written to it, to whomever. */
    public void awaitOwnViews() {
        plan().awaitViews("/api/plans");
        monitoring().awaitViews("/api/recommendations");
        notification().awaitViews("/api/reminders");
    }

    /** Starts the process and returns when it says that it is ready. */
    public void start(String... onceMore) {
        launch(onceMore);
        awaitReady();
    }

    /** Starts the process and returns at once. */
    public void launch(String... onceMore) {
        ProcessBuilder command = new ProcessBuilder(commandLine(onceMore));
        command.environment().put("MOLDIR_PORT", String.valueOf(first));
        command.environment().putAll(UNLIMITED);
        command.environment().putAll(environment);
        command.redirectErrorStream(true).redirectOutput(printed().toFile());
        try {
            Files.deleteIfExists(printed());
            process = Leash.start(command);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(this::isReady);
    }

    private Path printed() {
        return folder.resolve("printed.txt");
    }

    private List<String> commandLine(String... onceMore) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(optionsOfRun());
        command.addAll(SHORT_LIVED);
        command.add("-Dmoldir.log=" + log());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leash.class.getName(),
                        "kz.moldir.standalone.Standalone",
                        "--data",
                        data.toString()));
        command.addAll(options);
        command.addAll(List.of(onceMore));
        return command;
    }

    /** What infra/run gives the JVM. */
    static List<String> optionsOfRun() {
        try {
            Matcher options = OPTIONS.matcher(Files.readString(Path.of("..", "run")));
            if (!options.find()) {
                throw new IllegalStateException("infra/run has no options");
            }
            return List.of(options.group(1).strip().split("[\\s\\\\]+"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isReady() throws IOException {
        boolean running = process().isAlive();
        String text = Files.readString(printed());
        if (!running) {
            throw new AssertionError("it ended by itself: " + text);
        }
        return text.contains("Moldir is ready");
    }

    /** Ends the process at once, as kill -9 does, and waits until it is gone. */
    public void kill() {
        process().destroyForcibly();
        awaitEnd();
    }

    /** Stops the process where it is, as SIGSTOP does; its sockets and files stay open. */
    public void pause() {
        Signal.STOP.to(process());
    }

    /** Lets it go on. */
    public void resume() {
        Signal.CONT.to(process());
    }

    public boolean isRunning() {
        return process().isAlive();
    }

    /** Asks the process to end, as Ctrl-C does, and waits until it has. */
    public int stop() {
        // Process.destroy would also close its standard input, on which the leash hangs.
        process().toHandle().destroy();
        return awaitEnd();
    }

    private int awaitEnd() {
        Process running = process();
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running a minute after it was told to end");
            }
            return running.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** What the platform keeps in memory of this machine, in bytes. */
    public long residentBytes() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", String.valueOf(process().pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
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

    private Api api(int port, boolean open) {
        return new Api(port, tokens(), open, written.computeIfAbsent(port, _ -> new AtomicLong()));
    }

    /** The Authorization header of a role, of the platform's own provider. */
    public UnaryOperator<String> tokens() {
        return role -> tokens.bearer(role);
    }

    /** The user name and the first password of a person in a role. */
    public List<String> account(String role) {
        try {
            return List.of(tokens.account("person", role)).subList(1, 3);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public List<Api> services() {
        return List.of(reporting(), plan(), monitoring(), notification());
    }

    public String brokers() {
        return "127.0.0.1:" + (first + 5);
    }

    public String documents() {
        return "mongodb://127.0.0.1:" + (first + 7);
    }

    public Path data() {
        return data;
    }

    public Api identity() {
        return api(first + 4, true);
    }

    public Accounts accounts() {
        return new Accounts(data);
    }

    /** Where the services will be, as the variables of the environment that name them. */
    public Map<String, String> addresses() {
        return Map.of(
                "MOLDIR_REPORTING_ADDRESS", reporting().address(""),
                "MOLDIR_PLAN_ADDRESS", plan().address(""),
                "MOLDIR_MONITORING_ADDRESS", monitoring().address(""),
                "MOLDIR_NOTIFICATION_ADDRESS", notification().address(""));
    }

    /** From the next start on, people and programs sign in at another provider. */
    public void signInAt(String issuer) {
        environment.put("MOLDIR_OIDC_ISSUER", issuer);
        tokens.close();
        tokens = new ProgramTokens(data.resolve("identity"), issuer);
    }

    /** From the next start on, that provider is asked so often whether somebody is still let in. */
    public void askAgainEach(Duration each) {
        environment.put("MOLDIR_OIDC_ASKED_AGAIN", each.toString());
    }

    public Path log() {
        return data.resolve("log").resolve("moldir.log");
    }

    /** Leaves the folder where it is when this is closed, for whoever looks why a test failed. */
    public Path keep() {
        kept = true;
        return folder;
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (!kept) {
            Folders.delete(folder);
        }
    }
}
