package kz.moldir.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.moldir.embedded.DocumentServer;
import org.jspecify.annotations.Nullable;

/** The embedded document server in a process of its own, on one port and folder. */
final class EmbeddedProcess implements KillableServer {
    private static final String READY = "ready";

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    EmbeddedProcess() {
        try {
            folder = Files.createTempDirectory("moldir-killed-");
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** The child process: serves until its parent is gone. */
    public static void main(String[] arguments) throws IOException {
        DocumentServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(READY);
        int read = System.in.read();
        System.exit(read < 0 ? 0 : 1);
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        try {
            Process started =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    EmbeddedProcess.class.getName(),
                                    folder.toString(),
                                    Integer.toString(port))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            process = started;
            BufferedReader lines = started.inputReader();
            @Nullable String line = lines.readLine();
            while (line != null && !line.equals(READY)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The document server's process ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void kill() {
        Process running = process;
        if (running != null) {
            running.toHandle().destroyForcibly();
            running.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
        Folders.delete(folder);
    }
}
