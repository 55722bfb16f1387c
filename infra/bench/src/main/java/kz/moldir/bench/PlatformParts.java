package kz.moldir.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Month;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Starts the platform over a small and then a large store, and measures each while it runs. */
final class PlatformParts {

    private static final int SMALL = 1_000;
    private static final double START_BAR = 10;
    private static final double IDLE_MEMORY_BAR = 800;
    private static final double LOADED_MEMORY_BAR = 950;
    private static final double STORED_BAR = 1.2;
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final Plan plan;
    private final Report report;
    private final long rawRoundTrip;

    /**
     * @param rawRoundTrip median of a bare message over Kafka in nanoseconds, 0 when not measured
     */
    PlatformParts(Plan plan, Report report, long rawRoundTrip) {
        this.plan = plan;
        this.report = report;
        this.rawRoundTrip = rawRoundTrip;
    }

    void measure(Path data) throws Exception {
        if (plan.has(Plan.Part.LARGE)) {
            report.part("large", () -> large(data.resolveSibling("large")));
        }
        if (plan.parts().equals(EnumSet.of(Plan.Part.LARGE))) {
            return;
        }
        report.progress("platform: its first start");
        try (PlatformProcess first = PlatformProcess.start(plan, data)) {
            report.progress(
                    "ready after %.1f s, preparing included".formatted(first.secondsToReady()));
            if (plan.has(Plan.Part.TABLE)) {
                report.part("table", () -> table(first));
            }
        }
        if (plan.parts().equals(EnumSet.of(Plan.Part.TABLE))) {
            return;
        }
        Filling.Filled stored = Filling.planned(data, SMALL);
        // Follows what was filled in, so that the next start is an ordinary one.
        followed(data);
        double small = small(data, stored.events());
        if (plan.large()) {
            report.progress("platform: storing %,d events".formatted(plan.events()));
            Filling.followed(data, plan.events());
            // Others than before: theirs have histories by now, which commands write too.
            Filling.again(data, stored);
            followed(data);
            large(data, small, stored.events());
        }
    }

    /** In a folder of its own, since the other parts count on the sample's plan alone. */
    private void large(Path data) throws Exception {
        try (PlatformProcess platform = PlatformProcess.start(plan, data);
                Api api = new Api(platform)) {
            new LargePart(report).measure(platform, api);
        }
    }

    private void table(PlatformProcess platform) throws Exception {
        try (Api api = new Api(platform)) {
            new TablePart(plan, report).measure(platform, api);
        }
    }

    private void followed(Path data) throws Exception {
        try (PlatformProcess platform = PlatformProcess.start(plan, data);
                Api api = new Api(platform);
                Backlog backlog = new Backlog(platform, api)) {
            backlog.awaitNone();
        }
    }

    private double small(Path data, long events) throws Exception {
        report.progress("platform: over %,d events".formatted(events));
        try (PlatformProcess platform = PlatformProcess.start(plan, data);
                Api api = new Api(platform)) {
            if (plan.has(Plan.Part.START)) {
                report.atMost(
                        "start to ready, seconds, over %,d events".formatted(events),
                        "%.1f".formatted(platform.secondsToReady()),
                        "",
                        platform.secondsToReady(),
                        START_BAR);
            }
            if (plan.has(Plan.Part.IDLE)) {
                report.progress("platform: left alone until it rests");
                LockSupport.parkNanos(SETTLING.plus(plan.warmUp()).toNanos());
                report.atMost(
                        "resident memory idle, MB",
                        "%.0f".formatted(platform.use().megabytes()),
                        "",
                        platform.use().megabytes(),
                        IDLE_MEMORY_BAR);
                report.part("idle", () -> new IdleMinute(report).measure(platform, data));
            }
            AtomicReference<Double> median = new AtomicReference<>(Double.NaN);
            if (plan.has(Plan.Part.STORED)) {
                report.part(
                        "a command, %,d events stored".formatted(events),
                        () -> median.set(oneAtATime(platform, api, Month.MAY).median()));
            }
            return median.get();
        }
    }

    private void large(Path data, double small, long fewer) throws Exception {
        try (PlatformProcess platform = PlatformProcess.start(plan, data);
                Api api = new Api(platform)) {
            report.progress(
                    "ready after %.1f s over %,d events"
                            .formatted(platform.secondsToReady(), plan.events()));
            if (plan.has(Plan.Part.STORED)) {
                report.part("stored", () -> stored(platform, api, small, fewer));
            }
            if (plan.has(Plan.Part.PUBLIC) || plan.has(Plan.Part.COMMANDS)) {
                report.part("commands", () -> commands(platform, api));
            }
            if (plan.has(Plan.Part.PUBLIC)) {
                report.part(
                        "public", () -> new PublicPart(plan, report).measure(api, rawRoundTrip));
            }
            if (plan.has(Plan.Part.REBUILD)) {
                report.part("rebuild", () -> new RebuildPart(plan, report).measure(platform, api));
            }
            if (plan.has(Plan.Part.KILLED)) {
                report.part("killed", () -> new KilledPart(report).measure(platform, api, data));
            }
        }
    }

    private void stored(PlatformProcess platform, Api api, double small, long fewer)
            throws Exception {
        double large = oneAtATime(platform, api, Month.JUNE).median();
        report.atMost(
                "median of a command over HTTP, one at a time, %,d events stored, ms"
                        .formatted(plan.events()),
                "%.2f".formatted(large),
                "%.2f ms with %,d".formatted(small, fewer),
                large / small,
                STORED_BAR);
    }

    private void commands(PlatformProcess platform, Api api) throws Exception {
        new CommandsPart(plan, report).measure(platform, api);
        double loaded = platform.use().megabytes();
        report.atMost(
                "resident memory loaded, MB",
                "%.0f".formatted(loaded),
                "",
                loaded,
                LOADED_MEMORY_BAR);
    }

    /** As short as it can be, since each command is stored: it warms up and measures alike. */
    private Latencies oneAtATime(PlatformProcess platform, Api api, Month month) throws Exception {
        Turns turns = new Turns(api.activities(month));
        report.progress("commands one at a time");
        Load.run(1, plan.warmUp().dividedBy(4), client -> api.agreeDate(turns.next(), month));
        try (Backlog backlog = new Backlog(platform, api)) {
            backlog.awaitNone();
        }
        return Load.run(1, plan.measured(), client -> api.agreeDate(turns.next(), month))
                .latencies();
    }
}
