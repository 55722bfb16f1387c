package kz.moldir.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.identity.program.ProgramTokens;

/** The platform as {@code infra/run} starts it, in a process of its own. */
final class PlatformProcess implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PORTS = 9;

    private final Process process;
    private final Path data;
    private final int first;
    private final double seconds;

    private PlatformProcess(Process process, Path data, int first, double seconds) {
        this.process = process;
        this.data = data;
        this.first = first;
        this.seconds = seconds;
    }

    /** Starts it and returns when it says that it is ready. */
    static PlatformProcess start(Plan plan, Path data) throws IOException, InterruptedException {
        int first = freePorts();
        Path printed = Files.createTempFile("moldir-bench", ".txt");
        ProcessBuilder command =
                new ProcessBuilder(
                        plan.root().resolve("infra").resolve("run").toString(),
                        "--sample",
                        "--data",
                        data.toString());
        command.environment().put("MOLDIR_PORT", String.valueOf(first));
        command.environment().put("MOLDIR_PROGRAMS_DECIDE", "true");
        command.environment().put("MOLDIR_LIMIT_ACCOUNT", "1000000");
        command.environment().put("MOLDIR_LIMIT_ADDRESS", "1000000");
        command.redirectErrorStream(true).redirectOutput(printed.toFile());
        long begun = System.nanoTime();
        Process process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!Files.readString(printed).contains("Moldir is ready")) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                process.destroy();
                throw new IOException("it did not start: " + Files.readString(printed));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        Files.delete(printed);
        return new PlatformProcess(process, data, first, (System.nanoTime() - begun) / 1e9);
    }

    private static int freePorts() throws IOException {
        SplittableRandom random = new SplittableRandom();
        int first = random.nextInt(20_000, 32_000);
        while (!free(first)) {
            first = random.nextInt(20_000, 32_000);
        }
        return first;
    }

    private static boolean free(int first) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int port = first; port < first + PORTS; port++) {
                open.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            }
            return true;
        } catch (IOException taken) {
            return false;
        } finally {
            for (ServerSocket each : open) {
                each.close();
            }
        }
    }

    /** From the command to the line that says it is ready. */
    double secondsToReady() {
        return seconds;
    }

    ProcessUse use() throws IOException {
        return ProcessUse.of(process.pid());
    }

    String reporting() {
        return "http://127.0.0.1:" + first;
    }

    String plan() {
        return "http://127.0.0.1:" + (first + 1);
    }

    List<String> services() {
        return List.of(
                reporting(),
                plan(),
                "http://127.0.0.1:" + (first + 2),
                "http://127.0.0.1:" + (first + 3));
    }

    /** Tokens of the platform's programs. */
    ProgramTokens tokens() {
        return new ProgramTokens(data.resolve("identity"), "http://127.0.0.1:" + (first + 4));
    }

    String brokers() {
        return "127.0.0.1:" + (first + 5);
    }

    String documents() {
        return "mongodb://127.0.0.1:" + (first + 7);
    }

    /** As {@code kill -9} does; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IOException("it does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
