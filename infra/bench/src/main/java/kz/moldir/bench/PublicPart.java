package kz.moldir.bench;

import static kz.moldir.bench.Report.two;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

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
        Latencies waited = latencies(() -> awaited(api, turns.next()));
        Latencies asked = latencies(() -> asked(api, turns.next()));
        String limit = "%.2f ms raw Kafka round trip".formatted(rawRoundTrip / 1e6);
        report.atMost(
                "from an answer to the public API, the client waits, median ms of %d"
                        .formatted(waited.count()),
                two(waited.median()),
                limit,
                waited.median(),
                MEDIAN_BAR);
        report.atMost(
                "the same, p99 ms",
                two(waited.percentile(0.99)),
                limit,
                waited.percentile(0.99),
                P99_BAR);
        report.plain(
                "the same, against the raw Kafka round trip",
                two(waited.median()) + " ms",
                limit,
                two(waited.median() * 1e6 / rawRoundTrip) + " times");
        report.plain(
                "from an answer to the public API, the client asks again and again, median ms of %d"
                        .formatted(asked.count()),
                two(asked.median()),
                "p99 %s ms".formatted(two(asked.percentile(0.99))),
                "");
    }

    private Latencies latencies(Callable<Long> shown) throws Exception {
        List<Long> nanos = new ArrayList<>();
        Load.run(1, plan.warmUp().dividedBy(2), client -> shown.call());
        Load.run(1, plan.measured(), client -> nanos.add(shown.call()));
        return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** The client knows what is shown, and waits for another answer as soon as it may. */
    private static long awaited(Api api, String activity) throws Exception {
        Api.Known known = api.known(activity);
        String place = api.agreeDate(activity);
        long answered = System.nanoTime();
        while (!known.body().contains(place)) {
            known = api.another(activity, known);
        }
        return System.nanoTime() - answered;
    }

    /** The client asks back to back. */
    private static long asked(Api api, String activity) throws Exception {
        String place = api.agreeDate(activity);
        long answered = System.nanoTime();
        while (!api.shows(activity, place)) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - answered;
    }
}
