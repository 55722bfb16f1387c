package kz.moldir.bench;

import static kz.moldir.bench.Report.two;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** From the answer to a command until the public API shows it, one at a time. */
final class PublicPart {

    private static final double MEDIAN_BAR = 5;
    private static final double P99_BAR = 30;

    /** A question that waits reaches the service well within it. */
    private static final Duration UNTIL_IT_WAITS = Duration.ofMillis(20);

    private final Plan plan;
    private final Report report;

    PublicPart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(Api api, long rawRoundTrip) throws Exception {
        Turns turns = new Turns(api.activities());
        report.progress("from the answer to the public API");
        List<Way> ways =
                List.of(
                        new Way(() -> watched(api, turns.next())),
                        new Way(() -> awaited(api, turns.next())),
                        new Way(() -> asked(api, turns.next())));
        Load.run(1, plan.warmUp(), client -> all(ways));
        ways.forEach(way -> way.nanos().clear());
        Load.run(1, plan.measured().multipliedBy(ways.size()), client -> all(ways));
        Latencies watched = ways.get(0).latencies();
        Latencies awaited = ways.get(1).latencies();
        Latencies asked = ways.get(2).latencies();
        String limit = "%.2f ms raw Kafka round trip".formatted(rawRoundTrip / 1e6);
        report.atMost(
                "from an answer to the public API, a client waits already, median ms of %d"
                        .formatted(watched.count()),
                two(watched.median()),
                limit,
                watched.median(),
                MEDIAN_BAR);
        report.atMost(
                "the same, p99 ms",
                two(watched.percentile(0.99)),
                limit,
                watched.percentile(0.99),
                P99_BAR);
        report.plain(
                "the same, against the raw Kafka round trip",
                two(watched.median()) + " ms",
                limit,
                two(watched.median() * 1e6 / rawRoundTrip) + " times");
        plain("the client asks after the answer, and waits", awaited);
        plain("the client asks after the answer, again and again", asked);
    }

    private void plain(String how, Latencies latencies) {
        report.plain(
                "the same, %s, median ms of %d".formatted(how, latencies.count()),
                two(latencies.median()),
                "p99 %s ms".formatted(two(latencies.percentile(0.99))),
                "");
    }

    /** By turns, so that none of them is measured on a colder platform than the others. */
    private static void all(List<Way> ways) throws Exception {
        for (Way way : ways) {
            way.nanos().add(way.shown().call());
        }
    }

    /** How a client comes to see a change. */
    private record Way(Callable<Long> shown, List<Long> nanos) {

        Way(Callable<Long> shown) {
            this(shown, new ArrayList<>());
        }

        Latencies latencies() {
            return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
        }
    }

    /**
     * A client waits already when the command is sent, as the consumer of the raw round trip does:
     * no question of its own stands in the way of what it asks about.
     *
     * @return 0 where it saw the change before the command's own client was answered
     */
    private static long watched(Api api, String activity) throws Exception {
        Api.Known known = api.known(activity);
        CompletableFuture<Api.Seen> next = api.soonAnother(activity, known);
        Thread.sleep(UNTIL_IT_WAITS);
        String place = api.agreeDate(activity);
        long answered = System.nanoTime();
        Api.Seen seen = next.get();
        while (!seen.shown().body().contains(place)) {
            seen = api.soonAnother(activity, seen.shown()).get();
        }
        return Math.max(0, seen.nanos() - answered);
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
