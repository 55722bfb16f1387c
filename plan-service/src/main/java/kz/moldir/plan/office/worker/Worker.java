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
import kz.moldir.plan.office.guard.Limits;

/**
 * The process in which files are read: takes tasks from its input and answers on its output, one
 * after the other, until the input ends.
 */
public final class Worker {

    /** Seconds after which it ends even if nobody is left to end it. */
    private static final int ALONE = 2 * Limits.SECONDS;

    /** With which a JVM ends when memory does, and this where it is told so. */
    static final int OUT_OF_MEMORY = 3;

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
                    boolean memory = broken instanceof OutOfMemoryError;
                    Runtime.getRuntime().halt(memory ? OUT_OF_MEMORY : 1);
                } finally {
                    late.cancel(true);
                }
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
