package kz.moldir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A minute in which nobody asks for anything: what is written, and what it costs. */
final class IdleMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double CPU_BAR_PERCENT = 2;

    private final Report report;

    IdleMinute(Report report) {
        this.report = report;
    }

    void measure(PlatformProcess platform, Path data) throws IOException {
        report.progress("an idle minute");
        Map<Path, String> files = files(data);
        ProcessUse before = platform.use();
        LockSupport.parkNanos(MINUTE.toNanos());
        ProcessUse after = platform.use();
        List<String> changed =
                files(data).entrySet().stream()
                        .filter(file -> !file.getValue().equals(files.get(file.getKey())))
                        .map(file -> data.relativize(file.getKey()).toString())
                        .sorted()
                        .toList();
        double percent = 100 * after.cpuSince(before) / MINUTE.toSeconds();
        report.atMost(
                "files of the data folder written in an idle minute",
                String.valueOf(changed.size()),
                "%d bytes went to the disk".formatted(after.writtenBytes() - before.writtenBytes()),
                changed.size(),
                0);
        report.atMost(
                "processor in an idle minute, % of a core",
                Report.two(percent), "", percent, CPU_BAR_PERCENT);
        report.note("Idle threads: " + after.busiestSince(before, 12) + ".");
        if (!changed.isEmpty()) {
            report.note("Written while idle: " + String.join(", ", changed) + ".");
        }
    }

    private static Map<Path, String> files(Path data) throws IOException {
        Map<Path, String> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return found;
    }
}
