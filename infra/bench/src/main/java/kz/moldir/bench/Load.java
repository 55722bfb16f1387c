package kz.moldir.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that do one thing again and again, each at its own pace. */
final class Load {

    /** What a client does; told which client it is. */
    interface Task {
        void once(int client) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param seconds that it took in fact
     */
    record Outcome(Latencies latencies, double seconds) {

        double perSecond() {
            return latencies.count() / seconds;
        }
    }

    private Load() {}

    static Outcome run(int clients, Duration duration, Task task) throws Exception {
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        List<Future<List<Long>>> running = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> repeat(number, end, task)));
            }
            for (Future<List<Long>> each : running) {
                nanos.addAll(each.get());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(
                new Latencies(nanos.stream().mapToLong(Long::longValue).toArray()), seconds);
    }

    private static List<Long> repeat(int client, long end, Task task) throws Exception {
        List<Long> nanos = new ArrayList<>();
        do {
            long begin = System.nanoTime();
            task.once(client);
            nanos.add(System.nanoTime() - begin);
        } while (System.nanoTime() < end);
        return nanos;
    }
}
