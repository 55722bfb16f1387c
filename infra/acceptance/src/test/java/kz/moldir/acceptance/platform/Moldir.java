package kz.moldir.acceptance.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform in a process of its own, started with the options that infra/run gives. */
public final class Moldir implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration START = Duration.ofMinutes(4);
    private static final Pattern EXEC =
            Pattern.compile("^exec \"\\$java\"(.+?)-jar ", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path folder;
    private final Path data;
    private final int first;
    private @Nullable Process process;

    private Moldir(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.first = FreePorts.inARow(9);
    }

    /** Runs on an empty folder with the sample, and returns when the public has seen all of it. */
    public static Moldir withTheSample() {
        try {
            Moldir moldir = new Moldir(Files.createTempDirectory("moldir-acceptance"));
            moldir.start();
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    moldir.reporting()
                                                    .get("/api/summary")
                                                    .json()
                                                    .get("total")
                                                    .asInt()
                                            == 95);
            return moldir;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void start() {
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder command = new ProcessBuilder(commandLine());
        command.environment().put("MOLDIR_PORT", String.valueOf(first));
        command.redirectErrorStream(true).redirectOutput(printed.toFile());
        try {
            Files.deleteIfExists(printed);
            Process started = command.start();
            process = started;
            await().atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isReady(started, printed));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> commandLine() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : optionsOfRun()) {
            command.add(option.replace("\"", "").replace("$data", data.toString()));
        }
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kz.moldir.standalone.Standalone",
                        "--sample",
                        "--data",
                        data.toString()));
        return command;
    }

    /** What infra/run puts between java and its jar. */
    private static List<String> optionsOfRun() {
        try {
            Matcher exec = EXEC.matcher(Files.readString(Path.of("..", "run")));
            if (!exec.find()) {
                throw new IllegalStateException("infra/run starts no jar");
            }
            return List.of(exec.group(1).strip().split("[\\s\\\\]+"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isReady(Process started, Path printed) throws IOException {
        boolean running = started.isAlive();
        String text = Files.readString(printed);
        if (!running) {
            throw new AssertionError("it ended by itself: " + text);
        }
        return text.contains("Moldir is ready");
    }

    /** Asks the process to end, as Ctrl-C does, and waits until it has. */
    public int stop() {
        Process running = process();
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running a minute after SIGTERM");
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
        return new Api(first);
    }

    public Api plan() {
        return new Api(first + 1);
    }

    public Api monitoring() {
        return new Api(first + 2);
    }

    public Api notification() {
        return new Api(first + 3);
    }

    public List<Api> services() {
        return List.of(reporting(), plan(), monitoring(), notification());
    }

    public String brokers() {
        return "127.0.0.1:" + (first + 5);
    }

    public Path data() {
        return data;
    }

    public Path log() {
        return data.resolve("log").resolve("moldir.log");
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            stop();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
