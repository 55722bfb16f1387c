package kz.moldir.plan.office.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.plan.office.guard.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One process that reads: a JVM over the same classes, with a small heap and no environment. */
final class RunningWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunningWorker.class);
    private static final String FOLDER = "moldir-reading-";
    private static final Pattern OF_SERVICE = Pattern.compile(FOLDER + "([0-9]{1,18})-");
    private static final String LOADER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** Seconds that a process which gave no answer may take to end. */
    private static final int ENDING = 5;

    private final Process process;
    private final DataOutputStream in;
    private final DataInputStream out;
    private final Future<?> gone;

    private RunningWorker(Process process, Path folder) {
        this.process = process;
        this.gone = process.onExit().thenRun(() -> gone(folder));
        this.in = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.out = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts one in a folder of its own, where nobody else writes, and which goes with it.
     *
     * @throws IOException if it cannot be started
     */
    static RunningWorker start() throws IOException {
        Path folder = Files.createTempDirectory(FOLDER + ProcessHandle.current().pid() + "-");
        sweep(folder);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command(folder))
                            .directory(folder.toFile())
                            .redirectError(Redirect.DISCARD);
            builder.environment().clear();
            // Without a locale a JVM finds no class below a folder that is not named in ASCII.
            builder.environment().put("LC_ALL", "C.UTF-8");
            return new RunningWorker(builder.start(), folder);
        } catch (IOException cannot) {
            gone(folder);
            throw cannot;
        }
    }

    /** Takes away what services of the same user left behind that were killed. */
    private static void sweep(Path own) {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(own.getParent(), FOLDER + "*-*")) {
            UserPrincipal user = Files.getOwner(own);
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)
                        && left(folder.getFileName().toString())) {
                    gone(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException another) {
            LOG.warn("What the process that reads files may have left was not looked for");
        }
    }

    /** Whether the service whose number the name has is there no more. */
    private static boolean left(String name) {
        Matcher service = OF_SERVICE.matcher(name);
        return service.lookingAt() && ProcessHandle.of(Long.parseLong(service.group(1))).isEmpty();
    }

    private static void gone(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException busy) {
            LOG.warn("A folder of the process that reads files stays: {}", folder);
        }
    }

    private static List<String> command(Path folder) {
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
                        // Its output is for answers alone.
                        "-Xlog:disable",
                        "-Xlog:all=warning:stderr",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
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

    /** Waits until nothing of it is left, a few seconds at most. */
    void untilGone() {
        try {
            gone.get(ENDING, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            LOG.warn("What the process that reads files left is not gone yet");
        }
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
