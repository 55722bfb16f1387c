package kz.moldir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a process has used so far, as Linux counts it.
 *
 * @param cpuSeconds of all its threads
 * @param residentBytes what it keeps in memory now
 * @param writtenBytes what it had to put on disks
 * @param threads processor seconds by the names of threads, numbers left out
 */
record ProcessUse(
        double cpuSeconds, long residentBytes, long writtenBytes, Map<String, Double> threads) {

    private static final double TICKS = 100;

    static ProcessUse of(long pid) throws IOException {
        Path process = Path.of("/proc", String.valueOf(pid));
        Map<String, Double> threads = new TreeMap<>();
        try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
            for (Path task : tasks.toList()) {
                addThread(task, threads);
            }
        }
        return new ProcessUse(
                seconds(Files.readString(process.resolve("stat"))),
                number(process.resolve("status"), "VmRSS:") * 1024,
                number(process.resolve("io"), "write_bytes:"),
                threads);
    }

    private static void addThread(Path task, Map<String, Double> threads) throws IOException {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            threads.merge(
                    name.replaceAll("\\d+", "N").replaceAll("[-\\s#]*N?$", ""),
                    seconds(stat),
                    Double::sum);
        } catch (NoSuchFileException ended) {
            threads.merge("ended", 0.0, Double::sum);
        }
    }

    private static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    private static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    double cpuSince(ProcessUse earlier) {
        return cpuSeconds - earlier.cpuSeconds;
    }

    double megabytes() {
        return residentBytes / 1e6;
    }

    /** The busiest threads since then, with the share of their sum that is theirs. */
    String busiestSince(ProcessUse earlier, int most) {
        Map<String, Double> used =
                threads.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue()
                                                        - earlier.threads.getOrDefault(
                                                                each.getKey(), 0.0)));
        double sum = used.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Map.Entry<String, Double>> sorted =
                used.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .limit(most)
                        .toList();
        return sorted.stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> "%s %.0f %%".formatted(each.getKey(), 100 * each.getValue() / sum))
                .collect(Collectors.joining(", "));
    }
}
