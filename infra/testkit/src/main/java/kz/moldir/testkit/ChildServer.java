package kz.moldir.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An embedded server in a process of its own, on the same ports and folder after each start. */
class ChildServer implements AutoCloseable {
    private static final String READY = "ready";

    private final Class<?> program;
    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private @Nullable Process process;

    /**
     * @param program its main method takes the folder and the ports, and says {@link #serving} when
     *     it takes connections
     */
    ChildServer(Class<?> program, int ports) {
        this.program = program;
        folder = Folders.make("killed-");
        for (int i = 0; i < ports; i++) {
            this.ports.add(FreePort.forLater());
        }
    }

    /** In the child: serves until its parent is gone. */
    static void serving() throws IOException {
        System.out.println(READY);
        int read = System.in.read();
        System.exit(read < 0 ? 0 : 1);
    }

    int port(int index) {
        return ports.get(index);
    }

    Path folder() {
        return folder;
    }

    public void start() {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName(),
                                folder.toString()));
        ports.forEach(port -> command.add(Integer.toString(port)));
        try {
            Process started =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            process = started;
            BufferedReader lines = started.inputReader();
            @Nullable String line = lines.readLine();
            while (line != null && !line.equals(READY)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The process of " + program.getName() + " ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as kill -9 does and returns when it is gone. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.toHandle().destroyForcibly();
            running.onExit().join();
        }
    }

    /** Sends its process a signal by name, such as STOP. */
    void signal(String name) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("It was not started");
        }
        try {
            int exit = new ProcessBuilder("kill", "-" + name, "" + running.pid()).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        Folders.delete(folder);
    }
}
