package kz.moldir.plan.office.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.moldir.plan.office.guard.Limits;

/**
 * The process in which files are read: takes tasks from its input and answers on its output, one
 * after the other, until the input ends.
 */
public final class Worker {

    /** Seconds after which it ends even if nobody is left to end it. */
    private static final int ALONE = 2 * Limits.SECONDS;

    private Worker() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        endsFirst();
        var in = new DataInputStream(System.in);
        try (ScheduledExecutorService watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory())) {
            while (true) {
                Task<?> task;
                try {
                    task = Wire.task(in);
                } catch (EOFException over) {
                    return;
                }
                byte[] file = Wire.file(in);
                var late =
                        watch.schedule(() -> Runtime.getRuntime().halt(1), ALONE, TimeUnit.SECONDS);
                try {
                    Wire.answer(out, task, file);
                } catch (Error broken) {
                    Runtime.getRuntime().halt(1);
                }
                late.cancel(true);
            }
        } finally {
            forgets(Path.of("."));
        }
    }

    /** What it kept for a while, where nobody is left to take it away. */
    private static void forgets(Path folder) throws IOException {
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path each : kept.toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Where memory ends, this process is taken and not the service. */
    private static void endsFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException | RuntimeException elsewhere) {
            return;
        }
    }
}
