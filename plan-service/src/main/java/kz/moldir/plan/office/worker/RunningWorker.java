package kz.moldir.plan.office.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.moldir.plan.office.guard.Limits;

/** One process that reads: a JVM over the same classes, with a small heap and no environment. */
final class RunningWorker {

    private static final String LOADER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** Seconds that a process which gave no answer may take to end. */
    private static final int ENDING = 5;

    private final Process process;
    private final DataOutputStream in;
    private final DataInputStream out;

    private RunningWorker(Process process) {
        this.process = process;
        this.in = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.out = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static RunningWorker start() {
        ProcessBuilder builder =
                new ProcessBuilder(command())
                        .directory(new File(System.getProperty("java.io.tmpdir")))
                        .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        try {
            return new RunningWorker(builder.start());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + Limits.HEAP + "m");
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:+SuppressFatalErrorMessage",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-Dlogback.configurationFile=worker-logback.xml",
                        "-cp",
                        classes()));
        if (packed()) {
            command.add("-Dloader.main=" + Worker.class.getName());
        }
        command.add(packed() ? LOADER : Worker.class.getName());
        return command;
    }

    private static String classes() {
        String separator = File.pathSeparator;
        List<String> all = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(separator, -1)) {
            all.add(Path.of(each).toAbsolutePath().toString());
        }
        return String.join(separator, all);
    }

    /** Whether the classes are in jars within a jar, which the framework's loader alone opens. */
    private static boolean packed() {
        return Worker.class.getResource("Worker.class").getProtocol().equals("jar")
                && Worker.class.getResource("Worker.class").toString().startsWith("jar:nested:");
    }

    <R> R ask(Task<R> task, byte[] file) throws IOException {
        Wire.ask(in, task, file);
        return Wire.answered(out, task);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends it at once. */
    void end() {
        process.destroyForcibly();
    }

    /** With what it ended that gave no answer. */
    int ended() {
        try {
            if (process.waitFor(ENDING, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        end();
        return -1;
    }
}
