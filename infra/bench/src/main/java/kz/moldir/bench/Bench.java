package kz.moldir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program behind {@code infra/bench/run}: measures what was asked for and prints one table. */
public final class Bench {

    private Bench() {}

    /**
     * Ends with 0 also when a bar is missed, since it measures; with 1 when a part could not be
     * measured, with 2 when not understood.
     */
    public static void main(String[] arguments) throws Exception {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Plan plan;
        try {
            plan = Plan.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Path folder = Files.createTempDirectory("moldir-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        Report report = new Report(Machine.now(), System.out);
        report.begin();
        try {
            measure(plan, report, folder);
        } finally {
            report.end();
        }
        System.exit(report.hasFailures() ? 1 : 0);
    }

    private static void measure(Plan plan, Report report, Path folder) throws Exception {
        if (plan.has(Plan.Part.APPEND)) {
            report.part(
                    "append", () -> new AppendPart(plan, report).measure(folder.resolve("append")));
        }
        if (plan.ofThePlatform()) {
            report.part(
                    "platform",
                    () -> {
                        long raw =
                                plan.has(Plan.Part.PUBLIC)
                                        ? new KafkaRoundTrip(plan)
                                                .medianNanos(folder.resolve("kafka"))
                                        : 0;
                        new PlatformParts(plan, report, raw).measure(folder.resolve("platform"));
                    });
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stillInUse) {
            System.err.println("Left behind: " + folder + " (" + stillInUse + ")");
        }
    }
}
