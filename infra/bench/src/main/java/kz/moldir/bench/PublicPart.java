package kz.moldir.bench;

import java.util.ArrayList;
import java.util.List;

/** From the answer to a command until the public API shows it, one at a time. */
final class PublicPart {

    private static final double MEDIAN_BAR = 5;
    private static final double P99_BAR = 30;

    private final Plan plan;
    private final Report report;

    PublicPart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(Api api, long rawRoundTrip) throws Exception {
        Turns turns = new Turns(api.activities());
        report.progress("from the answer to the public API");
        List<Long> nanos = new ArrayList<>();
        Load.run(1, plan.warmUp().dividedBy(4), client -> shown(api, turns.next()));
        Load.run(1, plan.measured().multipliedBy(2), client -> nanos.add(shown(api, turns.next())));
        Latencies shown = new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
        String limit = "%.2f ms raw Kafka round trip".formatted(rawRoundTrip / 1e6);
        report.atMost(
                "from an answer to the public API, median ms of %d".formatted(shown.count()),
                "%.2f".formatted(shown.median()),
                limit,
                shown.median(),
                MEDIAN_BAR);
        report.atMost(
                "the same, p99 ms",
                "%.2f".formatted(shown.percentile(0.99)),
                limit,
                shown.percentile(0.99),
                P99_BAR);
        report.plain(
                "the same, against the raw Kafka round trip",
                "%.2f ms".formatted(shown.median()),
                limit,
                Report.two(shown.median() * 1e6 / rawRoundTrip) + " times");
    }

    private static long shown(Api api, String activity) throws Exception {
        String place = api.agreeDate(activity);
        long answered = System.nanoTime();
        while (!api.shows(activity, place)) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - answered;
    }
}
