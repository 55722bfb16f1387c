package kz.moldir.acceptance.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of a platform that runs in several; it can be ended and started again. */
public final class Part {

    private static final Duration START = Duration.ofMinutes(3);

    private final String name;
    private final Path folder;
    private final Callable<Boolean> ready;
    private List<String> command;
    private @Nullable Process process;
    private long before;

    /**
     * Not started yet.
     *
     * @param folder for what it prints
     * @param ready whether it can be used
     */
    Part(String name, Path folder, List<String> command, Callable<Boolean> ready) {
        this.name = name;
        this.folder = folder;
        this.command = List.copyOf(command);
        this.ready = ready;
    }

    public String name() {
        return name;
    }

    /** Starts the process and returns at once. */
    public void launch() {
        ProcessBuilder starting = new ProcessBuilder(command);
        starting.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(printed().toFile()));
        before = printed().toFile().length();
        try {
            process = Leash.start(starting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void awaitReady() {
        await().atMost(START)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isReady);
    }

    private boolean isReady() throws Exception {
        if (!process().isAlive()) {
            throw new AssertionError(name + " ended by itself: " + Files.readString(printed()));
        }
        return ready.call();
    }

    /** Whether it printed this since its last start. */
    boolean printed(String text) throws IOException {
        byte[] all = Files.readAllBytes(printed());
        int from = Math.toIntExact(before);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8).contains(text);
    }

    Path printed() {
        return folder.resolve(name + ".txt");
    }

    /** Ends it as kill -9 does, and waits until it is gone. */
    public void kill() {
        Process running = process();
        running.destroyForcibly();
        try {
            if (!running.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError(name + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Kills it, and gives it other arguments for its next start. */
    void replace(List<String> next) {
        kill();
        command = List.copyOf(next);
    }

    /** Stops the process where it is, as SIGSTOP does; its sockets and claims stay. */
    public void pause() {
        Signal.STOP.to(process());
    }

    /** Lets it go on. */
    public void resume() {
        Signal.CONT.to(process());
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }
}
