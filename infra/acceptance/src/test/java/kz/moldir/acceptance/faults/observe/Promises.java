package kz.moldir.acceptance.faults.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.acceptance.faults.load.Ledger;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.testkit.check.Checks;
import kz.moldir.testkit.check.Finding;

/**
 * All promises of a running platform, looked at from the outside.
 *
 * @param documents the document server's URI
 * @param brokers of Kafka
 * @param activities the ids of all activities
 */
public record Promises(
        Api plan, Api reporting, String documents, String brokers, List<String> activities) {

    private static final List<String> SERVICES =
            List.of("plan", "monitoring", "notification", "reporting");

    /** Waits until everything is where it belongs and fails with what is not. */
    public void hold(Ledger ledger, String when, Duration patience) {
        try (Stores stores = new Stores(documents)) {
            await().atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .untilAsserted(
                            () ->
                                    assertThat(findings(ledger, stores))
                                            .as(() -> when + ", " + ledger)
                                            .isEmpty());
        }
    }

    private List<Finding> findings(Ledger ledger, Stores stores) {
        Topics topics = new Topics(brokers);
        List<Finding> findings =
                new ArrayList<>(
                        Checks.of(
                                ledger.intents(),
                                SERVICES.subList(0, 3).stream().map(stores::of).toList(),
                                List.of(
                                        Histories.own(plan, activities),
                                        Histories.publicly(reporting, activities),
                                        topics.ofActivities(),
                                        topics.ofVisits(),
                                        stores.occurrencesOfVisits())));
        SERVICES.forEach(service -> findings.addAll(stores.parked(service)));
        return findings;
    }
}
