package kz.moldir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where and when it was measured.
 *
 * @param load how many threads wanted to run, on average over the last minute
 */
record Machine(int cores, long megabytes, double load, String jdk, Instant date) {

    /** A load from which others take a good part of the processor. */
    private static final double BUSY = 0.5;

    static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory(),
                currentLoad(),
                System.getProperty("java.vendor.version", "")
                        + " "
                        + System.getProperty("java.runtime.version"),
                Instant.now().truncatedTo(ChronoUnit.MINUTES));
    }

    static double currentLoad() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long memory() {
        try {
            String first = Files.readAllLines(Path.of("/proc/meminfo")).getFirst();
            return Long.parseLong(first.replaceAll("\\D", "")) / 1024;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean busy() {
        return load > BUSY;
    }

    @Override
    public String toString() {
        return "%s, %d cores, %d MB, %s, load %.2f at the start"
                .formatted(date, cores, megabytes, jdk, load);
    }
}
